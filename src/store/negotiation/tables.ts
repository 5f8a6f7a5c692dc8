import type { Selectable } from 'kysely';
import type { Annex, AnnexDocument, ClauseId, DocumentFormat } from '../../core/annex/index.ts';
import type { DraftComparison, NegotiationState } from '../../core/negotiation/index.ts';
import type { BrokenReference, Placed, RedlineMode } from '../../core/redline/index.ts';
import type { Position } from '../../core/terms/index.ts';
import type { Json, Owned } from '../column.ts';

/** What every row carries that is made once and never edited. */
interface Made extends Owned {
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

interface PlaybookTable extends Made {
  number: number;
  /** YAML, as the house wrote it. */
  text: string;
}

/** Where one contract departs from the playbook on a clause. */
interface AnnexChoiceTable extends Owned {
  review_id: string;
  clause: ClauseId;
  /** Null where the playbook's holds. */
  position: Position | null;
  figures: Json<Readonly<Record<string, number | string>>>;
  /** Whether it is put in or left out against what the review calls for. */
  wanted: 'in' | 'out' | null;
}

/** A paper of the review as it was when an annex was made, by its index there. */
export interface AnnexedPaper {
  readonly file: string;
  readonly sha256: string;
}

interface AnnexVersionTable extends Made {
  review_id: string;
  number: number;
  /** What is new in it, in a person's words. */
  note: string;
  /** The form of `annex`. */
  form: number;
  annex: Json<Annex>;
  papers: Json<readonly AnnexedPaper[]>;
  /** Number of the house's playbook it was made by; null where there was none. */
  playbook: number | null;
}

interface AnnexFileTable extends Owned {
  review_id: string;
  number: number;
  document: AnnexDocument;
  format: DocumentFormat;
  sha256: string;
}

interface RedlineTable extends Made {
  review_id: string;
  id: string;
  /** Of the annex. */
  version: number;
  /** File name of the supplier's paper. */
  paper: string;
  mode: RedlineMode;
  author: string;
  placed: Json<readonly Placed[]>;
  warnings: Json<readonly string[]>;
  broken: Json<readonly BrokenReference[]>;
  sha256: string;
}

interface CounterDraftTable extends Made {
  review_id: string;
  id: string;
  version: number;
  /** Null where it is held against the annex itself. */
  redline_id: string | null;
  file: string;
  size: number;
  sha256: string;
  /** The form of `comparison`. */
  form: number;
  comparison: Json<DraftComparison>;
}

interface NegotiationStepTable extends Made {
  review_id: string;
  clause: ClauseId;
  number: number;
  state: NegotiationState;
  reason: string | null;
  wording: string | null;
  version: number | null;
  counter_draft_id: string | null;
}

export interface NegotiationTables {
  playbook: PlaybookTable;
  annex_choice: AnnexChoiceTable;
  annex_version: AnnexVersionTable;
  annex_file: AnnexFileTable;
  redline: RedlineTable;
  counter_draft: CounterDraftTable;
  negotiation_step: NegotiationStepTable;
}

export type PlaybookRow = Selectable<PlaybookTable>;
export type AnnexChoiceRow = Selectable<AnnexChoiceTable>;
export type AnnexVersionRow = Selectable<AnnexVersionTable>;
export type RedlineRow = Selectable<RedlineTable>;
export type CounterDraftRow = Selectable<CounterDraftTable>;
export type NegotiationStepRow = Selectable<NegotiationStepTable>;
