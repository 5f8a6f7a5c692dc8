import type { FactName } from '../fact.ts';

const asTimes = new Set<FactName>(['released', 'obtained', 'support-until']);
const asAddresses = new Set<FactName>([
  'endpoint',
  'download',
  'source',
  'reference',
  'security-contact',
  'advisory',
]);
const asNumbers = new Set<FactName>([
  'metric',
  'threshold',
  'parameter-count',
  'size',
  'hyperparameter',
  'context-length',
]);

const asNames = new Set<FactName>(['name', 'trained-on', 'tested-on']);
const asParties = new Set<FactName>(['producer', 'supplier', 'provider', 'governance']);
const asAnswers = new Set<FactName>([
  'authenticated',
  'crosses-trust-boundary',
  'customer-data',
  'personal-data',
  'synthetic',
]);

/** A value without what only differs in writing: case, spaces, a leading v, trailing zeros, time zones. */
export function normalForm(name: FactName, value: string): string {
  const text = value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (name === 'version') return text.replace(/^v(?=\d)/, '');
  if (name === 'hash') return text.replace(/^sha(256|512):/, '');
  if (asNames.has(name)) return withoutGroup(text);
  if (asParties.has(name)) return partyOf(text);
  if (asAnswers.has(name)) return answerOf(text);
  if (asTimes.has(name)) return timeOf(text);
  if (asAddresses.has(name)) return addressOf(text);
  if (asNumbers.has(name)) return numberOf(text);
  return text.replace(/[.\s]+$/, '');
}

/** `tallow/claims-7b` -> `claims-7b`: some write the group before the name, others by itself. */
function withoutGroup(text: string): string {
  return text.includes('://') ? text : (text.split('/').at(-1) ?? text);
}

const legalForms: ReadonlyMap<string, string> = new Map([
  ['limited', 'ltd'],
  ['incorporated', 'inc'],
  ['corporation', 'corp'],
  ['company', 'co'],
]);

/** `Tallow & Finch, Limited.` -> `tallow & finch ltd` */
function partyOf(text: string): string {
  return text
    .replaceAll(/[.,]/g, '')
    .split(' ')
    .map((word) => legalForms.get(word) ?? word)
    .join(' ');
}

function answerOf(text: string): string {
  if (/^(yes|true|1)$/.test(text)) return 'yes';
  return /^(no|false|0)$/.test(text) ? 'no' : text;
}

function addressOf(text: string): string {
  return text
    .replace(/^(https:\/\/[^/?#]*):443(?=[/?#]|$)/, '$1')
    .replace(/^(http:\/\/[^/?#]*):80(?=[/?#]|$)/, '$1')
    .replace(/\/+$/, '')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
}

function timeOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

const scales: ReadonlyMap<string, number> = new Map([
  ['%', 0.01],
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** `7,000,000,000`, `7e9` and `7B` are one number, `91%` and `0.910` another. */
function numberOf(text: string): string {
  const plain = text.replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  const [, number, scale = ''] =
    /^(-?\d{1,40}(?:\.\d{1,40})?(?:e[+-]?\d{1,4})?) ?([%kmbt]?)$/.exec(plain) ?? [];
  if (number === undefined) return text;
  return String(Number((Number(number) * (scales.get(scale) ?? 1)).toPrecision(12)));
}
