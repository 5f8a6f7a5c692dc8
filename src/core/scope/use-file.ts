import { z } from 'zod';
import { type Answers, parseAnswers } from './answers.ts';
import { questionIds } from './questions.ts';
import { shown, suggestion } from './suggestion.ts';
import { type FileFault, readYamlFile } from './yaml-file.ts';

/** A use of a system: what it is called, and the answers about it. A name is empty where nobody gave one. */
export interface Use {
  readonly supplier: string;
  readonly system: string;
  readonly use: string;
  readonly answers: Answers;
}

/** What is wrong with a use file, in one sentence that says what to do. */
export type UseFault = FileFault;

export type UseRead =
  | { readonly ok: true; readonly use: Use }
  | { readonly ok: false; readonly faults: readonly UseFault[] };

const longestName = 200;
const names = ['supplier', 'system', 'use'] as const;
const keys = [...names, 'answers'] as const;

/**
 * Reads a use file (YAML). Faults carry the line they stand on; an unknown key is refused by its name, with the
 * nearest valid one. At most 64,000 characters.
 */
export function parseUse(yaml: string): UseRead {
  const file = readYamlFile(yaml);
  if (!file.ok) return file;
  const { content, lineOf } = file;
  if (content === null) {
    return failed(1, `A use file lists ${keys.join(', ')}, each with a colon. Start from a new example.`);
  }
  const unknown = Object.keys(content).filter((key) => !keys.some((known) => known === key));
  const answers = parseAnswers(content.answers);
  const faults: UseFault[] = [
    ...unknown.map((key) => ({ line: lineOf([key]), message: unknownKey(key) })),
    ...names.flatMap((name) => {
      const fault = nameFault(name, content[name]);
      return fault === null ? [] : [{ line: lineOf([name]), message: fault }];
    }),
    ...(answers.ok
      ? []
      : answers.faults.map(({ key, message }) => ({
          line: lineOf(key === '' ? ['answers'] : ['answers', key]),
          message,
        }))),
  ];
  if (faults.length > 0 || !answers.ok) {
    return { ok: false, faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  }
  const [supplier, system, use] = names.map((name) => nameOf(content[name]));
  return {
    ok: true,
    use: { supplier: supplier ?? '', system: system ?? '', use: use ?? '', answers: answers.answers },
  };
}

const scalarName = z.union([z.string(), z.number()]).nullish();

function nameOf(value: unknown): string {
  const name = scalarName.safeParse(value);
  return name.success ? String(name.data ?? '').trim() : '';
}

function nameFault(name: string, value: unknown): string | null {
  if (!scalarName.safeParse(value).success) return `"${name}" must be a name. Write it in quotation marks.`;
  return nameOf(value).length > longestName
    ? `"${name}" is longer than ${longestName} characters. Shorten it.`
    : null;
}

function unknownKey(key: string): string {
  return questionIds.some((id) => id === key)
    ? `"${key}" belongs under "answers:". Move it there and put two spaces before it.`
    : `A use file has no "${shown(key)}".${suggestion(key, keys)} It lists ${keys.join(', ')}.`;
}

function failed(line: number | null, message: string): UseRead {
  return { ok: false, faults: [{ line, message }] };
}
