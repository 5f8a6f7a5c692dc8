import { type ClauseParagraph, type ClauseWording, fillPlaceholders } from '../terms/index.ts';
import { type AdoptedName, renameTerms } from './adopt-names.ts';
import type { AnnexParagraph, LabelledItem, PartyNames } from './annex.ts';

/** What wording is filled in with: names of the parties, names of defined terms, and figures by their parameter. */
export interface Filling {
  readonly parties: PartyNames;
  readonly adopted: readonly AdoptedName[];
  readonly figures: Readonly<Record<string, string>>;
}

/** The paragraphs of a clause as they are printed under its number. */
export function wordClause(
  wording: ClauseWording,
  number: number,
  filling: Filling,
): readonly AnnexParagraph[] {
  return wording.paragraphs.map((paragraph, index) => ({
    number: `${number}.${index + 1}`,
    ...wordParagraph(paragraph, filling),
  }));
}

/** A paragraph filled in, its items lettered and punctuated. */
export function wordParagraph(paragraph: ClauseParagraph, filling: Filling): Omit<AnnexParagraph, 'number'> {
  const last = paragraph.items.length - 1;
  const items = paragraph.items.map(
    (item, index): LabelledItem => ({
      label: `(${String.fromCharCode(97 + index)})`,
      text: fill(item, filling, 'item') + closing(index, last, paragraph.joined),
    }),
  );
  return { text: fill(paragraph.text, filling, 'paragraph'), items };
}

function closing(index: number, last: number, joined: 'and' | 'or'): string {
  if (index === last) return '.';
  return index === last - 1 ? `; ${joined}` : ';';
}

function fill(text: string, { parties, adopted, figures }: Filling, place: 'paragraph' | 'item'): string {
  const values = {
    ...figures,
    Supplier: parties.supplier,
    Customer: parties.customer,
    Agreement: parties.agreement,
    Appendix: 'the Appendix',
  };
  return fillPlaceholders(renameTerms(text, adopted), values, place);
}
