import { termById } from '../terms/index.ts';
import type { Change } from './change/change.ts';
import type { NotCompared } from './change/not-compared.ts';
import { changeDuties } from './change/policy.ts';
import type { BomChecked } from './check-bom.ts';
import type { Inventory, Thing, ThingKind } from './fact.ts';

const groups: readonly (readonly [string, ThingKind])[] = [
  ['systems', 'system'],
  ['models', 'model'],
  ['datasets', 'dataset'],
  ['configuration', 'configuration'],
  ['services', 'service'],
  ['software', 'software'],
  ['files', 'file'],
  ['hardware', 'hardware'],
  ['vulnerabilities', 'vulnerability'],
];

/** A check as JSON: what `candour bom check --json` prints and the API answers. */
export function checkMachineForm(checked: BomChecked) {
  const { format, specVersion, schemaValid, faults, ...judged } = judgementMachineForm(checked);
  return { format, specVersion, schemaValid, faults, facts: factsMachineForm(checked.inventory), ...judged };
}

/** The same without the facts. */
export function judgementMachineForm(checked: BomChecked) {
  const { inventory, coverage, signature } = checked;
  return {
    format: inventory.format,
    specVersion: inventory.specVersion,
    schemaValid: checked.schemaValid,
    faults: checked.faults,
    signature: { ...signature.whole, signers: signature.signers, parts: signature.parts },
    floating: checked.floating.map(({ name, path }) => ({ name, path })),
    coverage: {
      figures: coverage.figures,
      code: Object.fromEntries(coverage.code.map(({ provision, ...rest }) => [provision, rest])),
      g7: Object.fromEntries(
        coverage.g7.map(({ element, state, share, because }) => [
          element.id,
          { number: element.g7, title: element.title, state, share, because },
        ]),
      ),
    },
    ask: coverage.ask,
  };
}

/** The facts by kind of thing, each with value, state and path; relations by the paths of their ends. */
export function factsMachineForm(inventory: Inventory) {
  return {
    document: thingMachineForm(inventory.document),
    ...Object.fromEntries(
      groups.map(([name, kind]) => [
        name,
        inventory.things.filter((thing) => thing.kind === kind).map(thingMachineForm),
      ]),
    ),
    relations: inventory.relations.map(({ kind, from, to, path }) => ({
      kind,
      from: from.path,
      to: to.path,
      path,
    })),
  };
}

function thingMachineForm(thing: Thing) {
  const facts: Record<string, object[]> = {};
  for (const { name, key, value, state, path } of thing.facts) {
    const listed = facts[name] ?? [];
    listed.push({ value, state, path, ...(key === null ? {} : { key }) });
    facts[name] = listed;
  }
  return {
    name: thing.name,
    group: thing.group,
    path: thing.path,
    ref: thing.ref,
    grade: thing.grade,
    root: thing.isRoot,
    facts,
  };
}

/** What a contract asks before a material change, in days by tier; null where the term has no such figure. */
function noticeDays() {
  const days = termById('model-change-notice')?.parameters.find(({ name }) => name === 'days');
  return days === undefined ? null : days.ask;
}

/** A comparison as JSON: what `candour bom diff --json` prints and the API answers. */
export function diffMachineForm(changes: readonly Change[], notCompared: readonly NotCompared[] = []) {
  const started = new Set(changes.flatMap(({ duties }) => duties));
  return {
    changes: changes.map(({ oldPaths, newPaths, ...change }) => ({
      ...change,
      paths: [...new Set([...oldPaths, ...newPaths])],
      oldPaths,
      newPaths,
    })),
    material: changes.some((change) => change.class === 'material'),
    duties: [...changeDuties].flatMap(([id, says]) => (started.has(id) ? [{ id, says }] : [])),
    term: started.has('notice') ? { id: 'model-change-notice', days: noticeDays() } : null,
    notCompared,
  };
}
