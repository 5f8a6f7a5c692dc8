import { baseLabel } from '../base-label.ts';
import type { Relation, RelationKind, Thing } from '../fact.ts';
import { factsOf } from '../fact.ts';
import { listOf, textOf } from '../json.ts';
import { newThing, say } from '../thing.ts';
import { type Element, type Graph, idOf, property, referred } from './graph.ts';
import { licenceText } from './licence.ts';

/** How a relationship of SPDX reads here, and whether its two ends change places. */
const kinds: ReadonlyMap<string, { readonly kind: RelationKind; readonly swapped?: true }> = new Map([
  ['dependsOn', { kind: 'depends-on' }],
  ['hasOptionalDependency', { kind: 'depends-on' }],
  ['hasProvidedDependency', { kind: 'depends-on' }],
  ['hasPrerequisite', { kind: 'depends-on' }],
  ['hasStaticLink', { kind: 'depends-on' }],
  ['hasDynamicLink', { kind: 'depends-on' }],
  ['contains', { kind: 'contains' }],
  ['hasDistributionArtifact', { kind: 'contains' }],
  ['hasDataFile', { kind: 'contains' }],
  ['trainedOn', { kind: 'trained-on' }],
  ['finetunedOn', { kind: 'trained-on' }],
  ['testedOn', { kind: 'tested-on' }],
  ['validatedOn', { kind: 'tested-on' }],
  ['descendantOf', { kind: 'derived-from' }],
  ['ancestorOf', { kind: 'derived-from', swapped: true }],
]);

const vulnerabilityStates: ReadonlyMap<string, string> = new Map([
  ['affects', 'affected'],
  ['doesNotAffect', 'not affected'],
  ['fixedIn', 'fixed'],
  ['underInvestigationFor', 'under investigation'],
]);

/** Turns relationships into relations, licences and vulnerability states of the things they join. */
export function readRelationships(
  graph: Graph,
  things: ReadonlyMap<string, Thing>,
  document: Thing,
): Relation[] {
  const relations: Relation[] = [];
  for (const element of graph.elements) {
    const type = textOf(element.value.relationshipType);
    if (type === null) continue;
    const completeness = textOf(element.value.completeness);
    if (completeness !== null && completeness !== 'complete')
      say(document, 'completeness', completeness, `${element.path}.completeness`, type);
    const from = thingAt(graph, things, element.value.from);
    if (from === null) continue;
    const severity = property(element.value, 'security_severity');
    if (from.kind === 'vulnerability')
      say(from, 'severity', severity, `${element.path}.security_severity`, element.type);
    for (const [place, target] of listOf(element.value.to).entries()) {
      const at = Array.isArray(element.value.to) ? `${element.path}.to[${place}]` : `${element.path}.to`;
      if (/^has(Declared|Concluded)License$/.test(type)) {
        say(
          from,
          'licence',
          licenceText(graph, target),
          at,
          type === 'hasDeclaredLicense' ? 'declared' : 'concluded',
        );
        continue;
      }
      const to = thingAt(graph, things, target);
      if (to !== null) relations.push(...joined(type, from, to, at));
    }
  }
  return relations;
}

function thingAt(graph: Graph, things: ReadonlyMap<string, Thing>, value: unknown): Thing | null {
  const element = referred(graph, value, '');
  const id = element === null ? textOf(value) : idOf(element.value);
  return id === null ? null : (things.get(id) ?? null);
}

function joined(type: string, from: Thing, to: Thing, path: string): Relation[] {
  const state = vulnerabilityStates.get(type);
  if (state !== undefined) {
    const [vulnerability, affected] = from.kind === 'vulnerability' ? [from, to] : [to, from];
    say(vulnerability, 'state', state, path, affected.name);
    say(vulnerability, 'affects', affected.name, path);
    return [];
  }
  const meaning = kinds.get(type);
  if (meaning === undefined) return [];
  const [first, second] = meaning.swapped ? [to, from] : [from, to];
  sayJoined(meaning.kind, first, second, path);
  return [{ kind: meaning.kind, from: first, to: second, path }];
}

/** SPDX knows no groups: a package URL tells who stands before the name. */
function labelOf(base: Thing) {
  const known = (name: 'version' | 'identifier', key: string | null) =>
    factsOf(base, name).find((fact) => fact.key === key && fact.state === 'known')?.value ?? null;
  const [identity, version] = [known('identifier', 'purl'), known('version', 'purl')];
  const purl = identity === null ? null : `pkg:${identity}${version === null ? '' : `@${version}`}`;
  return baseLabel({ group: null, name: base.name, version: known('version', null), purl });
}

/** Stands before the algorithm of a hash that is a base model's, in the facts of what is made from it. */
const ofBase = 'base ';
/** A base of a base is told by that alone: handed on and on, hashes would double with each model named twice. */
const isOfBase = (key: string | null): boolean => key?.startsWith(ofBase) ?? false;
const mostHashes = 200;

/** What a relation tells about the thing it starts from. */
function sayJoined(kind: RelationKind, from: Thing, to: Thing, path: string): void {
  if (kind === 'trained-on' || kind === 'tested-on') {
    say(from, kind, to.name, path);
    say(to, 'dataset-role', kind === 'trained-on' ? 'training' : 'testing', path, 'role');
  }
  if (kind === 'derived-from') {
    const label = labelOf(to);
    say(from, from.kind === 'model' ? 'base-model' : 'depends-on', label.versioned, path, label.purl);
    for (const fact of factsOf(to, 'hash')
      .filter(({ key }) => !isOfBase(key))
      .slice(0, mostHashes))
      from.facts.push({ ...fact, key: `${ofBase}${label.name} ${fact.key ?? ''}`.trim() });
  }
  if (kind === 'contains' && from.kind === 'model' && to.kind === 'file') {
    for (const fact of to.facts) {
      if (fact.name === 'hash' && !isOfBase(fact.key))
        from.facts.push({ ...fact, key: `${to.name} ${fact.key ?? ''}`.trim() });
    }
  }
}

export function readVulnerability(element: Element): Thing {
  const { value, path } = element;
  const ids = listOf(value.externalIdentifier).flatMap((each) => {
    const id =
      typeof each === 'object' && each !== null && 'identifier' in each ? textOf(each.identifier) : null;
    return id === null ? [] : [id];
  });
  const name = textOf(value.name) ?? ids[0] ?? idOf(value);
  const thing = newThing({ kind: 'vulnerability', path, name, ref: idOf(value) });
  say(thing, 'name', name, path);
  return thing;
}
