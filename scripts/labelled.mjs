// The labelled papers: read, observed and matched with their labels once a run.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether two spans share half of the shorter one: the measure of score.mjs. */
export const overlaps = (a, b) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);

/** Reads the labelled papers under `folder` (docs/, gold/, and suppliers.json, without which each paper is a supplier's only one). */
export function labelledPapers(folder, core) {
  const grouped = join(folder, 'suppliers.json');
  const suppliers = existsSync(grouped) ? JSON.parse(readFileSync(grouped, 'utf8')) : {};
  const supplierOf = new Map(
    Object.entries(suppliers).flatMap(([name, files]) => files.map((file) => [file, name])),
  );
  const half = new Map(Object.keys(suppliers).map((name, index) => [name, index % 2 === 0 ? 'A' : 'B']));
  const hash = createHash('sha256');
  const papers = readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(folder, 'gold', name), 'utf8');
      const gold = JSON.parse(source);
      const text = readFileSync(join(folder, 'docs', gold.document), 'utf8');
      hash.update(source).update(text);
      const paper = core.readMarkdown(gold.document, text);
      const supplier = supplierOf.get(gold.document) ?? gold.document;
      return { file: gold.document, supplier, half: half.get(supplier) ?? 'B', gold, text, paper };
    });
  return { papers, sha256: hash.digest('hex') };
}

/** The gold of one subject, term or flag, in one shape: present (null where readers disagreed), status, spans. */
export function labelOf({ gold, text }, subject) {
  const term = gold.terms[subject];
  const flag = gold.flags[subject];
  const spans =
    (term ?? flag)?.quotes
      .map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }))
      .filter(({ start }) => start >= 0) ?? [];
  if (term !== undefined)
    return { present: term.status !== 'absent', status: term.status, spans, params: term.params ?? {} };
  return { present: flag?.present ?? null, status: flag?.present ? 'covered' : 'absent', spans, params: {} };
}
