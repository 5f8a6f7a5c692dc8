import { type Fact, factsOf, type Inventory, knownFact, type Thing } from '../fact.ts';
import { packageName } from '../package-url.ts';
import { peek } from '../thing.ts';
import type { Part, PartKind, PartRole } from './part.ts';

const kindOfThing: Readonly<Partial<Record<Thing['kind'], PartKind>>> = {
  model: 'model',
  dataset: 'dataset',
  software: 'software',
  service: 'service',
  hardware: 'hardware',
};

/** Longer names and versions are cut: they stand in an index. */
const longestText = 300;

/**
 * Everything a BOM says its system rests on: models, base models, data sets, software, services, and who makes or runs
 * them. Each part is told once for each role and version, and whoever stands behind others once for each of those, with
 * the first place that names it.
 */
export function partsOf(inventory: Inventory): Part[] {
  const parts = new Map<string, Part>();
  const add = (part: Part | null): void => {
    if (part === null) return;
    const behindWhom = part.kind === 'organisation' || part.role === 'base-model' ? part.of : null;
    const identity = [part.kind, part.key, part.role, part.version ?? '', behindWhom ?? ''].join('\n');
    if (!parts.has(identity)) parts.set(identity, part);
  };
  const uses = usesOfData(inventory);
  for (const thing of inventory.things) {
    const kind = kindOfThing[thing.kind];
    if (kind === undefined || thing.name === '') continue;
    const known = peek(thing);
    add(partFrom(known, kind, uses.get(thing) ?? 'used'));
    if (thing.kind !== 'software' && thing.kind !== 'hardware') for (const part of behind(known)) add(part);
  }
  return [...parts.values()];
}

/** Data that trains anything is training data, whatever else it is used for. */
function usesOfData({ relations }: Inventory): ReadonlyMap<Thing, PartRole> {
  const uses = new Map<Thing, PartRole>();
  for (const { kind, to } of relations) {
    if (kind === 'trained-on') uses.set(to, 'training-data');
    else if (kind === 'tested-on' && !uses.has(to)) uses.set(to, 'test-data');
  }
  return uses;
}

function partFrom(thing: Thing, kind: PartKind, role: PartRole): Part {
  const purl = factsOf(thing, 'identifier').find(({ key, state }) => key === 'purl' && state === 'known');
  const name = fullName(thing);
  return {
    kind,
    key: shortened(purl === undefined ? plainKey(name) : purlKey(kind, purl.value)),
    name: shortened(name),
    role,
    version: textOf(knownFact(thing, 'version')),
    of: thing.parent === null || thing.parent.name === '' ? null : shortened(thing.parent.name),
    path: thing.path,
  };
}

/** Who and what stands behind a model, a data set or a service. */
function behind(thing: Thing): Part[] {
  const of = shortened(fullName(thing));
  return thing.facts
    .filter(({ state }) => state === 'known')
    .flatMap((fact): Part[] => {
      switch (fact.name) {
        case 'base-model':
          return [baseModel(fact, of)];
        case 'provider':
        case 'producer':
        case 'supplier':
          return [organisation(fact, fact.name, of)];
        default:
          return [];
      }
    });
}

function baseModel({ key, value, path }: Fact, of: string): Part {
  const at = value.lastIndexOf('@');
  const [name, version] = at > 0 ? [value.slice(0, at), value.slice(at + 1)] : [value, null];
  const purl = key === null ? null : purlKey('model', key);
  return {
    kind: 'model',
    key: shortened(purl ?? plainKey(name)),
    name: shortened(name),
    role: 'base-model',
    version: version === null ? null : shortened(version),
    of,
    path,
  };
}

function organisation({ value, path }: Fact, role: 'provider' | 'producer' | 'supplier', of: string): Part {
  return {
    kind: 'organisation',
    key: shortened(organisationKey(value)),
    name: shortened(value.trim()),
    role,
    version: null,
    of,
    path,
  };
}

function fullName({ group, name }: Thing): string {
  return group !== null && !name.startsWith(group) ? `${group}/${name}` : name;
}

function plainKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Packages of one name differ by their ecosystem; a model is the same wherever it lies. */
function purlKey(kind: PartKind, purl: string): string {
  const identity = packageName(purl)?.identity ?? purl.toLowerCase();
  return kind === 'software' ? identity : identity.slice(identity.indexOf('/') + 1);
}

const legalForms =
  /(?:[ ,]+(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|corp|corporation|co|bv|ag|sa|sas|ab))+$/;

/** "OpenAI, Inc." and "OpenAI" are one. */
export function organisationKey(name: string): string {
  const plain = plainKey(name.replaceAll('.', '')).slice(0, longestText).trimEnd();
  return plain.replace(legalForms, '') || plain;
}

function textOf(fact: Fact | null): string | null {
  return fact === null ? null : shortened(fact.value);
}

function shortened(text: string): string {
  return text.length > longestText ? text.slice(0, longestText) : text;
}
