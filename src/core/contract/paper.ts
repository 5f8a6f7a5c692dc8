/** A paper as read: its text, its clauses and what could not be read. Offsets are UTF-16 units into `text`. */

export const paperFormats = ['docx', 'pdf', 'html', 'markdown', 'text'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const paperKinds = [
  'terms',
  'dpa',
  'sla',
  'aup',
  'security-schedule',
  'disclosure-policy',
  'order-form',
  'addendum',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/**
 * Where a run of a clause's plain text stands in the source text. Runs are in order and do not overlap. In a run both
 * have the same characters, but that any white space of the source is a space in the plain text. What stands in no
 * run is a space or bar that parts cells or pieces of mark-up.
 */
export interface Run {
  readonly plain: number;
  readonly source: number;
  readonly length: number;
}

export const clauseRoles = ['heading', 'paragraph', 'item', 'row', 'footnote'] as const;
export type ClauseRole = (typeof clauseRoles)[number];

/** A numbered piece of a paper. Clauses stand in the paper's order; `parent` is an index into the same list. */
export interface Clause {
  readonly index: number;
  readonly parent: number | null;
  readonly role: ClauseRole;
  /** Depth in the tree, 0 outermost. */
  readonly depth: number;
  /** As printed, without trailing full stop: "7.2", "(a)", "C.2"; null where the paper prints none. */
  readonly number: string | null;
  /** The number with its ancestors, as a lawyer cites it: "7.2(a)"; of an unnumbered clause, that of the one above. */
  readonly citation: string | null;
  /** Titles of the headings above it, outermost first. */
  readonly headings: readonly string[];
  /** The whole clause in the source text. */
  readonly start: number;
  readonly end: number;
  /** Its words without mark-up, one space between words, without its printed number. */
  readonly plain: string;
  readonly runs: readonly Run[];
  /** 1-based; null where the format has no pages. */
  readonly page: number | null;
}

export interface Fault {
  /** One sentence: what is wrong and where. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly mend: string;
  readonly page: number | null;
}

export interface Paper {
  readonly file: string;
  readonly format: PaperFormat;
  readonly kind: PaperKind;
  readonly title: string;
  readonly words: number;
  /** For Markdown and plain text the file itself, so that `text.slice(start, end)` is the quote; else composed for reading. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Parts that could not be read or judged, such as scanned pages or text that is not English. */
  readonly unreadable: readonly Fault[];
  /** What the reader did that a person should know: "12 tracked changes were read as accepted". */
  readonly notes: readonly string[];
  /** Titles of papers this one refers to or incorporates. */
  readonly refersTo: readonly string[];
}

/** Reading never throws over a bad file: the fault is a value, and the other papers go on. */
export type ReadResult =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly file: string; readonly fault: Fault };
