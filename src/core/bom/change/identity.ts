import { type Fact, factsOf, type Grade, grades, type Thing, type ThingKind } from '../fact.ts';

/** One thing of a BOM, however often it is listed: scanners find the same model in an argument and in a variable. */
export interface Subject {
  readonly kind: ThingKind;
  readonly name: string;
  readonly label: string;
  readonly isRoot: boolean;
  readonly things: readonly Thing[];
  readonly facts: readonly Fact[];
  readonly grade: Grade;
}

const nestedNames = new Set<ThingKind>(['file', 'hardware']);

/** Joins the things of a BOM that are the same thing, without regard to order or reference. */
export function subjectsOf(things: readonly Thing[]): Subject[] {
  const byIdentity = new Map<string, Thing[]>();
  const identityByName = new Map<string, Set<string>>();
  for (const thing of things) {
    const purl = purlOf(thing);
    if (purl === null) continue;
    const name = nameKey(thing);
    identityByName.set(name, (identityByName.get(name) ?? new Set()).add(`${thing.kind} purl ${purl}`));
  }
  for (const thing of things) {
    const purl = purlOf(thing);
    const sameName = identityByName.get(nameKey(thing));
    const only = sameName?.size === 1 ? [...sameName][0] : undefined;
    const identity = purl !== null ? `${thing.kind} purl ${purl}` : (only ?? nameKey(thing));
    const listed = byIdentity.get(identity);
    if (listed === undefined) byIdentity.set(identity, [thing]);
    else listed.push(thing);
  }
  return [...byIdentity.values()].map(subjectFrom);
}

function subjectFrom(things: Thing[]): Subject {
  const [first] = things;
  if (first === undefined) throw new Error('a subject has at least one thing');
  const best = grades.find((grade) => things.some((thing) => thing.grade === grade)) ?? first.grade;
  return {
    kind: first.kind,
    name: fullName(first),
    label: `${first.kind} ${labelOf(first)}`,
    isRoot: things.some(({ isRoot }) => isRoot),
    things,
    facts: things.length === 1 ? first.facts : things.flatMap(({ facts }) => facts),
    grade: best,
  };
}

function labelOf(thing: Thing): string {
  const name = thing.name || '(no name)';
  return thing.group !== null && !name.startsWith(thing.group) ? `${thing.group}/${name}` : name;
}

/** `group/name` in small letters, with the name of what holds it for files, since many are called config.json. */
export function fullName(thing: Thing): string {
  const own = labelOf(thing).toLowerCase().replace(/\s+/g, ' ');
  return nestedNames.has(thing.kind) && thing.parent !== null ? `${fullName(thing.parent)}/${own}` : own;
}

function nameKey(thing: Thing): string {
  return `${thing.kind} name ${fullName(thing)}`;
}

export function purlOf(thing: Thing): string | null {
  return (
    factsOf(thing, 'identifier').find(({ key, state }) => key === 'purl' && state === 'known')?.value ?? null
  );
}
