import { type TermId, termById, termIds } from '../terms/index.ts';
import type { Assessed, Review } from './review.ts';
import { settled } from './settled.ts';

/** A mark that tells a spreadsheet the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would run as a formula when a cell begins with it, also in full width; with our mark or without. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell as CSV (RFC 4180). Text of a paper is somebody else's: a cell that a spreadsheet would run as a formula gets
 * an apostrophe before it.
 */
export function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(formula, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Takes away the apostrophe that `csvCell` put before a cell, and no other. */
export function withoutFormulaMark(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** Rows as a CSV file with a byte order mark and CRLF. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Every obligation with its standing, most pressing first, and the strongest quote it rests on. */
export function obligationsCsv(review: Review): string {
  const head = [
    'Party',
    'Principle and provision',
    'Duty',
    'What it asks',
    'Strength',
    'Intensity',
    'Standing',
    'Terms',
    'Because',
    'Next',
    'Quote',
    'Paper',
    'Clause',
    'Page',
  ];
  return csvOf([head, ...review.assessed.map((assessed) => obligationRow(review, assessed))]);
}

function obligationRow(review: Review, { obligation, standing, terms, because, next }: Assessed) {
  const { party, duty, strength, intensity } = obligation;
  return [
    party === 'us' ? 'Us' : review.about.supplier || 'Supplier',
    duty.provision,
    duty.id,
    duty.summary,
    strength,
    intensity,
    standing,
    terms.map((term) => termById(term).title).join('; '),
    because,
    next,
    ...quoteCells(review, terms),
  ];
}

/** Every term with its finding, in the order of the terms. */
export function findingsCsv(review: Review): string {
  const head = [
    'Term',
    'Status',
    'Confidence',
    'Why it is low',
    'Reason',
    'Decided by',
    'Decided on',
    'Figures',
    'Provisions',
    'Quote',
    'Paper',
    'Clause',
    'Page',
  ];
  return csvOf([head, ...termIds.map((term) => findingRow(review, term))]);
}

function findingRow(review: Review, term: TermId) {
  const { finding, status, decision } = settled(review.findings, review.decisions, term);
  return [
    termById(term).title,
    status,
    finding.confidence,
    finding.doubt ?? '',
    decision?.reason ?? finding.reason,
    decision?.by ?? '',
    decision?.at ?? '',
    Object.entries(finding.params)
      .map(([name, value]) => `${name}: ${value ?? 'none given'}`)
      .join('; '),
    finding.provisions.join('; '),
    ...quoteCells(review, [term]),
  ];
}

function quoteCells({ papers, findings }: Review, terms: readonly TermId[]): (string | number)[] {
  const quote = terms.flatMap((term) => findings.terms[term].quotes)[0];
  if (quote === undefined) return ['', '', '', ''];
  return [quote.text, papers[quote.paper]?.file ?? '', quote.clause ?? '', quote.page ?? ''];
}
