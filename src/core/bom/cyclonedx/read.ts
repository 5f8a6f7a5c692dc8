import { type Inventory, knownFact, type Thing } from '../fact.ts';
import { type JsonObject, objectOf, objectsIn, textOf } from '../json.ts';
import { say } from '../thing.ts';
import { readComponent } from './component.ts';
import { readDependencies } from './dependencies.ts';
import { readAboutSystem, readCompositions, readDocument } from './document.ts';
import { readFormulation } from './formulation.ts';
import { newReading, type Reading } from './reading.ts';
import { readService } from './service.ts';
import { readVulnerability } from './vulnerability.ts';

/**
 * Reads the facts of a CycloneDX file (JSON, 1.2 to 1.7). It need not be valid: what has another form than the standard's
 * is left out.
 *
 * @param path the JSON path of the BOM in its file, `$` unless it is wrapped in a statement
 */
export function readCycloneDx(bom: JsonObject, path: string): Inventory {
  const reading = newReading();
  const document = readDocument(bom, path);
  const [component] = objectsIn(objectOf(bom.metadata)?.component, `${path}.metadata.component`);
  const root = component === undefined ? null : readComponent(reading, component, null, true);
  for (const each of objectsIn(bom.components, `${path}.components`)) readComponent(reading, each, null);
  for (const each of objectsIn(bom.services, `${path}.services`))
    readService(reading, each.value, each.path, null);
  const about = root ?? document;
  if (bom.formulation !== undefined) readFormulation(reading, about, bom.formulation, `${path}.formulation`);
  readAboutSystem(about, bom, path);
  linkDatasets(reading);
  readDependencies(reading, bom.dependencies, `${path}.dependencies`);
  readCompositions(reading, document, bom, path);
  for (const each of objectsIn(bom.vulnerabilities, `${path}.vulnerabilities`))
    readVulnerability(reading, each.value, each.path);
  return {
    format: 'CycloneDX',
    specVersion: textOf(bom.specVersion) ?? 'not stated',
    document,
    things: reading.things,
    relations: reading.relations,
  };
}

const testRole = /^(test|testing|eval|evaluation|validation|benchmark|benchmarking)$/i;

/** A data set named by a model card trains the model, unless the data set says it only tests. */
function linkDatasets(reading: Reading): void {
  for (const { model, ref, path } of reading.datasetLinks) {
    const dataset = reading.byRef.get(ref);
    if (dataset !== undefined) reading.relate({ kind: 'trained-on', from: model, to: dataset, path });
  }
  for (const [place, relation] of reading.relations.entries()) {
    if (relation.kind !== 'trained-on') continue;
    const kind = isTestOnly(relation.to) ? 'tested-on' : 'trained-on';
    if (kind === 'tested-on') reading.relations[place] = { ...relation, kind };
    say(relation.from, kind, relation.to.name, relation.path);
  }
}

function isTestOnly(dataset: Thing): boolean {
  return testRole.test(knownFact(dataset, 'dataset-role')?.value.trim() ?? '');
}
