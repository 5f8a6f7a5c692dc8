import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flagIds, termIds } from '../../terms/index.ts';
import { flagPhrasesSchema, termPhrasesSchema } from './phrase.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function read(file: string): unknown {
  return parse(readFileSync(`${folder}${file}`, 'utf8'));
}

/** Two sentences that differ only in case, space or punctuation are the same sentence. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const known = seen.has(bare(text));
    seen.add(bare(text));
    return known;
  });
}

describe('the phrasebook', () => {
  it('holds one file for each term and flag, and nothing else', () => {
    const known = [...termIds.map((id) => `${id}.yaml`), ...flagIds.map((id) => `flag-${id}.yaml`)];
    expect(files.toSorted()).toEqual(known.toSorted());
  });

  it.each(termIds)('%s: has enough of each kind, and parameters only where the term has them', (term) => {
    const result = termPhrasesSchema(term).safeParse(read(`${term}.yaml`));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(termIds)('%s: says each sentence once, under one status', (term) => {
    const { covered, weak, none } = termPhrasesSchema(term).parse(read(`${term}.yaml`));
    expect(repeated([...covered, ...weak, ...none].map(({ text }) => text))).toEqual([]);
  });

  it.each(flagIds)('flag %s: has enough of each kind', (flag) => {
    const result = flagPhrasesSchema.safeParse(read(`flag-${flag}.yaml`));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(flagIds)('flag %s: says each sentence once', (flag) => {
    const { present, none } = flagPhrasesSchema.parse(read(`flag-${flag}.yaml`));
    expect(repeated([...present, ...none].map(({ text }) => text))).toEqual([]);
  });
});
