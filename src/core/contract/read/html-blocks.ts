import { Parser } from 'htmlparser2';
import type { Piece } from './compose.ts';
import type { FileFault } from './file-faults.ts';
import { isChrome } from './html-chrome.ts';
import { labelFor, listFrom, type OpenList } from './html-lists.ts';
import { isRow, type PagePiece, rowOf } from './html-rows.ts';
import { findNumber } from './printed-number.ts';

/** Pages with tags that are never closed nest far; deeper than this is no page, and parsers slow down. */
const maxDepth = 10_000;

export interface Page {
  readonly pieces: readonly PagePiece[];
  /** The <title>. */
  readonly title: string | null;
}

export type ReadPage =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly fault: FileFault };

const blockElements = new Set(
  'p div section article main header footer address blockquote pre figure figcaption ul ol li dl dt dd table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 hr details summary fieldset center body html'.split(
    ' ',
  ),
);

interface OpenItem {
  label: string | null;
  readonly bullet: boolean;
  /** Whether its number or bullet has been given to a piece. */
  used: boolean;
}

interface OpenTable {
  cells: PagePiece[][];
}

/** More pieces than any contract has. */
const maxPieces = 200_000;

/** Reads the blocks of a page as it streams by, so that no depth of nesting can overflow anything. */
class PageReader {
  readonly pieces: PagePiece[] = [];
  title: string | null = null;
  private words = '';
  private depth = 0;
  private skipDepth = 0;
  private mainDepth = 0;
  private rank: number | null = null;
  private inTitle = false;
  private supFrom: number | null = null;
  private readonly lists: OpenList[] = [];
  private readonly items: OpenItem[] = [];
  private readonly tables: OpenTable[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (name === 'title') this.inTitle = this.title === null;
    if (this.skipDepth > 0 || isChrome(name, attributes, this.mainDepth > 0)) {
      if (!voidElements.has(name)) this.skipDepth += 1;
      return;
    }
    if (name === 'br') this.words += '\n';
    if (name === 'sup') this.supFrom = this.words.length;
    if (!blockElements.has(name)) return;
    this.flush();
    if (name === 'main' || name === 'article') this.mainDepth += 1;
    if (/^h[1-6]$/.test(name)) this.rank = Number(name[1]);
    if (name === 'ol' || name === 'ul') this.lists.push(listFrom(name === 'ol', attributes));
    if (name === 'li') this.openItem(attributes);
    if (name === 'table') this.tables.push({ cells: [] });
    if (name === 'tr') this.closeRow();
    if (name === 'td' || name === 'th') this.tables.at(-1)?.cells.push([]);
  }

  /** What is wrong with the page as far as it has been read. */
  get fault(): FileFault | null {
    if (this.depth > maxDepth) return 'nested-too-deep';
    return this.pieces.length > maxPieces ? 'too-many-elements' : null;
  }

  text(words: string): void {
    if (this.inTitle) this.title = `${this.title ?? ''}${words}`;
    else if (this.skipDepth === 0) this.words += words;
  }

  close(name: string): void {
    this.depth -= 1;
    if (name === 'title') this.inTitle = false;
    if (this.skipDepth > 0) {
      if (!voidElements.has(name)) this.skipDepth -= 1;
      return;
    }
    if (name === 'sup') this.closeSup();
    if (!blockElements.has(name)) return;
    this.flush();
    if (name === 'main' || name === 'article') this.mainDepth -= 1;
    if (/^h[1-6]$/.test(name)) this.rank = null;
    if (name === 'ol' || name === 'ul') this.lists.pop();
    if (name === 'li') this.items.pop();
    if (name === 'tr' || name === 'table') this.closeRow();
    if (name === 'table') this.tables.pop();
  }

  end(): void {
    this.flush();
    while (this.tables.length > 0) {
      this.closeRow();
      this.tables.pop();
    }
  }

  private openItem(attributes: Readonly<Record<string, string>>): void {
    const list = this.lists.at(-1);
    const label = list ? labelFor(list, attributes) : null;
    this.items.push({ label, bullet: label === null, used: false });
  }

  /** A raised figure is the mark of a footnote, not a word. */
  private closeSup(): void {
    if (this.supFrom !== null && /^\s*[[(]?\d{1,3}[\])]?\s*$/.test(this.words.slice(this.supFrom)))
      this.words = this.words.slice(0, this.supFrom);
    this.supFrom = null;
  }

  /** Ends the block that is being read. */
  private flush(): void {
    const { words } = this;
    this.words = '';
    this.supFrom = null;
    if (!/\S/.test(words)) return;
    for (const part of paragraphsIn(words)) this.add(part);
  }

  private add(words: string): void {
    const item = this.items.at(-1);
    const begins = item !== undefined && !item.used;
    if (item) item.used = true;
    // "1.1" typed into an item counts more than the "1." the list would print.
    const label = begins && item.label !== null && !isNumbered(words) ? item.label : null;
    const piece: Piece = {
      role: this.rank !== null ? 'heading' : begins ? 'item' : 'paragraph',
      rank: this.rank,
      label,
      bullet: begins && item.bullet,
      listDepth: this.rank !== null ? 0 : Math.min(this.items.length, this.lists.length),
      words: [words],
      page: null,
      under: null,
    };
    const read = { piece, inMain: this.mainDepth > 0 };
    const cell = this.tables.at(-1)?.cells.at(-1);
    if (cell) cell.push(read);
    else this.pieces.push(read);
  }

  /** Ends a table row: one piece where it is a row of cells, its blocks where the table only lays out the page. */
  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const filled = table.cells.filter((cell) => cell.length > 0);
    table.cells = [];
    const outer = this.tables.at(-2)?.cells.at(-1);
    const into = outer ?? this.pieces;
    if (isRow(filled)) into.push(rowOf(filled));
    else into.push(...filled.flat());
  }
}

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

function isNumbered(words: string): boolean {
  const number = findNumber(words.trim())?.number;
  return number !== undefined && (number.parts.length > 1 || number.wrap !== 'bare');
}

/** Two line breaks part paragraphs, and so does one before a number such as "7.2" or "(a)". */
function paragraphsIn(words: string): string[] {
  const paragraphs: string[] = [];
  let blank = true;
  for (const line of words.split('\n')) {
    const last = paragraphs.length - 1;
    const number = findNumber(line.trim())?.number;
    const numbered = number !== undefined && (number.parts.length > 1 || number.wrap === 'both');
    if (/\S/.test(line)) {
      if (blank || numbered) paragraphs.push(line);
      else paragraphs[last] = `${paragraphs[last] ?? ''} ${line}`;
    }
    blank = !/\S/.test(line);
  }
  return paragraphs;
}

/**
 * The blocks of a web page: paragraphs, headings, list items with the numbers a browser prints, table rows. Scripts,
 * menus, cookie notices and hidden parts are left out. Line breaks and space inside are left to `compose`.
 * @returns a fault where the page nests deeper or has more blocks than any page does
 */
export function pageFrom(html: string): ReadPage {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (words) => reader.text(words.replace(/[\n\r\t]/g, ' ')),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.slice(at, at + chunk));
    if (reader.fault) return { ok: false, fault: reader.fault };
  }
  parser.end();
  reader.end();
  return { ok: true, page: { pieces: reader.pieces, title: reader.title } };
}

/** Limits are looked at between chunks. */
const chunk = 1 << 15;
