import { provisionById } from '../code/index.ts';
import type { Annex, AnnexClause, AnnexDefinition, AnnexParagraph, Appendix } from './annex.ts';
import { citeQuote } from './cite-quote.ts';
import { clauseBookmark } from './clause-bookmark.ts';
import {
  type Block,
  bold,
  type Cell,
  cell,
  type PrintDocument,
  plain,
  smallText,
  type Table,
  text,
} from './print-document.ts';

/** Printed once in every paper that helps with a legal text. */
export const disclaimer =
  'Candour helps with a legal text. It is no legal advice: have the wording checked by a lawyer before you agree to it.';

/** The annex as it goes to the supplier. Which position was taken, and what we would concede, are not in it. */
export function annexDocument(annex: Annex): PrintDocument {
  const { title, version, date, clauses, definitions, appendix } = annex;
  const body =
    clauses.length === 0
      ? [text('The papers reviewed call for no further clause in this use.'), smallText(disclaimer)]
      : [
          ...definitionBlocks(definitions),
          ...clauses.flatMap(clauseBlocks),
          { kind: 'heading', text: 'Agreed by the parties', newPage: false } as const,
          signatures(annex),
          ...(appendix === null ? [] : appendixBlocks(appendix, annex)),
          ...explanation(annex),
        ];
  return { title, version, date, footer: footerOf(annex), blocks: [frontTable(annex), ...body] };
}

function footerOf({ about, parties }: Annex): string {
  return [about.supplier, about.system].filter((name) => name !== '').join(' · ') || parties.agreement;
}

function frontTable({ about, house, parties, papers }: Annex): Table {
  const called = (name: string, by: string) => (name === '' ? by : `${name} (“${by}”)`);
  const rows: [string, string][] = [
    ['Supplier', called(about.supplier, parties.supplier)],
    ...(house === null ? [] : [['Customer', called(house, parties.customer)] satisfies [string, string]]),
    ...(about.system === '' ? [] : [['System', about.system] satisfies [string, string]]),
    ...(about.use === '' ? [] : [['Use', about.use] satisfies [string, string]]),
    ['Completes', papers.join('; ')],
  ];
  return {
    kind: 'table',
    head: [],
    rows: rows.map(([name, value]) => [[bold(name)], cell(value)]),
    widths: [22, 78],
  };
}

function definitionBlocks(definitions: readonly AnnexDefinition[]): readonly Block[] {
  return [
    { kind: 'clause', number: 1, text: 'Definitions', mark: clauseBookmark('definitions') },
    { kind: 'paragraph', number: '1.1', words: plain('In this Annex:') },
    ...definitions.flatMap(({ name, text: meaning, items }): Block[] => [
      { kind: 'definition', words: [{ text: name, bold: true }, { text: ` ${meaning}` }] },
      ...items.map(
        ({ label, text: words }): Block => ({
          kind: 'item',
          under: 'definition',
          label,
          words: plain(words),
        }),
      ),
    ]),
  ];
}

function clauseBlocks({ id, number, heading, position, wordings }: AnnexClause): readonly Block[] {
  return [
    { kind: 'clause', number, text: heading, mark: clauseBookmark(id) },
    ...wordings[position].paragraphs.flatMap(paragraphBlocks),
  ];
}

function paragraphBlocks({ number, text: words, items }: AnnexParagraph): readonly Block[] {
  return [
    { kind: 'paragraph', number, words: plain(words) },
    ...items.map(
      ({ label, text: item }): Block => ({ kind: 'item', under: 'paragraph', label, words: plain(item) }),
    ),
  ];
}

function signatures({ parties }: Annex): Table {
  const lines = ['Signature:', 'Name:', 'Position:', 'Date:'];
  return {
    kind: 'table',
    head: [`For ${parties.supplier}`, `For ${parties.customer}`],
    rows: lines.map((line) => [cell(line), cell(line)]),
    widths: [50, 50],
  };
}

function appendixBlocks({ title, parts }: Appendix, { papers, parties }: Annex): readonly Block[] {
  return [
    { kind: 'heading', text: `Appendix: ${title}`, newPage: true },
    text(
      `What the papers have already told is filled in. ${capitalised(parties.supplier)} completes and corrects the rest.`,
    ),
    ...parts.flatMap((part): Block[] => [
      { kind: 'text', words: bold(part.title), small: false },
      {
        kind: 'table',
        head: ['Particular', 'What to state', 'Code', 'Stated'],
        rows: part.particulars.map(({ title: name, asks, provisions, told }) => [
          [bold(name)],
          cell(asks),
          cell(provisions.join(', ')),
          told.length === 0 ? cell('') : told.map((quote) => plain(citeQuote(quote, papers))),
        ]),
        widths: [20, 30, 10, 40],
      },
    ]),
  ];
}

function explanation({ clauses, papers }: Annex): readonly Block[] {
  return [
    { kind: 'heading', text: 'Why each clause is here', newPage: true },
    text(
      'This note explains the annex and forms no part of it. The Code is the AI Cyber Security Code of Practice of January 2025; the numbers in brackets are those of ETSI EN 304 223.',
    ),
    {
      kind: 'table',
      head: ['Clause', 'What it protects', 'Code', 'In the papers today'],
      rows: clauses.map((clause) => [
        [bold(`${clause.number}. ${clause.heading}`)],
        cell(clause.protects),
        sourcesOf(clause),
        cell(clause.reason.says, ...new Set(clause.reason.quotes.map((quote) => citeQuote(quote, papers)))),
      ]),
      widths: [18, 27, 17, 38],
    },
    smallText(disclaimer),
  ];
}

/** The provisions a clause serves, with their ETSI numbers, and what else it rests on. */
export function sourcesOf({ provisions, basis }: AnnexClause): Cell {
  return cell(
    ...provisions.map((id) => {
      const etsi = provisionById(id)?.etsi;
      return etsi === undefined ? id : `${id} (${etsi})`;
    }),
    ...(basis === null ? [] : [basis]),
  );
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
