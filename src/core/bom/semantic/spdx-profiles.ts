import { listOf, textOf } from '../json.ts';
import { type Element, type Graph, idOf, property } from '../spdx/graph.ts';
import type { Faults } from './gather.ts';

/** What SPDX 3.0.1 asks of every package of a profile and neither its JSON schema nor its SHACL shapes enforce. */
const duties = [
  {
    profile: 'ai',
    type: 'AIPackage',
    fields: [
      'releaseTime',
      'suppliedBy',
      'software_downloadLocation',
      'software_packageVersion',
      'software_primaryPurpose',
    ],
  },
  {
    profile: 'dataset',
    type: 'DatasetPackage',
    fields: [
      'builtTime',
      'originatedBy',
      'releaseTime',
      'software_downloadLocation',
      'software_primaryPurpose',
    ],
  },
] as const;

const licences = ['hasDeclaredLicense', 'hasConcludedLicense'] as const;

/** Checks the duties of the profiles a file claims; a file that claims none is measured by what it holds. */
export function checkProfiles(graph: Graph, faults: Faults): void {
  const claimed = new Set(
    graph.elements.flatMap(({ value }) =>
      listOf(value.profileConformance).flatMap((each) => textOf(each) ?? []),
    ),
  );
  const licensed = licenceCounts(graph);
  for (const duty of duties) {
    if (claimed.size > 0 && !claimed.has(duty.profile)) continue;
    for (const element of graph.elements) {
      if (element.type !== duty.type) continue;
      checkFields(element, duty.fields, duty.profile, faults);
      checkLicences(element, licensed, duty.profile, faults);
    }
  }
}

function checkFields(
  { value, path }: Element,
  fields: readonly string[],
  profile: string,
  faults: Faults,
): void {
  const missing = fields.filter((field) => listOf(property(value, field)).length === 0);
  if (missing.length === 0) return;
  const names = missing.map((field) => `"${field}"`).join(', ');
  faults.add(
    path,
    `The ${profile} profile asks for ${names} here. Add ${missing.length === 1 ? 'it' : 'them'}; the schema does not notice.`,
  );
}

function checkLicences(
  element: Element,
  licensed: ReadonlyMap<string, number>,
  profile: string,
  faults: Faults,
): void {
  const id = idOf(element.value) ?? '';
  const wrong = licences.filter((type) => licensed.get(`${type} ${id}`) !== 1);
  if (wrong.length === 0) return;
  faults.add(
    element.path,
    `The ${profile} profile asks for exactly one relationship ${wrong.join(' and one ')} from this package. Add ${wrong.length === 1 ? 'it' : 'them'}, with NoAssertion where the licence is not known.`,
  );
}

function licenceCounts(graph: Graph): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of graph.elements) {
    const type = textOf(value.relationshipType);
    const from = textOf(value.from);
    if (type === null || from === null || !/^has(Declared|Concluded)License$/.test(type)) continue;
    const key = `${type} ${from}`;
    counts.set(key, (counts.get(key) ?? 0) + listOf(value.to).length);
  }
  return counts;
}
