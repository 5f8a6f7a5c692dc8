import { Parser } from 'htmlparser2';
import { phases } from './provision.ts';

/** A paragraph, list item, table cell or heading of a page, white space made plain. */
export interface Block {
  readonly heading: boolean;
  readonly text: string;
}

/** What a browser shows as a block of its own. */
const blockTags = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ' +
    'main ol p pre section summary table tbody td th thead tr ul'
  ).split(' '),
);
/** What is no part of the text: furniture of the page, and footnote marks. */
const skippedTags = new Set('button footer form head nav noscript script style sup svg template'.split(' '));

/** Elements within one another. No page nests so deep, and the parser's time grows with the square of it. */
const deepest = 1_000;
/** Characters given to the parser at once, so that it can be stopped between two pieces. */
const piece = 16_384;

const htmlMark = /<(?:!doctype|html|body|main|div|p|li|h[1-6]|table)\b/i;

/**
 * The blocks of a saved page in reading order, be it HTML or plain text. Never fails, whatever it is given; HTML that
 * nests beyond all reason is read up to that point.
 */
export function pageBlocks(page: string): readonly Block[] {
  return htmlMark.test(page) ? htmlBlocks(page) : textBlocks(page);
}

function htmlBlocks(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let [text, heading, skipped, depth] = ['', false, 0, 0];
  const flush = () => {
    const plain = plainSpace(text);
    if (plain !== '') blocks.push({ heading, text: plain });
    text = '';
  };
  const border = (tag: string, opens: boolean) => {
    if (!blockTags.has(tag)) return;
    flush();
    heading = opens && /^h[1-6]$/.test(tag);
  };
  const parser = new Parser({
    onopentag(tag) {
      depth += 1;
      if (skippedTags.has(tag)) skipped += 1;
      border(tag, true);
    },
    onclosetag(tag) {
      depth -= 1;
      border(tag, false);
      if (skippedTags.has(tag)) skipped -= 1;
    },
    ontext(data) {
      if (skipped === 0) text += data;
    },
  });
  for (let at = 0; at < page.length && depth <= deepest; at += piece)
    parser.write(page.slice(at, at + piece));
  parser.end();
  flush();
  return blocks;
}

/**
 * The number of a provision at the start of a block or line, alone or followed by a capital: "5.4.1 Developers", not
 * "5.4.1 and 5.4.2", which is the middle of a sentence.
 */
export const provisionNumber = /^[*_]{0,2}(\d{1,2}(?:\.\d{1,2}){1,2})[*_.:)]{0,5} ?(?=$|[\p{Lu}"'“‘])/u;

/** The line below a principle's title. */
export const appliesTo = /^primarily applies to\b/i;

/** What follows the last principle. */
export const afterTheCode =
  /^(?:annex\b|appendix\b|glossary$|references$|footnotes$|back to top|print this page)/i;

/** A line that starts so starts a block even where no blank line stands before it. */
const startsBlock = (line: string) =>
  provisionNumber.test(line) ||
  appliesTo.test(line) ||
  afterTheCode.test(line) ||
  /^principle \d/i.test(line);
const phaseLines: ReadonlySet<string> = new Set(phases);

/**
 * Blocks of plain text: separated by blank lines, or by lines that clearly start something new, since a copy from a
 * browser has no blank lines between list items.
 */
function textBlocks(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = (heading = false) => {
    const text = plainSpace(lines.join(' '));
    if (text !== '') blocks.push({ heading, text });
    lines = [];
  };
  for (const raw of page.split(/\r\n?|\n/)) {
    const line = plainSpace(raw).replace(/^[#>*•·_-]+ ?/, '');
    if (line === '') flush();
    else if (phaseLines.has(line.toLowerCase())) {
      flush();
      lines = [line];
      flush(true);
    } else {
      if (startsBlock(line)) flush();
      lines.push(line);
    }
  }
  flush();
  return blocks;
}

/**
 * Every white space, no-break ones too, becomes one space. Marks of no width go, and so do control characters, which
 * would speak to the terminal that shows the text.
 */
function plainSpace(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
