import { parse } from 'yaml';
import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import content from './form.yaml';

const words = z.string().trim().min(1);
const form = parseContent(
  z.strictObject({
    groups: z.array(
      z.strictObject({
        id: words,
        title: words,
        many: z.boolean(),
        fields: z.array(z.strictObject({ id: words, text: words, list: z.boolean().default(false) })).min(1),
      }),
    ),
  }),
  content,
  'core/bom/write/form.yaml',
);

export type FormGroup = (typeof form.groups)[number];
/** What to ask, in order: for a page, a terminal or a template. */
export const bomForm: readonly FormGroup[] = form.groups;

/** Answers of one entry of a group, by field. */
export type Entry = Readonly<Record<string, string>>;
/** Entries by group. A group that is asked once has one. */
export type BomAnswers = Readonly<Record<string, readonly Entry[]>>;

export type AnswersRead =
  | { readonly ok: true; readonly answers: BomAnswers }
  | { readonly ok: false; readonly because: string };

const longestAnswer = 4000;
const mostEntries = 500;
const value = z
  .union([
    z.string().max(longestAnswer),
    z.number(),
    z.boolean(),
    z.date().transform((date) => date.toISOString().slice(0, 10)),
    z.null().transform(() => ''),
  ])
  .transform(String);
const listed = z.array(value).transform((list) => list.join('; '));
const entry = z.record(z.string(), z.union([value, listed]));
const answersSchema = z.record(
  z.string(),
  z.union([entry.transform((one) => [one]), z.array(entry).max(mostEntries)]),
);

/** Reads answers written as YAML (or JSON), as `answersTemplate` lays them out. */
export function parseBomAnswers(text: string): AnswersRead {
  let raw: unknown;
  try {
    raw = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    return {
      ok: false,
      because: `The answers are not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    };
  }
  return readBomAnswers(raw ?? {});
}

/** Reads answers that are values already, such as those of a form: entries by group, texts by field. */
export function readBomAnswers(raw: unknown): AnswersRead {
  const parsed = answersSchema.safeParse(raw);
  if (!parsed.success)
    return { ok: false, because: `The answers cannot be read. ${z.prettifyError(parsed.error)}` };
  const unknown = unknownNames(parsed.data);
  if (unknown !== null) return { ok: false, because: unknown };
  return { ok: true, answers: withoutEmpty(parsed.data) };
}

function unknownNames(answers: BomAnswers): string | null {
  for (const [id, entries] of Object.entries(answers)) {
    const group = bomForm.find((each) => each.id === id);
    if (group === undefined)
      return `There is no group "${id}". Those are: ${bomForm.map((each) => each.id).join(', ')}.`;
    const wrong = entries
      .flatMap(Object.keys)
      .find((name) => !group.fields.some((field) => field.id === name));
    if (wrong !== undefined)
      return `"${id}" has no field "${wrong}". Those are: ${group.fields.map((field) => field.id).join(', ')}.`;
  }
  return null;
}

function withoutEmpty(answers: BomAnswers): BomAnswers {
  const filled = (one: Entry) =>
    Object.fromEntries(Object.entries(one).filter(([, text]) => text.trim() !== ''));
  const groups = Object.entries(answers).map(([id, entries]): [string, Entry[]] => [
    id,
    entries.map(filled).filter((one) => Object.keys(one).length > 0),
  ]);
  return Object.fromEntries(groups.filter(([, entries]) => entries.length > 0));
}

/** An empty file of answers with each question beside its field. */
export function answersTemplate(): string {
  const head =
    '# Answers for: candour bom new --answers THIS-FILE\n# Leave empty what does not apply. Write "unknown" or "withheld" where that is the answer.\n';
  return `${head}${bomForm.map(groupTemplate).join('')}`;
}

function groupTemplate({ id, title, many, fields }: FormGroup): string {
  const lines = fields.map(
    (field, place) =>
      `${many ? (place === 0 ? '  - ' : '    ') : '  '}${field.id}: ""  # ${field.text}${field.list ? ' (separate by ";")' : ''}`,
  );
  return `\n# ${title}\n${id}:\n${lines.join('\n')}\n`;
}
