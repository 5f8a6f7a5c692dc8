import type { Subject } from './identity.ts';

export interface Pair {
  readonly old: Subject;
  readonly new: Subject;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly added: readonly Subject[];
  readonly removed: readonly Subject[];
}

/** Names by which the same thing can be known in two releases, from the surest to the last resort. */
const rounds: readonly ((subject: Subject) => readonly string[])[] = [
  ({ purls }) => purls.map((purl) => `purl ${purl.toLowerCase()}`),
  (subject) => ['cpe', 'swid', 'swhid', 'omniborId'].flatMap((key) => identifiers(subject, key)),
  (subject) => parties(subject).map((party) => `${party} ${subject.name}`),
  (subject) => [subject.name],
  (subject) => [subject.name.split('/').at(-1) ?? subject.name, ...aliases(subject)],
  (subject) => (subject.isRoot ? ['root'] : []),
  (subject) => values(subject, 'hash'),
  (subject) => subject.things.flatMap(({ ref }) => (ref === null ? [] : [ref])),
];

/**
 * Finds what is the same thing in two releases: by identifier, then producer and name, name, contents, and the file's own
 * reference last, since tools make references up anew.
 *
 * @param overKinds true to match things of different kinds too: another format may have no type for one
 */
export function matchSubjects(
  old: readonly Subject[],
  next: readonly Subject[],
  overKinds: boolean,
): Matched {
  const pairs: Pair[] = [];
  let [removed, added] = [[...old], [...next]];
  const run = (keys: (subject: Subject) => readonly string[]) => {
    const found = matchOnce(removed, added, keys);
    pairs.push(...found.pairs);
    [removed, added] = [[...found.removed], [...found.added]];
  };
  for (const keys of rounds) {
    if (removed.length === 0 || added.length === 0) break;
    run((subject) => keys(subject).map((key) => `${subject.kind} ${key}`));
  }
  if (overKinds) for (const keys of rounds.slice(0, 5)) run(keys);
  return { pairs, added, removed };
}

/** Pairs what has a key in common, where on each side only one thing has it. */
function matchOnce(
  old: readonly Subject[],
  next: readonly Subject[],
  keys: (subject: Subject) => readonly string[],
): Matched {
  const keyed = old.map((subject) => ({ subject, keys: keys(subject) }));
  const byKey = onlyOnes(next.map((subject) => ({ subject, keys: keys(subject) })));
  const owners = onlyOnes(keyed);
  const taken = new Set<Subject>();
  const pairs: Pair[] = [];
  for (const { subject, keys: own } of keyed) {
    const key = own.find((each) => owners.get(each) === subject && isFree(byKey.get(each), taken));
    const partner = key === undefined ? null : byKey.get(key);
    if (!partner) continue;
    taken.add(partner).add(subject);
    pairs.push({ old: subject, new: partner });
  }
  const left = (list: readonly Subject[]) => list.filter((subject) => !taken.has(subject));
  return { pairs, removed: left(old), added: left(next) };
}

function isFree(subject: Subject | null | undefined, taken: ReadonlySet<Subject>): boolean {
  return subject !== null && subject !== undefined && !taken.has(subject);
}

interface Keyed {
  readonly subject: Subject;
  readonly keys: readonly string[];
}

/** Who has a key; null where several have it. */
function onlyOnes(subjects: readonly Keyed[]): Map<string, Subject | null> {
  const found = new Map<string, Subject | null>();
  for (const { subject, keys } of subjects) {
    for (const key of keys) {
      const before = found.get(key);
      found.set(key, before === undefined || before === subject ? subject : null);
    }
  }
  return found;
}

function identifiers(subject: Subject, key: string): string[] {
  return subject.facts
    .filter((fact) => fact.name === 'identifier' && fact.key === key && fact.state === 'known')
    .map(({ value }) => `${key} ${value.toLowerCase()}`);
}

function aliases({ facts }: Subject): string[] {
  return facts.flatMap(({ name, state, value }) =>
    name === 'alias' && state === 'known' ? [value.toLowerCase()] : [],
  );
}

function parties(subject: Subject): string[] {
  return subject.facts.flatMap((fact) =>
    (fact.name === 'producer' || fact.name === 'supplier') && fact.state === 'known'
      ? [fact.value.trim().toLowerCase()]
      : [],
  );
}

function values(subject: Subject, name: 'hash'): string[] {
  return subject.facts.flatMap((fact) =>
    fact.name === name && fact.state === 'known' ? [fact.value.toLowerCase()] : [],
  );
}
