import { isMutable, type Mutable, objectsOf } from './mutation.ts';

/** Numbers from 0 to 1 that repeat for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Random = () => number;

/** Rewritings that change no fact: what the next run of a tool does to the same BOM. Each changes the BOM in place. */
export const rewritings: Readonly<Record<string, (bom: Mutable, random: Random) => void>> = {
  'new time and serial number': (bom, random) => {
    bom.serialNumber = `urn:uuid:00000000-0000-4000-8000-${String(Math.floor(random() * 1e12)).padStart(12, '0')}`;
    bom.version = Math.ceil(random() * 90);
    if (isMutable(bom.metadata))
      bom.metadata.timestamp = `2026-0${1 + Math.floor(random() * 9)}-11T08:00:00Z`;
  },
  'another tool': (bom) => {
    if (isMutable(bom.metadata))
      bom.metadata.tools = { components: [{ type: 'application', name: 'another-writer', version: '9' }] };
  },
  'lists in another order': (bom, random) => {
    for (const each of objectsOf(bom)) {
      for (const list of Object.values(each)) if (Array.isArray(list)) shuffle(list, random);
    }
  },
  'members in another order': (bom) => {
    for (const each of objectsOf(bom)) {
      const members = Object.entries(each).reverse();
      for (const [name] of members) Reflect.deleteProperty(each, name);
      for (const [name, value] of members) each[name] = value;
    }
  },
  'new references': (bom, random) => renameRefs(bom, random),
  'evidence elsewhere': (bom, random) => {
    for (const each of objectsOf(bom)) {
      if (
        typeof each.type === 'string' &&
        typeof each.name === 'string' &&
        !('contents' in each) &&
        !('spdxId' in each)
      )
        each.evidence = { occurrences: [{ location: 'src/app.py', line: Math.ceil(random() * 900) }] };
    }
  },
  'licences spelt otherwise': (bom) => {
    for (const each of objectsOf(bom)) {
      const { license, expression } = each;
      if (isMutable(license) && license.id === 'Apache-2.0')
        each.license = { name: 'Apache License, Version 2.0' };
      else if (isMutable(license) && license.id === 'MIT') each.license = { name: 'The MIT License' };
      else if (isMutable(license) && license.id === 'BSD-3-Clause') each.license = { name: 'BSD 3-Clause' };
      if (expression === 'MIT OR Apache-2.0') each.expression = '(Apache-2.0 OR MIT)';
    }
  },
  'spaces and case': (bom) => {
    for (const each of objectsOf(bom)) {
      if (typeof each.description === 'string')
        each.description = `  ${each.description.replaceAll(' ', '  ')}\n`;
      if (typeof each.alg === 'string' && typeof each.content === 'string')
        each.content = each.content.toUpperCase();
    }
  },
  'properties of the tool': (bom, random) => {
    for (const each of objectsOf(bom)) {
      if (each.type !== 'machine-learning-model') continue;
      const before = Array.isArray(each.properties) ? each.properties : [];
      each.properties = [...before, { name: 'writer:internal:run-id', value: String(random()) }];
    }
  },
  'package URLs with qualifiers': (bom) => {
    for (const each of objectsOf(bom))
      if (typeof each.purl === 'string')
        each.purl = each.purl.replace(/(?=#|$)/, '?repository_url=https:%2F%2Fmirror.example');
  },
};

function shuffle(list: unknown[], random: Random): void {
  for (let last = list.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    [list[last], list[place]] = [list[place], list[last]];
  }
}

function renameRefs(bom: Mutable, random: Random): void {
  const renamed = new Map<string, string>();
  for (const each of objectsOf(bom)) {
    const ref = each['bom-ref'];
    if (typeof ref === 'string') renamed.set(ref, `ref-${Math.floor(random() * 1e9)}-${renamed.size}`);
  }
  for (const each of objectsOf(bom)) {
    for (const name of ['bom-ref', 'ref']) {
      const ref = each[name];
      if (typeof ref === 'string') each[name] = renamed.get(ref) ?? ref;
    }
    for (const name of ['dependsOn', 'assemblies', 'dependencies']) {
      const list = each[name];
      if (Array.isArray(list))
        each[name] = list.map((ref) => (typeof ref === 'string' ? (renamed.get(ref) ?? ref) : ref));
    }
  }
}
