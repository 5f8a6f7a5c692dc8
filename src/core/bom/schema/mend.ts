import { isObject } from '../json.ts';
import type { SchemaError } from './cyclonedx-1.6.validators';

export interface Mended {
  /** What stood at the place of the error. */
  readonly before: unknown;
  /** False where the error follows from mending an earlier one and should not be told. */
  readonly isNew: boolean;
  /** False where nothing could be mended, so that looking again would find the same. */
  readonly goOn: boolean;
}

interface Place {
  readonly holder: object;
  readonly step: string;
}

const mendedBefore = Symbol('mended');

/**
 * Changes a copy of a value so that this error is gone and the next can be seen: an unknown field is taken out, a wrong
 * value replaced by an allowed one where the schema names one, and otherwise left out with what holds it.
 */
export function mend(copy: { top: unknown }, error: SchemaError): Mended {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const at = valueAt(copy.top, steps);
  const wasMended = isObject(at) && mendedBefore in at;
  if (error.keyword === 'required' && isObject(at)) {
    return {
      before: at,
      isNew: !(wasMended && lost(at, String(error.params.missingProperty))),
      goOn: remove(copy, steps),
    };
  }
  const extra = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  if (typeof extra === 'string') return { before: at, isNew: true, goOn: remove(copy, [...steps, extra]) };
  const allowed = replacementFor(error);
  if (allowed !== undefined && steps.length > 0)
    return { before: at, isNew: true, goOn: replace(copy, steps, allowed) };
  return { before: at, isNew: true, goOn: remove(copy, steps) };
}

function replacementFor({ keyword, params }: SchemaError): unknown {
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) return params.allowedValues[0];
  if (keyword === 'const') return params.allowedValue;
  if (keyword === 'format' && params.format === 'date-time') return '2000-01-01T00:00:00Z';
  return undefined;
}

function valueAt(top: unknown, steps: readonly string[]): unknown {
  let value = top;
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

function placeOf(copy: { top: unknown }, steps: readonly string[]): Place | null {
  const step = steps.at(-1);
  const holder = valueAt(copy.top, steps.slice(0, -1));
  if (step === undefined || typeof holder !== 'object' || holder === null) return null;
  return { holder, step };
}

function replace(copy: { top: unknown }, steps: readonly string[], value: unknown): boolean {
  const place = placeOf(copy, steps);
  if (place === null) return false;
  Reflect.set(place.holder, place.step, value);
  return true;
}

/** Takes a field out. An entry of a list stays, since the places of those after it would change: nothing goes on. */
function remove(copy: { top: unknown }, steps: readonly string[]): boolean {
  const place = placeOf(copy, steps);
  if (place === null || Array.isArray(place.holder)) return false;
  Reflect.deleteProperty(place.holder, place.step);
  note(place.holder, place.step);
  return true;
}

function note(holder: object, name: string): void {
  const before: unknown = Reflect.get(holder, mendedBefore);
  const names = before instanceof Set ? before : new Set();
  names.add(name);
  Object.defineProperty(holder, mendedBefore, { value: names, enumerable: false, configurable: true });
}

function lost(holder: object, name: string): boolean {
  const names: unknown = Reflect.get(holder, mendedBefore);
  return names instanceof Set && names.has(name);
}
