/** What stands beside a word that otherwise names a party, where the two together name something else. */
interface Company {
  /** The word before: "supervisory authority". */
  readonly after: ReadonlySet<string>;
  /** The word after: "user guide". */
  readonly before: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const company = (after: string, before = ''): Company => ({ after: words(after), before: words(before) });

const office = company(
  'supervisory protection competent regulatory regulating public governmental government judicial tax enforcement administrative national lead legal certificate certification credit rating travel full no without proper due lawful sole',
  'to',
);
const person = company('team staff family crew board group personnel workforce eu', 'state states of');
const supplying = company(
  'third party parties model models hosting cloud payment identity infrastructure another other independent upstream network ai llm internet insurance further underlying originating',
);
const country = company(
  'the eu uk',
  'law laws dollars based government federal export persons region regions',
);
const served = company('', 'support care success relations');
const using = company(
  '',
  'interface interfaces guide guides manual manuals documentation experience instructions id ids name names',
);

const others: ReadonlyMap<string, Company> = new Map([
  ['authority', office],
  ['agency', office],
  ['member', person],
  ['members', person],
  ['provider', supplying],
  ['supplier', supplying],
  ['vendor', supplying],
  ['processor', supplying],
  ['contractor', supplying],
  ['licensor', supplying],
  ['us', country],
  ['customer', served],
  ['client', served],
  ['user', using],
]);

/**
 * Whether a role's words at a place name something else than the party: "supervisory authority", "team members",
 * "user guide", "model provider", "hosted in the US".
 */
export function namesAnother(forms: readonly string[], at: number, length: number): boolean {
  const beside = others.get(forms[at + length - 1] ?? '');
  if (beside === undefined) return false;
  return beside.after.has(forms[at - 1] ?? ' ') || beside.before.has(forms[at + length] ?? ' ');
}
