import { strFromU8, unzipSync } from 'fflate';
import { type Annex, composeAnnex } from '../annex/index.ts';
import { reviewOf, type Said } from '../annex/review.fixture.ts';
import { readDocxWithParagraphs } from '../contract/index.ts';
import {
  contractLevels,
  type DocxParts,
  docxFile,
  list,
  paragraph,
  paragraphOf,
  run,
  style,
  use,
} from '../contract/read/fixtures/docx-file.ts';
import type { TermId } from '../terms/index.ts';

// For the tests of this folder: an invented supplier's terms as a Word document, and annexes to them.

export const when = '2026-12-02T10:00:00Z';
export const us = 'Buyer Counsel';

/** A heading of a section, numbered by Word. */
export const section = (title: string) => paragraph(title, { style: 'Section', number: [1, 0] });
/** A clause of a section: 7.1. */
export const clause = (content: string) => paragraphOf(content, { number: [1, 1] });

export const lanternBody = [
  paragraph('Lantern Assist: terms of service', { style: 'Title' }),
  section('Definitions'),
  clause(
    run(
      'These terms are made between Lantern Systems Ltd (the “Supplier”) and the company that orders (the “Customer”).',
    ),
  ),
  clause(run('“Agreement” means these terms and each order. The Supplier performs the Agreement.')),
  section('Security'),
  clause(run('The Supplier will use reasonable measures to protect the service.')),
  clause(
    run('The Supplier will ') +
      run('promptly', '<w:b/>') +
      run(' tell the Customer of a breach of security.'),
  ),
  clause(run('Nothing in clause 2.2 limits section 3.')),
  section('General'),
  clause(run('If these terms and an order do not agree, the order prevails (order of precedence).')),
  clause(run('See clause 2.2 and clause 3.1.')),
].join('');

const styles = [style('Title', 'Title'), style('Section', 'heading 1', '<w:rPr><w:b/></w:rPr>')].join('');

export const lanternParts = (body = lanternBody, more: Partial<DocxParts> = {}): DocxParts => ({
  body,
  styles,
  numbering: list(1, contractLevels) + use(1, 1),
  ...more,
});

/** The document as bytes. */
export const lantern = (body = lanternBody, more: Partial<DocxParts> = {}): Uint8Array =>
  docxFile(lanternParts(body, more));

/** The words of a document as its reader gives them. */
export function textOf(bytes: Uint8Array): string {
  const { result } = readDocxWithParagraphs('lantern.docx', bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper.text;
}

/** The paragraphs of a document's main part: label and words. */
export function paragraphsIn(bytes: Uint8Array): string[] {
  const { paragraphs } = readDocxWithParagraphs('lantern.docx', bytes);
  return paragraphs.map(({ number, text }) => [number?.label, text].filter(Boolean).join(' '));
}

export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** An annex to a document, from invented findings and a real assessment. */
export function annexTo(
  bytes: Uint8Array,
  terms: Partial<Record<TermId, Said>>,
  options: { readonly all?: boolean } = {},
): Annex {
  const { result } = readDocxWithParagraphs('lantern.docx', bytes);
  if (!result.ok) throw new Error(result.fault.message);
  const review = reviewOf({ papers: [result.paper], terms });
  return composeAnnex(review, { version: '1', date: when.slice(0, 10), ...options });
}
