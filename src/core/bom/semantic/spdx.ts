import { isObject, type JsonObject, listOf, member, objectsIn, textOf } from '../json.ts';
import { type Element, type Graph, idOf, property, readGraph } from '../spdx/graph.ts';
import type { Faults } from './gather.ts';
import {
  circular,
  dangling,
  depend,
  isTaken,
  newReferences,
  partOf,
  type References,
  tellTaken,
} from './references.ts';
import { checkProfiles } from './spdx-profiles.ts';
import { digestFault, licenceExpressionFault, purlFault } from './values.ts';

/** Fields of an SPDX element that name another element. */
const references = [
  'from',
  'to',
  'creationInfo',
  'createdBy',
  'createdUsing',
  'suppliedBy',
  'originatedBy',
  'rootElement',
  'element',
  'subject',
] as const;

/** What the schema of SPDX 3.0.1 lets pass and is wrong all the same, the duties of its AI and Dataset profiles among it. */
export function checkSpdx(bom: JsonObject, path: string, faults: Faults): void {
  const graph = readGraph(bom, path);
  const gathered = newReferences();
  const taken = new Set<string>();
  for (const element of graph.elements) {
    const id = idOf(element.value);
    if (id !== null && isTaken(gathered, taken, id)) tellTaken(id, element.path, faults);
    gatherReferences(element, gathered, faults, taken);
    checkValues(element, faults);
  }
  const elsewhere = importedIds(graph);
  dangling(gathered, (id) => elsewhere.has(id) || /^https?:\/\/spdx\.org\/(rdf|licenses)\//.test(id), faults);
  circular(gathered, faults);
  checkProfiles(graph, faults);
}

function gatherReferences(element: Element, gathered: References, faults: Faults, taken: Set<string>): void {
  const { value, path } = element;
  for (const field of references) {
    for (const [place, each] of listOf(value[field]).entries()) {
      const at = Array.isArray(value[field]) ? `${path}.${field}[${place}]` : `${path}.${field}`;
      if (typeof each === 'string') gathered.used.push({ id: each, path: at });
      else if (isObject(each)) {
        const id = idOf(each);
        if (id !== null && isTaken(gathered, taken, id)) tellTaken(id, at, faults);
      }
    }
  }
  const from = textOf(value.from);
  if (from === null || textOf(value.relationshipType) !== 'dependsOn') return;
  const targets = listOf(value.to).filter((each) => typeof each === 'string');
  depend(
    gathered,
    partOf(gathered, from),
    targets.map((id) => partOf(gathered, id)),
    element,
  );
}

function checkValues({ value, path }: Element, faults: Faults): void {
  for (const { value: hash, path: at } of objectsIn(value.verifiedUsing, `${path}.verifiedUsing`)) {
    const [algorithm, digest] = [textOf(hash.algorithm), textOf(hash.hashValue)];
    if (algorithm === null || digest === null) continue;
    const fault = digestFault(algorithm, digest);
    if (fault !== null) faults.add(`${at}.hashValue`, fault);
  }
  const purl = textOf(property(value, 'software_packageUrl'));
  const wrongPurl = purl === null ? null : purlFault(purl);
  if (wrongPurl !== null) faults.add(`${path}.software_packageUrl`, wrongPurl);
  for (const { value: each, path: at } of objectsIn(value.externalIdentifier, `${path}.externalIdentifier`)) {
    const wrong =
      textOf(each.externalIdentifierType) === 'packageUrl' ? purlFault(textOf(each.identifier) ?? '') : null;
    if (wrong !== null) faults.add(`${at}.identifier`, wrong);
  }
  const expression = textOf(property(value, 'simplelicensing_licenseExpression'));
  const wrong = expression === null ? null : licenceExpressionFault(expression);
  if (wrong !== null) faults.add(member(path, 'simplelicensing_licenseExpression'), wrong);
}

/** Ids that the document says stand in other files. */
function importedIds(graph: Graph): Set<string> {
  return new Set(
    graph.elements.flatMap(({ value }) =>
      listOf(value.import).flatMap((each) => {
        const id = isObject(each) ? textOf(each.externalSpdxId) : null;
        return id === null ? [] : [id];
      }),
    ),
  );
}
