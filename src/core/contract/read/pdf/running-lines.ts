import type { PdfPage } from './open-pdf.ts';
import type { PageLine } from './page-lines.ts';

/** How far from the top or bottom edge running heads and feet stand, as a part of the page's height. */
const margin = 0.14;
const mostLines = 3;
const pageNumber =
  /^(?:page\s*)?[-\u2013\u2014]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-\u2013\u2014]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

interface PageEdges {
  readonly head: readonly PageLine[];
  readonly foot: readonly PageLine[];
}

function edgesOf(lines: readonly PageLine[], { height }: PdfPage): PageEdges {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  return {
    head: byHeight.filter(({ y }) => y < height * margin).slice(0, mostLines),
    foot: byHeight.filter(({ y }) => y > height * (1 - margin)).slice(-mostLines),
  };
}

/** A title in larger letters is no running head, though it says the same. */
const shape = (place: 'head' | 'foot', { words, size }: PageLine) =>
  `${place} ${Math.round(size)} ${words.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;

/**
 * Drops running heads and feet: lines near the edges that come again on other pages but for their figures, and page
 * numbers. Left and right pages may have different ones, so a third of the pages is enough.
 */
export function withoutRunningLines(
  pages: readonly { readonly page: PdfPage; readonly lines: readonly PageLine[] }[],
): PageLine[][] {
  const edges = pages.map(({ page, lines }) => edgesOf(lines, page));
  const counts = new Map<string, number>();
  for (const { head, foot } of edges)
    for (const key of new Set([
      ...head.map((line) => shape('head', line)),
      ...foot.map((line) => shape('foot', line)),
    ]))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length / 3));
  const kept = pages.map(({ lines }, at) => {
    const { head = [], foot = [] } = edges[at] ?? {};
    const dropped = new Set([
      ...head.filter((line, from) => comesAgain('head', line) || isPageNumber(line, from === 0)),
      ...foot.filter(
        (line, from) => comesAgain('foot', line) || isPageNumber(line, from === foot.length - 1),
      ),
    ]);
    return lines.filter((line) => !dropped.has(line));
  });
  return withoutCountedPages(kept);

  function comesAgain(place: 'head' | 'foot', line: PageLine): boolean {
    return (counts.get(shape(place, line)) ?? 0) >= often;
  }
}

/**
 * Figures alone on a line that count 1, 2, 3 through the document are page numbers of an older layout: reports filed
 * as text keep them in the middle of the page.
 */
function withoutCountedPages(pages: readonly PageLine[][]): PageLine[][] {
  const figures = pages
    .flat()
    .filter(({ words, cells }) => cells === null && /^[-\u2013]?\s?\d{1,3}\s?[-\u2013]?$/.test(words));
  const values = figures.map(({ words }) => Number(words.replace(/\D/g, '')));
  const seen = new Set<number>();
  const counted = values.filter((value) => {
    const follows = seen.size === 0 || seen.has(value - 1);
    seen.add(value);
    return follows;
  });
  if (figures.length < 3 || counted.length < figures.length * 0.7) return [...pages];
  const dropped = new Set(figures);
  return pages.map((lines) => lines.filter((line) => !dropped.has(line)));
}

const isPageNumber = ({ words }: PageLine, outermost: boolean) => outermost && pageNumber.test(words);
