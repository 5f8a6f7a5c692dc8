import {
  isObject,
  type JsonObject,
  listOf,
  member,
  type ObjectAt,
  objectsIn,
  textOf,
  textsIn,
} from '../json.ts';
import { shown } from '../schema/fault.ts';
import type { Faults } from './gather.ts';
import {
  circular,
  dangling,
  depend,
  isTaken,
  newReferences,
  type Part,
  partOf,
  pointsToNothing,
  type References,
  tellTaken,
} from './references.ts';
import { digestFault, licenceExpressionFault, purlFault } from './values.ts';

interface Walk {
  readonly base: string;
  readonly steps: (string | number)[];
  readonly references: References;
  readonly taken: Set<string>;
  /** Ids already told to point to nothing. */
  readonly untold: Set<string>;
  readonly expressions: Map<string, string | null>;
  readonly faults: Faults;
}

/** What the schemas of CycloneDX let pass and is wrong all the same. */
export function checkCycloneDx(bom: JsonObject, path: string, faults: Faults): void {
  const walk: Walk = {
    references: newReferences(),
    base: path,
    steps: [],
    taken: new Set(),
    untold: new Set(),
    expressions: new Map(),
    faults,
  };
  checkVersion(bom, path, faults);
  visit(bom, walk);
  dangling(walk.references, isElsewhere, faults);
  for (const each of objectsIn(bom.dependencies, `${path}.dependencies`)) readDependency(each, walk);
  circular(walk.references, faults);
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

/**
 * Every object below in the order of the file, whose depth was capped when it was parsed. The way to each is kept as
 * steps and becomes a path only where something is wrong: most of a hundred thousand components are right.
 */
function visit(value: JsonObject, walk: Walk): void {
  inspect(value, walk);
  for (const name in value) {
    const inner = value[name];
    if (typeof inner !== 'object' || inner === null || plain.has(name)) continue;
    walk.steps.push(name);
    if (isObject(inner)) visit(inner, walk);
    else if (Array.isArray(inner)) visitAll(inner, walk);
    walk.steps.pop();
  }
}

function visitAll(list: readonly unknown[], walk: Walk): void {
  for (let place = 0; place < list.length; place++) {
    const each = list[place];
    if (!isObject(each)) continue;
    walk.steps.push(place);
    visit(each, walk);
    walk.steps.pop();
  }
}

function here({ base, steps }: Walk, rest: string): string {
  return (
    steps.reduce<string>(
      (path, step) => (typeof step === 'number' ? `${path}[${step}]` : member(path, step)),
      base,
    ) + rest
  );
}

const listsOfRefs = ['assemblies', 'subjects', 'vulnerabilities', 'dependencies'] as const;

function inspect(value: JsonObject, walk: Walk): void {
  const ref = value['bom-ref'];
  if (typeof ref === 'string' && isTaken(walk.references, walk.taken, ref))
    tellTaken(ref, here(walk, ''), walk.faults);
  const fault = typeof value.purl === 'string' ? purlFault(value.purl) : null;
  if (fault !== null) walk.faults.add(here(walk, '.purl'), fault);
  if (value.hashes !== undefined) inspectHashes(value.hashes, '.hashes', walk);
  if (value.externalReferences !== undefined) inspectReferences(value.externalReferences, walk);
  if (value.licenses !== undefined) inspectLicences(value.licenses, walk);
  if (value.modelCard !== undefined) inspectModelCard(value, walk);
  // A data set, an affected component or a resource of a workflow.
  if (typeof value.ref === 'string') walk.references.used.push({ id: value.ref, path: here(walk, '.ref') });
  for (const list of listsOfRefs) {
    if (value[list] === undefined) continue;
    for (const { text, path } of textsIn(value[list], here(walk, `.${list}`)))
      walk.references.used.push({ id: text, path });
  }
}

function inspectHashes(hashes: unknown, name: string, walk: Walk): void {
  const list = listOf(hashes);
  for (let place = 0; place < list.length; place++) {
    const hash = list[place];
    if (!isObject(hash) || typeof hash.alg !== 'string' || typeof hash.content !== 'string') continue;
    const fault = digestFault(hash.alg, hash.content);
    if (fault !== null) walk.faults.add(here(walk, `${name}[${place}].content`), fault);
  }
}

function inspectReferences(references: unknown, walk: Walk): void {
  const list = listOf(references);
  for (let place = 0; place < list.length; place++) {
    const reference = list[place];
    if (isObject(reference) && reference.hashes !== undefined)
      inspectHashes(reference.hashes, `.externalReferences[${place}].hashes`, walk);
  }
}

function inspectLicences(licences: unknown, walk: Walk): void {
  const list = listOf(licences);
  for (let place = 0; place < list.length; place++) {
    const licence = list[place];
    if (!isObject(licence) || typeof licence.expression !== 'string') continue;
    const fault = expressionFault(licence.expression, walk.expressions);
    if (fault !== null) walk.faults.add(here(walk, `.licenses[${place}].expression`), fault);
  }
}

/** The same few expressions stand at thousands of components: each is read once. */
function expressionFault(expression: string, known: Map<string, string | null>): string | null {
  const before = known.get(expression);
  if (before !== undefined) return before;
  const fault = licenceExpressionFault(expression);
  known.set(expression, fault);
  return fault;
}

function inspectModelCard(component: JsonObject, walk: Walk): void {
  const type = textOf(component.type);
  if (type === null || type === 'machine-learning-model') return;
  walk.faults.add(
    here(walk, '.modelCard'),
    `A model card stands on a component of type "${shown(type)}". Write "type": "machine-learning-model", or move the card to the model.`,
  );
}

/** Every id is known by now, so what points to nothing is told at once instead of being kept. */
function readDependency(at: ObjectAt, walk: Walk): void {
  const ref = textOf(at.value.ref);
  if (ref === null) return;
  const part = partOf(walk.references, ref);
  if (isNobody(part)) pointsToNothing(walk.untold, ref, `${at.path}.ref`, walk.faults);
  const targets = usedIn(at, 'dependsOn', walk);
  usedIn(at, 'provides', walk);
  if (depend(walk.references, part, targets, at)) return;
  walk.faults.add(
    `${at.path}.ref`,
    `The dependencies of "${shown(ref)}" are listed before too. Join the two lists.`,
  );
}

/** The parts a list names. A path is made only where one is wrong: most lists are long and right. */
function usedIn(at: ObjectAt, name: 'dependsOn' | 'provides', walk: Walk): Part[] {
  const used: Part[] = [];
  const list = listOf(at.value[name]);
  for (let place = 0; place < list.length; place++) {
    const id = list[place];
    if (typeof id !== 'string') continue;
    const part = partOf(walk.references, id);
    used.push(part);
    if (isNobody(part)) pointsToNothing(walk.untold, id, `${at.path}.${name}[${place}]`, walk.faults);
  }
  return used;
}

function isNobody({ id, isDefined }: Part): boolean {
  return !isDefined && !isElsewhere(id);
}

/** BOM-Link: an address of another BOM. */
function isElsewhere(id: string): boolean {
  return id.startsWith('urn:cdx:');
}
