import type { AnnexClause } from '../annex/index.ts';
import type { Clause, DocxParagraph, Paper } from '../contract/index.ts';
import { type BodyText, elementOf, type Unsafe, unsafeAfter } from './body-text.ts';
import type { SpanElement } from './xml-spans.ts';

/** A document as it was read: its clauses, its paragraphs and the way from one to the other. */
export interface ReadDocument {
  readonly paper: Paper;
  readonly paragraphs: readonly DocxParagraph[];
  readonly paragraphsOfClause: readonly (readonly number[])[];
  readonly text: BodyText;
}

/** Where in the document a clause goes: after the last paragraph of a section. */
export interface Anchor {
  /** The heading of the section, or the clause itself where it stands in none. */
  readonly section: Clause;
  /** The clause whose numbering and formatting new paragraphs take up: the last one at the same level. */
  readonly sibling: Clause;
  readonly after: SpanElement;
}

export type FoundAnchor =
  | { readonly ok: true; readonly anchor: Anchor }
  /** @param because completes "it goes into the schedule because ...". */
  | { readonly ok: false; readonly because: string };

/** Where an annex clause goes in this document, by the place that the annex names. */
export function anchorOf(document: ReadDocument, clause: AnnexClause, paper: number): FoundAnchor {
  const { place } = clause;
  if (place === null) return { ok: false, because: 'the document has no section on its subject' };
  if (place.paper !== paper) return { ok: false, because: `it belongs in another paper, ${place.file}` };
  const quoted = quotedClause(document, clause, paper);
  const at = quoted ?? sectionNamed(document.paper, place.clause);
  if (at === null) return { ok: false, because: `${place.clause} was not found again in the document` };
  return quoted === null ? endOf(document, at, lastChild(document.paper, at) ?? at) : besideOf(document, at);
}

/** The clause that the words which fall short stand in. */
export function quotedClause({ paper }: ReadDocument, { reason }: AnnexClause, index: number): Clause | null {
  const quote = reason.quotes.find(
    (one) => one.paper === index && paper.text.slice(one.start, one.end) === one.text,
  );
  return quote === undefined
    ? null
    : (paper.clauses.findLast(
        ({ start, end, role }) => start <= quote.start && quote.start < end && role !== 'footnote',
      ) ?? null);
}

function sectionNamed({ clauses }: Paper, name: string): Clause | null {
  const named = clauses.filter(({ citation, plain }) => citation === name || plain === name);
  return named.find(({ role }) => role === 'heading') ?? named[0] ?? null;
}

const childrenOf = ({ clauses }: Paper, parent: Clause) =>
  clauses.filter((clause) => clause.parent === parent.index && clause.role !== 'footnote');

const lastChild = (paper: Paper, section: Clause): Clause | null => childrenOf(paper, section).at(-1) ?? null;

/** Beside a clause: at the end of its section, so that no number after it changes; after it where it has none. */
function besideOf(document: ReadDocument, clause: Clause): FoundAnchor {
  const { paper } = document;
  if (clause.role === 'heading') return endOf(document, clause, lastChild(paper, clause) ?? clause);
  const numbered = outermost(paper, clause);
  const section = numbered.parent === null ? null : (paper.clauses[numbered.parent] ?? null);
  return section === null || (section.number === null && section.depth === 0 && hasSections(paper, section))
    ? endOf(document, numbered, numbered)
    : endOf(document, section, lastChild(paper, section) ?? numbered);
}

/** The clause that stands directly in a section: of item (a) of 7.2, the whole 7.2. */
function outermost({ clauses }: Paper, clause: Clause): Clause {
  let at = clause;
  for (;;) {
    const parent = at.parent === null ? undefined : clauses[at.parent];
    if (parent === undefined || parent.role === 'heading') return at;
    at = parent;
  }
}

/** A title over the whole paper is no section of it. */
const hasSections = (paper: Paper, title: Clause) =>
  childrenOf(paper, title).some(({ role }) => role === 'heading');

function endOf(document: ReadDocument, section: Clause, sibling: Clause): FoundAnchor {
  const { text } = document;
  const elements = withinSection(document, section).flatMap((paragraph) => elementOf(text, paragraph) ?? []);
  const after = elements.reduce<SpanElement | null>(
    (last, element) => (last === null || element.start > last.start ? element : last),
    null,
  );
  if (after === null)
    return { ok: false, because: `${nameOf(section)} stands outside the body of the document` };
  const unsafe: Unsafe | null = unsafeAfter(text, after);
  return unsafe === null
    ? { ok: true, anchor: { section, sibling, after } }
    : { ok: false, because: `nothing can be written after ${nameOf(section)}: ${unsafe}` };
}

function withinSection({ paper, paragraphs, paragraphsOfClause }: ReadDocument, section: Clause) {
  const { clauses } = paper;
  const inside = new Set([section.index]);
  for (const { index, parent } of clauses) if (parent !== null && inside.has(parent)) inside.add(index);
  return [...inside].flatMap((index) =>
    clauses[index]?.role === 'footnote'
      ? []
      : (paragraphsOfClause[index] ?? []).flatMap((at) => paragraphs[at] ?? []),
  );
}

/** A clause as a person finds it: "clause 7.2", or by its first words. */
export function nameOf({ citation, plain, role }: Clause): string {
  if (citation !== null)
    return role === 'heading' && plain !== '' ? `${citation} (${opening(plain)})` : citation;
  return opening(plain);
}

function opening(plain: string): string {
  return plain.length <= 60 ? `“${plain}”` : `“${plain.slice(0, 57).trimEnd()}…”`;
}
