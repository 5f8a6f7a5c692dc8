import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMarkdown } from '../read/markdown.ts';
import { paperLabelsSchema } from './labels.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = (part: string, ending: string) =>
  readdirSync(`${folder}${part}`)
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
const papers = names('papers', '.md');
const textOf = (name: string) => readFileSync(`${folder}papers/${name}.md`, 'utf8');
const labelsOf = (name: string) =>
  paperLabelsSchema.safeParse(parse(readFileSync(`${folder}labels/${name}.yaml`, 'utf8')));

describe('the corpus', () => {
  it('has papers, labels for each of them, and a paper for all labels', () => {
    expect(papers).not.toEqual([]);
    expect(names('labels', '.yaml')).toEqual(papers);
  });

  it.each(papers)('%s: is read without complaint, and its labels are known terms with quotes', (name) => {
    expect(labelsOf(name).error?.issues ?? []).toEqual([]);
    expect(readMarkdown(`${name}.md`, textOf(name)).words).toBeGreaterThan(100);
  });

  it.each(papers)('%s: every quote is a piece of it', (name) => {
    const { terms, flags } = labelsOf(name).data ?? { terms: {}, flags: {} };
    const quotes = [
      ...Object.values(terms).flatMap((term) => term?.quotes ?? []),
      ...Object.values(flags).flat(),
    ];
    const text = textOf(name);
    expect(quotes.filter((quote) => quote !== undefined && !text.includes(quote))).toEqual([]);
  });
});
