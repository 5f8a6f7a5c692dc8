import type { FactName, Thing } from './fact.ts';
import { textOf } from './json.ts';
import { factOfField, meaningOf } from './property-meaning.ts';
import { say, sayStatement } from './thing.ts';

export interface Property {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** Reads free properties (name and value) of a thing into facts. Those whose name tells nothing we know are left. */
export function readProperties(thing: Thing, properties: readonly Property[]): void {
  let baseVersion: Property | null = null;
  const bases: Property[] = [];
  for (const property of properties) {
    if (readStatement(thing, property) || readGrade(thing, property)) continue;
    const meaning = meaningOf(property.name);
    if (meaning === 'base-model-version') baseVersion = property;
    else if (meaning === 'base-model') bases.push(property);
    else if (meaning !== null)
      say(thing, meaning, property.value, property.path, keyFor(meaning, property.name));
  }
  for (const base of bases) {
    const version = baseVersion === null ? null : textOf(baseVersion.value);
    const name = textOf(base.value) ?? '';
    say(thing, 'base-model', version === null ? name : `${name}@${version}`, base.path, null);
  }
}

/** The vocabulary of CISA: a property whose value is the name of a field that is unknown or withheld. */
function readStatement(thing: Thing, { name, value, path }: Property): boolean {
  const state = /unknown[-_]?information$/i.test(name)
    ? 'unknown'
    : /withheld[-_]?information$/i.test(name)
      ? 'withheld'
      : null;
  if (state === null) return false;
  const fact = factOfField(textOf(value) ?? '');
  if (fact !== null) sayStatement(thing, fact, state, path);
  return true;
}

/** Scanners say how they came to an entry. */
function readGrade(thing: Thing, { name, value }: Property): boolean {
  if (!/(^|[.:_-])confidence$/i.test(name)) return false;
  if (/^(inferred|guessed|heuristic|low)$/i.test(textOf(value) ?? '')) thing.grade = 'inferred';
  return true;
}

/** Hyperparameters, hashes, prompts and the like stand side by side: the property's own name tells them apart. */
function keyFor(meaning: FactName, name: string): string | null {
  const single: readonly FactName[] = [
    'region',
    'retention',
    'customer-data',
    'trained-on',
    'supplier',
    'licence',
  ];
  return single.includes(meaning) ? null : name.toLowerCase();
}
