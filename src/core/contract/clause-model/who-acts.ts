export const actors = ['supplier', 'customer', 'both', 'nobody'] as const;
/** Whose act a passage describes; `nobody` where it is passive or about a thing. */
export type Actor = (typeof actors)[number];

export const forces = ['must', 'effort', 'may', 'states'] as const;
/** How far it binds: a duty, an effort, a liberty, or a statement of what is done. */
export type Force = (typeof forces)[number];

export const supplierWord = '_supplier';
export const customerWord = '_customer';

const binding = new Set([
  'shall',
  'will',
  'must',
  'agree',
  'agrees',
  'undertake',
  'undertakes',
  'ensure',
  'ensures',
  'warrants',
  'guarantees',
  'commits',
  'responsible',
  'required',
  'obliged',
  'undertaking',
]);
const liberty = new Set(['may', 'can', 'could', 'might', 'reserve', 'reserves', 'entitled', 'discretion']);
const efforts = new Set(
  'effort efforts endeavour endeavours endeavor endeavors strive strives practicable feasible prudent'.split(
    ' ',
  ),
);
/** Verbs that promise an effort only with "to": "seeks to restore", but "attempts at access are logged". */
const effortsTo = new Set('seek seeks aim aims try tries attempt attempts intend intends'.split(' '));
/** Words a sentence is built on: its main verb, or what stands before it. */
export const modals = new Set([
  'shall',
  'will',
  'must',
  'may',
  'can',
  'agree',
  'agrees',
  'undertakes',
  'undertake',
  'reserves',
  'reserve',
  'should',
  'ensures',
  'warrants',
  'acknowledges',
  'acknowledge',
  'has',
  'have',
  'is',
  'are',
  'does',
  'do',
]);
/** Words that open a clause within a sentence: who acts in it does not act in the sentence. */
const subordinators = new Set(
  'which who whom what if whether where when whenever unless until while because'.split(' '),
);
/** Likewise, where a party or its verb follows at once: "such information as Customer may request". */
const closeSubordinators = new Set(['as', 'that']);
/** How far before a verb the word may stand that makes it one of a clause within the sentence. */
const subordinateReach = 6;

/** Words after which a party's name does not act: "Customer Data is encrypted" says nothing of the customer. */
const things = new Set(
  (
    'data content information material materials input inputs output outputs record records file files personal ' +
    'confidential prompt prompts conversation conversations account accounts work works text texts business notes ' +
    'photos images pictures videos recordings recording transcripts footage documents drafts uploads messages chats ' +
    'emails calls letters queries details copies backups workspace folders history tickets projects code databases'
  ).split(' '),
);

/** What is done to the party before it, so that the other side does it: "Customer will be told". */
const doneTo = new Set(
  'told informed notified alerted warned advised contacted emailed apprised intimated written given sent offered shown'.split(
    ' ',
  ),
);
/** Likewise without "be": "you will hear from us". */
const comesTo = new Set('hear hears receive receives'.split(' '));

function isThing(next: string | undefined): boolean {
  return next !== undefined && things.has(next);
}

/** Who acts in the main clause: the party before its verb, both where the two are joined, or the one it is done "by". */
export function actorOf(words: readonly string[]): Actor {
  for (let at = 0; at < words.length; at++) {
    if (!modals.has(words[at] ?? '') || followsModal(words, at) || isSubordinate(words, at)) continue;
    const agent = doneBy(words, at);
    if (agent !== 'nobody') return agent;
    const from = Math.max(0, at - 8);
    const before = words
      .slice(from, at)
      .map((word, offset) => (isThing(words[from + offset + 1]) ? '' : word));
    const receives = isReceiver(words, at);
    const supplier = before.lastIndexOf(supplierWord);
    const customer = before.lastIndexOf(customerWord);
    if (supplier < 0 && customer < 0) {
      if (before.includes('party') || before.includes('parties')) return 'both';
      continue;
    }
    if (supplier >= 0 && customer >= 0 && Math.abs(supplier - customer) <= 3)
      return joined(before, supplier, customer);
    return supplier > customer !== receives ? 'supplier' : 'customer';
  }
  return firstParty(words);
}

/** Whether a verb goes on from one before it: "may do", "shall not have". */
function followsModal(words: readonly string[], verb: number): boolean {
  const before = words[verb - 1] === 'not' ? verb - 2 : verb - 1;
  return modals.has(words[before] ?? '');
}

const articles = new Set(['the', 'each', 'every', 'then', 'a', 'an', 'any', 'our']);

/** The party a sentence begins with, after its number and its article; not that of "notify Customer". */
function firstParty(words: readonly string[]): Actor {
  const at = words.findIndex((word) => !articles.has(word) && !/^\d+$/.test(word));
  if (isThing(words[at + 1])) return 'nobody';
  const party = partyOf(words[at]);
  const receives = words.slice(at + 1, at + 1 + receiptReach).some((word) => comesTo.has(word));
  if (party === 'nobody' || !receives) return party;
  return party === 'supplier' ? 'customer' : 'supplier';
}

/** How far after the party a sentence begins with it may say that it receives: "Customers hit by it receive notice". */
const receiptReach = 8;

/** Whether words begin with a party that acts in them: not "Customer or Provider", of which more may be named. */
export function beginsWithParty(words: readonly string[]): boolean {
  const at = articles.has(words[0] ?? '') ? 1 : 0;
  const next = words[at + 1];
  return partyOf(words[at]) !== 'nobody' && !isThing(next) && next !== 'or' && next !== 'and';
}

function partyOf(word: string | undefined): Actor {
  if (word === supplierWord) return 'supplier';
  return word === customerWord ? 'customer' : 'nobody';
}

/** Whether a verb belongs to a clause within the sentence: "information that Customer may need", "if it is broken". */
function isSubordinate(words: readonly string[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - subordinateReach); at--) {
    const word = words[at] ?? '';
    if (modals.has(word)) return false;
    if (subordinators.has(word)) return true;
    if (closeSubordinators.has(word) && !binding.has(words[verb] ?? ''))
      return at + 1 === verb || partyOf(words[afterArticle(words, at + 1)]) !== 'nobody';
  }
  return false;
}

/** How far after its verb the word may stand that says what is done to the party: "will also always be told". */
const receiverReach = 4;
const beings = new Set(['be', 'is', 'are']);

/** Whether the party before a verb is told or given something: the other side acts then. */
function isReceiver(words: readonly string[], verb: number): boolean {
  const after = words.slice(verb, verb + receiverReach + 1);
  if (after.includes('not') || after.includes('never')) return false;
  const passive = after.findIndex((word) => beings.has(word));
  if (passive >= 0) return after.slice(passive + 1, passive + 3).some((word) => doneTo.has(word));
  return after.slice(1, 3).some((word) => comesTo.has(word));
}

/** The party by whom a thing "shall be" or "is" done. */
function doneBy(words: readonly string[], verb: number): Actor {
  if (!words.slice(verb, verb + 3).some((word) => beings.has(word))) return 'nobody';
  const end = Math.min(words.length - 1, verb + 10);
  for (let at = verb + 1; at < end; at++) {
    const by = afterArticle(words, at + 1);
    if (words[at] === 'by' && !isThing(words[by + 1])) {
      const party = partyOf(words[by]);
      if (party !== 'nobody') return party;
    }
  }
  return 'nobody';
}

function afterArticle(words: readonly string[], at: number): number {
  return words[at] === 'the' ? at + 1 : at;
}

function joined(before: readonly string[], supplier: number, customer: number): Actor {
  const between = before.slice(Math.min(supplier, customer) + 1, Math.max(supplier, customer));
  if (between.includes('and') || between.includes('or')) return 'both';
  return supplier > customer ? 'supplier' : 'customer';
}

/** How far the main clause binds; what stands in a clause within it counts only where nothing else does. */
export function forceOf(words: readonly string[]): Force {
  const effort = words.some(
    (word, at) => efforts.has(word) || (effortsTo.has(word) && words[at + 1] === 'to'),
  );
  if (effort) return 'effort';
  const says: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (binding.has(word) || liberty.has(word)) says.push(at);
  }
  const first = words[says.find((at) => !isSubordinate(words, at)) ?? says[0] ?? -1];
  if (first === undefined) return 'states';
  return binding.has(first) ? 'must' : 'may';
}
