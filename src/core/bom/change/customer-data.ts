import type { Fact, FactName } from '../fact.ts';

const says = new Set<FactName>([
  'description',
  'trained-on',
  'dataset-role',
  'collection',
  'training-information',
  'training-process',
  'data-use',
  'source',
  'preparation',
  'name',
]);
const customers =
  /\b(customers?|clients?|users?|tenants?|subscribers?)['’]?s?['’]?[ -]+(data|prompts?|inputs?|conversations?|chats?|content|uploads?|documents?|messages|feedback|records|logs|queries)\b/i;
const denied = /\b(no|not|never|without|excludes?|excluding|except)\b/i;

/** True for words that say customers' data is used, and not for those that say it is not. */
export function mentionsCustomerData({ name, value, state }: Fact): boolean {
  return state === 'known' && says.has(name) && customers.test(value) && !denied.test(value);
}
