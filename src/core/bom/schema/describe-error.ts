import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import content from './advice.yaml';
import type { SchemaError } from './cyclonedx-1.6.validators';
import { shown } from './fault.ts';

const table = z.record(z.string(), z.string()).transform((rows) => new Map(Object.entries(rows)));
const advice = parseContent(
  z.strictObject({ missing: table, form: table, misplaced: table }),
  content,
  'core/bom/schema/advice.yaml',
);

const wrappers = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not', 'contains']);

/**
 * The error that helps most: validators tell of every branch they tried, and the one that went deepest into the value
 * is the one the author meant.
 */
export function mostTelling(errors: readonly SchemaError[]): SchemaError | null {
  let best: SchemaError | null = null;
  for (const error of errors) if (best === null || rank(error) > rank(best)) best = error;
  return best;
}

function rank({ instancePath, keyword, params }: SchemaError): number {
  const depth = instancePath.split('/').length;
  if (wrappers.has(keyword) || /^Not a /.test(String(params.allowedValue ?? ''))) return depth - 1000;
  const names =
    keyword === 'required' || keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
  return depth * 2 + (names ? 0 : 1);
}

/** What is wrong and what to write instead. @param value what stands at the error's place */
export function describeError(
  { keyword, params, instancePath }: SchemaError,
  value: unknown,
  format: string,
): string {
  const field = fieldOf(instancePath);
  const said = shown(value);
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
      return missing(String(params.missingProperty));
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return extra(String(params.additionalProperty ?? params.unevaluatedProperty), format);
    case 'enum':
      return `"${said}" is not allowed here. ${advice.form.get(field) ?? choices(value, params.allowedValues)}`;
    case 'const':
      return `"${said}" is not allowed here. Write ${JSON.stringify(params.allowedValue)}.`;
    case 'type':
      return wrongType(value, params.type);
    case 'format':
      return wrongFormat(said, String(params.format), field);
    case 'pattern':
      return `"${said}" has a form ${format} does not allow here. ${advice.form.get(field) ?? `It must match ${shown(params.pattern)}.`}`;
    case 'distinctItems':
      return 'The list holds the same entry twice. Leave one of them out.';
    case 'minItems':
      return 'The list is empty. Add an entry, or leave the list out.';
    case 'minLength':
      return 'The text is empty. Fill it in, or leave the field out.';
    case 'minimum':
    case 'maximum':
      return `${said} is out of range. Write a number ${String(params.comparison)} ${String(params.limit)}.`;
    default:
      return `This has a form ${format} does not allow here: ${said}. Compare it with the standard's example for "${field}".`;
  }
}

function fieldOf(pointer: string): string {
  return pointer.split('/').findLast((step) => step !== '' && !/^\d+$/.test(step)) ?? 'the document';
}

function missing(name: string): string {
  return `"${name}" is missing. ${advice.missing.get(name) ?? 'Add it.'}`;
}

function extra(name: string, format: string): string {
  const where =
    advice.misplaced.get(name) ?? 'Put it into "properties" as a name and a value, or leave it out.';
  return `${format} has no field "${shown(name)}" here. ${where}`;
}

const mostChoices = 8;

function choices(value: unknown, allowed: unknown): string {
  const names = Array.isArray(allowed) ? allowed.filter((each) => typeof each === 'string') : [];
  const written = typeof value === 'string' ? value.slice(0, 100).toLowerCase() : '';
  const near = names.toSorted(
    (a, b) => distance(written, a.toLowerCase()) - distance(written, b.toLowerCase()),
  );
  const told = near
    .slice(0, mostChoices)
    .map((name) => `"${name}"`)
    .join(', ');
  return near.length > mostChoices ? `Write, for example, ${told}.` : `Write one of ${told}.`;
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['array', 'a list, in [square brackets]'],
  ['object', 'an object, in {braces}'],
  ['string', 'a text, in "quotes"'],
  ['number', 'a number without quotes'],
  ['integer', 'a whole number without quotes'],
  ['boolean', 'true or false without quotes'],
  ['null', 'null'],
]);

function wrongType(value: unknown, type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  const wanted = types.map((each) => typeNames.get(each) ?? each).join(' or ');
  return `This must be ${wanted}; the file has ${shown(value)}.`;
}

function wrongFormat(said: string, format: string, field: string): string {
  if (format === 'date-time') return `"${said}" is no date and time. Write it like 2026-01-31T09:30:00Z.`;
  if (format === 'date') return `"${said}" is no date. Write it like 2026-01-31.`;
  if (format === 'idn-email') return `"${said}" is no email address. Write it like name@example.com.`;
  if (format === 'uri' || format === 'iri-reference')
    return `"${said}" is no address. Write it like https://example.com/page, with %20 for a space.`;
  return `"${said}" has the wrong form. ${advice.form.get(field) ?? `It must be a ${format}.`}`;
}
