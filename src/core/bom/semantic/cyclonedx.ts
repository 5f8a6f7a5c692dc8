import { isObject, type JsonObject, listOf, objectsIn, textOf, textsIn } from '../json.ts';
import { shown } from '../schema/fault.ts';
import type { Faults } from './gather.ts';
import { circular, dangling, define, newReferences, type References } from './references.ts';
import { digestFault, licenceExpressionFault, purlFault } from './values.ts';

interface Walk {
  readonly references: References;
  readonly taken: Set<string>;
  readonly expressions: Map<string, string | null>;
  readonly faults: Faults;
}

/** What the schemas of CycloneDX let pass and is wrong all the same. */
export function checkCycloneDx(bom: JsonObject, path: string, faults: Faults): void {
  const walk: Walk = { references: newReferences(), taken: new Set(), expressions: new Map(), faults };
  checkVersion(bom, path, faults);
  visit(bom, path, walk);
  const entries = new Map<string, string>();
  for (const { value, path: at } of objectsIn(bom.dependencies, `${path}.dependencies`))
    readDependency(value, at, walk, entries);
  dangling(walk.references, (id) => id.startsWith('urn:cdx:'), faults);
  circular(walk.references, (id) => entries.get(id) ?? `${path}.dependencies`, faults);
}

function checkVersion(bom: JsonObject, path: string, faults: Faults): void {
  const declared = /bom-(\d\.\d)/.exec(textOf(bom.$schema) ?? '')?.[1];
  const version = textOf(bom.specVersion);
  if (declared !== undefined && version !== null && declared !== version)
    faults.add(
      `${path}.$schema`,
      `"$schema" says ${declared} and "specVersion" says ${shown(version)}. Make them the same version.`,
    );
}

/** Members that hold no reference and no component, and are most of a file. */
const plain = new Set([
  'hashes',
  'externalReferences',
  'properties',
  'text',
  'licenses',
  'dependencies',
  'signature',
  'evidence',
]);

interface Place {
  readonly value: JsonObject;
  readonly path: string;
}

/** Every object below in the order of the file, by a stack of its own: a part may be nested as deep as the file may be. */
function visit(bom: JsonObject, path: string, walk: Walk): void {
  const open: Place[] = [{ value: bom, path }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    inspect(here.value, here.path, walk);
    const inside = placesIn(here);
    for (let last = inside.pop(); last !== undefined; last = inside.pop()) open.push(last);
  }
}

function placesIn({ value, path }: Place): Place[] {
  const places: Place[] = [];
  for (const name in value) {
    const inner = value[name];
    if (typeof inner !== 'object' || inner === null || plain.has(name)) continue;
    if (isObject(inner)) places.push({ value: inner, path: `${path}.${name}` });
    else
      for (const [place, each] of listOf(inner).entries())
        if (isObject(each)) places.push({ value: each, path: `${path}.${name}[${place}]` });
  }
  return places;
}

function inspect(value: JsonObject, path: string, walk: Walk): void {
  const ref = value['bom-ref'];
  if (typeof ref === 'string') define(walk.references, walk.taken, ref, path, walk.faults);
  if (typeof value.purl === 'string') {
    const fault = purlFault(value.purl);
    if (fault !== null) walk.faults.add(`${path}.purl`, fault);
  }
  if (value.hashes !== undefined) inspectHashes(value.hashes, `${path}.hashes`, walk);
  if (value.externalReferences !== undefined) {
    for (const each of objectsIn(value.externalReferences, `${path}.externalReferences`))
      if (each.value.hashes !== undefined) inspectHashes(each.value.hashes, `${each.path}.hashes`, walk);
  }
  if (value.licenses !== undefined) inspectLicences(value.licenses, `${path}.licenses`, walk);
  if (value.modelCard !== undefined) inspectModelCard(value, path, walk);
  // A data set, an affected component or a resource of a workflow.
  if (typeof value.ref === 'string') walk.references.used.push({ id: value.ref, path: `${path}.ref` });
  for (const list of ['assemblies', 'subjects', 'vulnerabilities', 'dependencies'] as const) {
    for (const { text, path: at } of textsIn(value[list], `${path}.${list}`))
      walk.references.used.push({ id: text, path: at });
  }
}

function inspectHashes(hashes: unknown, path: string, walk: Walk): void {
  for (const { value, path: at } of objectsIn(hashes, path)) {
    const [algorithm, digest] = [textOf(value.alg), textOf(value.content)];
    if (algorithm === null || digest === null) continue;
    const fault = digestFault(algorithm, digest);
    if (fault !== null) walk.faults.add(`${at}.content`, fault);
  }
}

function inspectLicences(licences: unknown, path: string, walk: Walk): void {
  for (const { value, path: at } of objectsIn(licences, path)) {
    const expression = textOf(value.expression);
    if (expression === null) continue;
    const fault = walk.expressions.get(expression) ?? licenceExpressionFault(expression);
    walk.expressions.set(expression, fault);
    if (fault !== null) walk.faults.add(`${at}.expression`, fault);
  }
}

function inspectModelCard(component: JsonObject, path: string, walk: Walk): void {
  const type = textOf(component.type);
  if (type !== null && type !== 'machine-learning-model')
    walk.faults.add(
      `${path}.modelCard`,
      `A model card stands on a component of type "${shown(type)}". Write "type": "machine-learning-model", or move the card to the model.`,
    );
}

function readDependency(
  dependency: JsonObject,
  path: string,
  walk: Walk,
  entries: Map<string, string>,
): void {
  const ref = textOf(dependency.ref);
  if (ref === null) return;
  walk.references.used.push({ id: ref, path: `${path}.ref` });
  const first = entries.get(ref);
  if (first !== undefined)
    walk.faults.add(
      `${path}.ref`,
      `The dependencies of "${shown(ref)}" are listed at ${first} too. Join the two lists.`,
    );
  else entries.set(ref, path);
  const targets = textsIn(dependency.dependsOn, `${path}.dependsOn`);
  for (const { text, path: at } of targets) walk.references.used.push({ id: text, path: at });
  for (const { text, path: at } of textsIn(dependency.provides, `${path}.provides`))
    walk.references.used.push({ id: text, path: at });
  const before = walk.references.edges.get(ref) ?? [];
  walk.references.edges.set(ref, [...before, ...targets.map(({ text }) => text)]);
}
