import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import { type Fact, type FactName, factNames } from '../fact.ts';
import content from './common-facts.yaml';
import type { Pair } from './match.ts';
import { knownSensitivityRank } from './sensitivity.ts';

const words = z.array(z.string().regex(/^[a-z ]+$/)).min(1);
const byWord = z
  .record(z.string(), words)
  .transform(
    (families) =>
      new Map(
        Object.entries(families).flatMap(([family, list]) => list.map((word) => [word, family] as const)),
      ),
  );
const table = parseContent(
  z.strictObject({
    training: byWord,
    roles: byWord,
    states: byWord,
    personal: words.transform((list) => new Set(list)),
    apart: z.array(z.enum(factNames)).transform((list): ReadonlySet<FactName> => new Set(list)),
  }),
  content,
  'core/bom/change/common-facts.yaml',
);

/** The facts of one thing as both formats say them, so that two BOMs of different formats can be held against each other. */
export function commonFacts({ old, new: next }: Pair): readonly [Fact[], Fact[]] {
  const [before, after] = [facts(old), facts(next)];
  const oneParty = !hasBothParties(before) || !hasBothParties(after);
  const grouped = [...before, ...after].every(
    ({ name, value }) => name !== 'base-model' || value.includes('/'),
  );
  const tasks = new Set(
    [...before, ...after].flatMap(({ name, value }) => (name === 'task' ? [plain(value)] : [])),
  );
  const common = (list: readonly Fact[]) =>
    list.flatMap((fact) => {
      if (oneParty && fact.name === 'supplier') return [{ ...fact, name: 'producer' as const }];
      if (fact.name === 'base-model' && !grouped) return [{ ...fact, value: withoutGroup(fact.value) }];
      // Some converters write the task where SPDX asks for the type of model.
      return fact.name === 'architecture' && tasks.has(plain(fact.value)) ? [] : [fact];
    });
  return [common(before), common(after)];
}

/** `river/river-7b@1.1 (pkg:...)` -> `river-7b@1.1 (pkg:...)` */
function withoutGroup(label: string): string {
  return label.replace(/^[^ (]*\//, '');
}

/** `river/river-7b@1.1` -> `river-7b`: SPDX knows no groups. */
export function nameOf(model: string): string {
  const [plain = ''] = model.split(' (pkg:');
  const [name = ''] = (plain.split('/').at(-1) ?? plain).split('@');
  return name.trim().toLowerCase();
}

function facts({ facts: said, kind }: Pair['old']): Fact[] {
  const ofItsOwn = said.filter(({ name, key }) => isParty(name) && key !== 'metadata');
  const declared = said.some(({ name, key, state }) => isLicence(name, key, 'declared') && state === 'known');
  return said.flatMap((fact) => {
    if (table.apart.has(fact.name)) return [];
    if (fact.key === 'metadata' && ofItsOwn.length > 0) return [];
    if (declared && isLicence(fact.name, fact.key, 'concluded')) return [];
    if (fact.state !== 'known') return [{ ...fact, key: commonKey(fact) }];
    return inCommonWords(fact, kind);
  });
}

function inCommonWords(fact: Fact, kind: Pair['old']['kind']): Fact[] {
  switch (fact.name) {
    case 'tuning-method':
    case 'training-information':
      return inFamilies(fact);
    case 'architecture': {
      const approach = inFamilies(fact);
      return approach.length > 0 ? approach : [{ ...fact, key: null }];
    }
    case 'dataset-role': {
      const role = table.roles.get(plain(fact.value));
      return role === undefined ? [] : [{ ...fact, key: null, value: role }];
    }
    case 'state':
      return [{ ...fact, key: null, value: table.states.get(plain(fact.value)) ?? fact.value }];
    case 'use-case':
      return fact.key === 'useCases' || fact.key === 'application' ? parts(fact) : [];
    case 'severity':
      return [{ ...fact, key: null }];
    case 'limitation':
      return parts(fact);
    case 'download':
      return kind === 'dataset' ? [{ ...fact, name: 'source', key: null }] : [fact];
    case 'sensitivity':
      return isPersonal(fact.value) ? [{ ...fact, name: 'personal-data', key: null, value: 'yes' }] : [];
    case 'classification':
      return knownSensitivityRank(fact.value) === null ? [] : [fact];
    default:
      return [{ ...fact, key: commonKey(fact) }];
  }
}

/** `cdx:ai-ml:model:hyperparameter:num_hidden_layers` is `num_hidden_layers`; `accuracy, tables` is `accuracy (tables)`. */
function commonKey({ name, key }: Fact): string | null {
  if (name === 'quantisation') return null;
  if (name !== 'hyperparameter' && name !== 'metric' && name !== 'threshold') return key;
  return key === null ? null : plain(name === 'hyperparameter' ? (key.split(/[:.]/).at(-1) ?? key) : key);
}

/** "supervised; LoRA" as one fact for each family it has words of. What it says beyond these is left out. */
function inFamilies(fact: Fact): Fact[] {
  const text = ` ${plain(fact.value)} `;
  const found = [...table.training].filter(([word]) => text.includes(` ${word} `));
  return found
    .filter(([word]) => !found.some(([longer]) => longer !== word && ` ${longer} `.includes(` ${word} `)))
    .map(([word, family]) => ({ ...fact, name: 'tuning-method' as const, key: family, value: word }));
}

/** SPDX has one text where CycloneDX has a list. */
function parts(fact: Fact): Fact[] {
  return fact.value
    .split(/[;\n•]|\.\s/)
    .filter((part) => part.trim() !== '')
    .map((value) => ({ ...fact, value: value.trim() }));
}

function isPersonal(text: string): boolean {
  const said = ` ${plain(text)} `;
  return [...table.personal].some((word) => said.includes(` ${word} `));
}

function isParty(name: FactName): boolean {
  return name === 'supplier' || name === 'producer';
}

function isLicence(name: FactName, key: string | null, wanted: string): boolean {
  return name === 'licence' && key === wanted;
}

/** A file that tells maker and supplier apart can be held to that; one that does not may mean either. */
function hasBothParties(list: readonly Fact[]): boolean {
  return (['supplier', 'producer'] as const).every((wanted) => list.some(({ name }) => name === wanted));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();
}
