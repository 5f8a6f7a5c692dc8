import type { DocxParagraph } from './docx-paragraph.ts';

/** The rank of a heading, null where its look alone makes it one, undefined for what is no heading. */
export type HeadingRank = number | null | undefined;

const longest = 120;
const lowest = 6;
const promises = /\b(?:shall|must|will|may|agrees?)\b/i;

/** The height in which most of the text is set, in half points. */
function bodySize(paragraphs: readonly DocxParagraph[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of paragraphs)
    if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

const isOutlined = ({ outline }: DocxParagraph) => outline !== null && outline < 9;

/**
 * Tells the headings of a document: by outline level, and where a document has none of those by larger or bold
 * letters. Many templates style whole clauses as headings, and those are no headings.
 */
export function headingRanks(
  paragraphs: readonly DocxParagraph[],
): (paragraph: DocxParagraph) => HeadingRank {
  const body = bodySize(paragraphs);
  const ranked = paragraphs.some(isOutlined);
  const sizes = [...new Set(paragraphs.map(({ size }) => size ?? 0))].filter((size) => size > body);
  const larger = sizes.sort((a, b) => b - a);

  return (paragraph) => {
    const { text, outline, bold, size, isTitle, number, cell, note } = paragraph;
    const words = text.trim();
    if (note || words === '' || words.length > longest || /[.;,]$/.test(words)) return undefined;
    if (isTitle) return 1;
    if (outline !== null && isOutlined(paragraph)) {
      const isClause = number?.label != null && promises.test(words) && words.split(/\s+/).length > 5;
      return isClause ? undefined : outline + 1;
    }
    if (cell || number?.bullet || words.endsWith(':') || promises.test(words)) return undefined;
    if (!ranked && !number && size !== null && size > body) return Math.min(lowest, larger.indexOf(size) + 1);
    return bold || (size ?? 0) > body ? null : undefined;
  };
}
