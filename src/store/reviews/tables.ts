import type { Generated, Selectable } from 'kysely';
import type { ClauseId } from '../../core/annex/index.ts';
import type { Fault, Findings, Paper, Status } from '../../core/contract/index.ts';
import type { About, SeenFinding, Unread } from '../../core/report/index.ts';
import type { Answers, Scope } from '../../core/scope/index.ts';
import type { TermId } from '../../core/terms/index.ts';
import type { Json, Owned } from '../column.ts';

/** `running` from the moment a run is asked for; its job tells whether it still waits. */
export type StoredReviewState = 'draft' | 'running' | 'done' | 'failed' | 'cancelled';
export type Reading = 'new' | 'read' | 'unreadable';

/** What a run found, before anyone's decisions. `version` of its row says by which form. */
export interface RunResult {
  readonly papers: readonly Paper[];
  readonly unread: readonly Unread[];
  readonly findings: Findings;
  readonly scope: Scope;
}

interface UploadTable extends Owned {
  sha256: string;
  size: number;
  created_at: Date;
}

interface UploadPieceTable extends Owned {
  sha256: string;
  position: number;
  bytes: Uint8Array;
}

interface ReviewTable extends Owned {
  id: string;
  name: string;
  /** The name in small letters, kept by the database for lists. */
  name_key: Generated<string>;
  about: Json<About>;
  state: StoredReviewState;
  /** Why the last run failed, in a sentence. */
  failure: string | null;
  answers: Json<Answers>;
  /** True when papers or answers changed after the result was made. */
  outdated: Generated<boolean>;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  updated_at: Date;
}

interface ReviewPaperTable extends Owned {
  review_id: string;
  id: string;
  position: number;
  file: string;
  sha256: string;
  size: number;
  added_at: Date;
  reading: Generated<Reading>;
  fault: Json<Fault> | null;
}

interface ReviewResultTable extends Owned {
  review_id: string;
  version: number;
  result: Json<RunResult>;
  finished_at: Date;
  /** Obligations by standing, with people's decisions; null where it was made before they were counted. */
  met: number | null;
  weak: number | null;
  missing: number | null;
  ask: number | null;
  /** Required duties that are missing or weak. */
  required_gaps: number | null;
  /** Terms behind them, most pressing first. */
  gap_terms: Json<readonly TermId[]> | null;
  /** Clauses that an annex to these papers would have. */
  open_clauses: readonly ClauseId[] | null;
}

/** The same by principle of the Code. */
interface ReviewCoverageTable extends Owned {
  review_id: string;
  principle: number;
  met: number;
  weak: number;
  missing: number;
  ask: number;
}

interface DecisionTable extends Owned {
  review_id: string;
  term: TermId;
  status: Status;
  reason: string;
  decided_by: string;
  decided_by_name: string;
  decided_at: Date;
  /** What was found then, with its quotes; null where it was decided before they were kept. */
  seen: Json<SeenFinding> | null;
}

export interface ReviewTables {
  upload: UploadTable;
  upload_piece: UploadPieceTable;
  review: ReviewTable;
  review_paper: ReviewPaperTable;
  review_result: ReviewResultTable;
  review_coverage: ReviewCoverageTable;
  decision: DecisionTable;
}

export type ReviewRow = Selectable<ReviewTable>;
export type ReviewPaperRow = Selectable<ReviewPaperTable>;
export type DecisionRow = Selectable<DecisionTable>;
