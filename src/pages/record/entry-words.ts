import { z } from 'zod';
import type { RecordEntry } from '../../app/index.ts';
import { termById, termIds } from '../../core/terms/index.ts';
import { deedPhrase } from '../parts/deed-phrases.ts';
import { capitalised } from '../parts/phrases.ts';

/** The kinds of subjects the record can be narrowed to, by what they are called. */
export const subjectNames = {
  supplier: 'Suppliers',
  system: 'Systems',
  use: 'Uses',
  contract: 'Contracts',
  review: 'Reviews',
  'fourth-party': 'Fourth parties',
  release: 'Releases',
  playbook: 'Playbook',
  member: 'Members',
  organisation: 'Organisation',
} as const;

const spaced = (name: string): string =>
  name
    .replace(/[._-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

/** What was done, in words: "Supplier changed". */
export const deedWords = ({ action }: RecordEntry): string => capitalised(deedPhrase(action));

/** Under what an entry tells what was added to its subject, or taken from it; the first that is there counts. */
const naming = ['name', 'whom', 'file', 'label', 'url', 'domain', 'says'] as const;
const told = z.looseObject(
  Object.fromEntries(naming.map((field) => [field, z.string().optional().catch(undefined)])),
);
const about = z.looseObject({
  term: z.enum(termIds).optional().catch(undefined),
  clause: z.string().optional(),
});

/** What the deed was about beside its subject, such as the file of a paper, as far as the entry tells it. */
export function nameInEntry({ after, before }: RecordEntry): string | null {
  for (const side of [after, before]) {
    const fields = told.safeParse(side).data ?? {};
    const name = naming.map((field) => fields[field]).find((each) => typeof each === 'string' && each !== '');
    if (typeof name === 'string') return name;
    const { term, clause } = about.safeParse(side).data ?? {};
    if (term !== undefined) return termById(term).title;
    if (clause !== undefined) return capitalised(clause.replaceAll('-', ' '));
  }
  return null;
}

/** Whether that name is the subject's own, and not that of something added to it or taken from it. */
export const isOwnName = ({ action, subject }: RecordEntry): boolean => action.startsWith(`${subject.kind}.`);

/** One thing that changed, before and after, in words; null where there was nothing. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const fields = z.record(z.string(), z.unknown());
const longestValue = 400;

/** What changed, field by field. */
export function changedFields({ before, after }: RecordEntry): ChangedField[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .map((name) => ({
      field: capitalised(spaced(name)),
      before: valueWords(was[name]),
      after: valueWords(is[name]),
    }))
    .filter((change) => change.before !== null || change.after !== null);
}

function fieldsOf(told: unknown): Record<string, unknown> {
  if (told === null || told === undefined) return {};
  const read = fields.safeParse(told);
  return read.success && !Array.isArray(told) ? read.data : { all: told };
}

function valueWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '' || isId(value)) return null;
  const words = typeof value === 'string' ? value : listWords(value);
  return words.length > longestValue ? `${words.slice(0, longestValue)}…` : words;
}

/** Ids mean nothing to a person; the interface for programs tells them. */
const isId = (value: unknown): boolean => z.uuid().safeParse(value).success;

/** Numbers and truths as they are, lists with commas, and what has fields as "field: value". */
function listWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(listWords).join(', ');
  const read = fields.safeParse(value);
  if (!read.success) return String(value);
  return Object.entries(read.data)
    .filter(([, each]) => !isId(each))
    .map(([name, each]) => `${spaced(name)}: ${listWords(each)}`)
    .join('; ');
}
