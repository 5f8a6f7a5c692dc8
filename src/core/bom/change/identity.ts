import type { Fact, Thing, ThingKind } from '../fact.ts';
import { peekAtNames } from '../thing.ts';

/** One thing of a BOM, however often it is listed: scanners find the same model in an argument and in a variable. */
export interface Subject {
  readonly kind: ThingKind;
  readonly name: string;
  readonly label: string;
  readonly isRoot: boolean;
  readonly things: readonly Thing[];
  /** Its package URLs, at hand without its facts. */
  readonly purls: readonly string[];
  /** Read when asked for: most things of a release are as they were. */
  readonly facts: readonly Fact[];
}

interface Named {
  readonly thing: Thing;
  readonly name: string;
  readonly purls: readonly string[];
}

const nestedNames = new Set<ThingKind>(['file', 'hardware']);

/** Joins the things of a BOM that are the same thing, without regard to order or reference. */
export function subjectsOf(things: readonly Thing[]): Subject[] {
  const named = things.map((thing) => ({ thing, name: fullName(thing), purls: purlsOf(thing) }));
  const purlByName = new Map<string, string | null>();
  for (const each of named) {
    const [purl] = each.purls;
    if (purl === undefined) continue;
    const [name, identity] = [nameKey(each), purlKey(each, purl)];
    const before = purlByName.get(name);
    purlByName.set(name, before === undefined || before === identity ? identity : null);
  }
  const byIdentity = new Map<string, Joined>();
  for (const each of named) {
    const [purl] = each.purls;
    const identity =
      purl === undefined ? (purlByName.get(nameKey(each)) ?? nameKey(each)) : purlKey(each, purl);
    const listed = byIdentity.get(identity);
    if (listed === undefined) byIdentity.set(identity, new Joined(each));
    else listed.join(each);
  }
  return [...byIdentity.values()];
}

class Joined implements Subject {
  readonly kind: ThingKind;
  readonly name: string;
  readonly label: string;
  readonly things: Thing[];
  readonly purls: string[];
  isRoot: boolean;
  #facts: readonly Fact[] | null = null;

  constructor({ thing, name, purls }: Named) {
    this.kind = thing.kind;
    this.name = name;
    this.label = `${thing.kind} ${labelOf(thing)}`;
    this.isRoot = thing.isRoot;
    this.things = [thing];
    this.purls = [...purls];
  }

  get facts(): readonly Fact[] {
    this.#facts ??= this.things.flatMap(({ facts }) => facts);
    return this.#facts;
  }

  join({ thing, purls }: Named): void {
    this.things.push(thing);
    for (const purl of purls) this.purls.push(purl);
    this.isRoot ||= thing.isRoot;
  }
}

function labelOf(thing: Thing): string {
  const name = thing.name || '(no name)';
  return thing.group !== null && !name.startsWith(thing.group) ? `${thing.group}/${name}` : name;
}

/** `group/name` in small letters, with the name of what holds it for files, since many are called config.json. */
function fullName(thing: Thing): string {
  const own = labelOf(thing).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  return nestedNames.has(thing.kind) && thing.parent !== null ? `${fullName(thing.parent)}/${own}` : own;
}

function nameKey({ thing, name }: Named): string {
  return `${thing.kind} name ${name}`;
}

function purlKey({ thing }: Named, purl: string): string {
  return `${thing.kind} purl ${purl}`;
}

function purlsOf(thing: Thing): string[] {
  return peekAtNames(thing)
    .facts.filter(({ name, key, state }) => name === 'identifier' && key === 'purl' && state === 'known')
    .map(({ value }) => value);
}
