import { type Fact, type Grade, grades, type Thing, type ThingKind } from '../fact.ts';

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
  const known = things.map((thing) => ({ thing, purl: purlOf(thing), name: nameKey(thing) }));
  const purlByName = new Map<string, string | null>();
  for (const { thing, purl, name } of known) {
    if (purl === null) continue;
    const identity = `${thing.kind} purl ${purl}`;
    const before = purlByName.get(name);
    purlByName.set(name, before === undefined || before === identity ? identity : null);
  }
  const byIdentity = new Map<string, Thing[]>();
  for (const { thing, purl, name } of known) {
    const identity = purl !== null ? `${thing.kind} purl ${purl}` : (purlByName.get(name) ?? name);
    const listed = byIdentity.get(identity);
    if (listed === undefined) byIdentity.set(identity, [thing]);
    else listed.push(thing);
  }
  return [...byIdentity.values()].map(subjectFrom);
}

function subjectFrom(things: Thing[]): Subject {
  const [first] = things;
  if (first === undefined) throw new Error('a subject has at least one thing');
  const best =
    things.length === 1
      ? first.grade
      : (grades.find((grade) => things.some((thing) => thing.grade === grade)) ?? first.grade);
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
  const purl = thing.facts.find(
    ({ name, key, state }) => name === 'identifier' && key === 'purl' && state === 'known',
  );
  return purl?.value ?? null;
}
