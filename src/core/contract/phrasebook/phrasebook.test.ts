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

const terms = termIds.filter((id) => files.includes(`${id}.yaml`));
const flags = flagIds.filter((id) => files.includes(`flag-${id}.yaml`));

describe('the phrasebook', () => {
  it('holds files of terms and flags and nothing else', () => {
    const known = [...terms.map((id) => `${id}.yaml`), ...flags.map((id) => `flag-${id}.yaml`)];
    expect(files.toSorted()).toEqual(known.toSorted());
  });

  it.each(terms)('%s: has enough of each kind, and parameters only where the term has them', (term) => {
    const result = termPhrasesSchema(term).safeParse(read(`${term}.yaml`));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(terms)('%s: says each sentence once, under one status', (term) => {
    const { covered, weak, none } = termPhrasesSchema(term).parse(read(`${term}.yaml`));
    expect(repeated([...covered, ...weak, ...none].map(({ text }) => text))).toEqual([]);
  });

  it.each(flags)('flag %s: has enough of each kind', (flag) => {
    const result = flagPhrasesSchema.safeParse(read(`flag-${flag}.yaml`));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(flags)('flag %s: says each sentence once', (flag) => {
    const { present, none } = flagPhrasesSchema.parse(read(`flag-${flag}.yaml`));
    expect(repeated([...present, ...none].map(({ text }) => text))).toEqual([]);
  });
});
