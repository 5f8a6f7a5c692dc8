import type { Clause, Fault, Paper, PaperFormat } from '../paper.ts';
import type { Block } from './block.ts';
import { buildClauses } from './clause-tree.ts';
import { kindByName, recognisePaperKind } from './paper-kind.ts';
import { languageFaults } from './paper-language.ts';
import { refersTo } from './refers-to.ts';

/** What a reader of one format hands over. */
export interface Draft {
  readonly file: string;
  readonly format: PaperFormat;
  /** The title the format states for the paper, as a Word title paragraph does; null where it states none. */
  readonly title: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly unreadable: readonly Fault[];
  readonly notes: readonly string[];
}

/** A paper from what a reader found: clauses built, kind, title and other papers recognised, language checked. */
export function paperOf(draft: Draft): Paper {
  const { file, format, text, notes } = draft;
  const clauses = buildClauses(draft.blocks);
  const title = draft.title ?? titleOf(file, clauses);
  const plains = clauses.map(({ plain }) => plain);
  return {
    file,
    format,
    kind: recognisePaperKind({ file, title, clauses }),
    title,
    words: plains.reduce((sum, plain) => sum + countWords(plain), 0),
    text,
    clauses,
    unreadable: [...draft.unreadable, ...languageFaults(file, plains)],
    notes,
    refersTo: refersTo(title, clauses),
  };
}

function countWords(plain: string): number {
  return plain.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * The first line near the top that names a kind of paper, headings before other lines; else the first heading, else
 * a short first line, else the file's name. Saved web pages put menus before the title.
 */
function titleOf(file: string, clauses: readonly Clause[]): string {
  const short = clauses.slice(0, 60).filter(({ plain, number }) => number === null && isShort(plain));
  const headings = short.filter(({ role }) => role === 'heading');
  const named = [...headings, ...short].find(({ plain }) => kindByName(plain) !== null);
  const title = named ?? headings[0] ?? short.find(({ index }) => index === 0);
  return title?.plain ?? file.replace(/^.*[/\\]/, '').replace(/\.\w{1,8}$/, '');
}

const isShort = (plain: string) => plain.length < 100 && !/[.;,:]$/.test(plain);
