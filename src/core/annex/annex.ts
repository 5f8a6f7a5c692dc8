import type { Quote } from '../contract/index.ts';
import type { About, Shortfall } from '../report/index.ts';
import type { GeneralId, Position, TermId, Tier } from '../terms/index.ts';

/** A clause of the library: one for each term, and the general ones. */
export type ClauseId = TermId | GeneralId;

/** The names by which the annex calls the parties and their contract: "the Supplier", "Veldt", "the Agreement". */
export interface PartyNames {
  readonly supplier: string;
  readonly customer: string;
  readonly agreement: string;
}

export interface LabelledItem {
  /** "(a)" */
  readonly label: string;
  /** With its closing punctuation and joining word. */
  readonly text: string;
}

/** A paragraph as it is printed. */
export interface AnnexParagraph {
  /** "3.1" */
  readonly number: string;
  readonly text: string;
  readonly items: readonly LabelledItem[];
}

/** Where a figure comes from: our library by tier, the house's playbook, this contract, or the supplier's own paper. */
export type FigureSource = 'library' | 'house' | 'contract' | 'paper';

export interface AnnexFigure {
  readonly name: string;
  readonly title: string;
  readonly trigger: string | null;
  readonly value: number | string;
  /** With its unit: "24 hours". */
  readonly text: string;
  readonly source: FigureSource;
}

/**
 * Why a clause is there: the papers do not settle the term; settle it weakly; promise less than we ask; the annex needs
 * it to work; a person chose it; or the whole model annex was asked for.
 */
export type ReasonKind = 'absent' | 'weak' | 'short' | 'general' | 'chosen' | 'model';

export interface ClauseReason {
  readonly kind: ReasonKind;
  /** One sentence that a supplier may read. */
  readonly says: string;
  /** What the review found, or why a person decided otherwise: for our own side. */
  readonly found: string | null;
  /** Words of the supplier's papers that fall short. */
  readonly quotes: readonly Quote[];
  /** Obligations, by id, whose gap the clause closes. */
  readonly closes: readonly string[];
  readonly shortfalls: readonly Shortfall[];
}

/** Where in the supplier's papers a clause belongs; null where it can only stand in a schedule of its own. */
export interface Place {
  readonly paper: number;
  readonly file: string;
  /** The clause it follows or replaces, as cited; its heading where it has no number. */
  readonly clause: string;
  /** One sentence. */
  readonly says: string;
}

/** The wording of one position, filled in, with the figures it prints. */
export interface Worded {
  readonly paragraphs: readonly AnnexParagraph[];
  readonly figures: readonly AnnexFigure[];
}

export interface AnnexClause {
  readonly id: ClauseId;
  readonly number: number;
  readonly heading: string;
  /** The position taken; its wording is what the annex prints. */
  readonly position: Position;
  /** Every position with its own figures, for a preview and the negotiation note. */
  readonly wordings: Readonly<Record<Position, Worded>>;
  /** Provisions of the Code it serves, by their UK ids. */
  readonly provisions: readonly string[];
  /** What it rests on beside provisions. */
  readonly basis: string | null;
  readonly reason: ClauseReason;
  readonly place: Place | null;
  readonly protects: string;
  readonly likelyAnswer: string;
  readonly concede: string;
}

export interface AnnexDefinition {
  /** As the library calls it. */
  readonly term: string;
  /** As the annex prints it: the paper's own name where one was found. */
  readonly name: string;
  readonly text: string;
  readonly items: readonly LabelledItem[];
  /** The clause of the papers that defines the name; null where the name is ours. */
  readonly adopted: { readonly paper: number; readonly clause: string | null } | null;
}

/** One line of the schedule of AI BOM particulars. */
export interface Particular {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly provisions: readonly string[];
  /** What the supplier's papers have already told, as quotes; empty where nothing. */
  readonly told: readonly Quote[];
}

export interface Appendix {
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly particulars: readonly Particular[] }[];
}

/** An annex without a format. With no clauses it says that the papers need none. */
export interface Annex {
  readonly title: string;
  readonly version: string;
  /** ISO 8601 date, handed in. */
  readonly date: string;
  readonly parties: PartyNames;
  /** The supplier, system and use that the review names. */
  readonly about: About;
  /** The customer's own name, from its playbook; null where it has given none. */
  readonly house: string | null;
  readonly tier: Tier;
  /** Titles of the papers it completes, in the review's order. */
  readonly papers: readonly string[];
  /** Printed as clause 1 where there is any clause. */
  readonly definitions: readonly AnnexDefinition[];
  readonly clauses: readonly AnnexClause[];
  readonly appendix: Appendix | null;
}
