import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Fault, Findings, Paper, Status } from '../core/contract/index.ts';
import type { About, Unread } from '../core/report/index.ts';
import type { Answers, Scope } from '../core/scope/index.ts';
import type { TermId } from '../core/terms/index.ts';

/** A json column: read as its value, written as text, so that both drivers send the same. */
type Json<T> = ColumnType<T, string, string>;

/** `running` from the moment a run is asked for; its job tells whether it still waits. */
export type StoredReviewState = 'draft' | 'running' | 'done' | 'failed' | 'cancelled';
export type Reading = 'new' | 'read' | 'unreadable';
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** What a run found, before anyone's decisions. `version` of its row says by which form. */
export interface RunResult {
  readonly papers: readonly Paper[];
  readonly unread: readonly Unread[];
  readonly findings: Findings;
  readonly scope: Scope;
}

/** Who did something, as the record keeps it: the name as it was then. */
export interface Doer {
  readonly kind: 'person' | 'system';
  readonly id: string;
  readonly name: string;
}

interface Owned {
  organisation_id: string;
}

interface OrganisationTable {
  id: string;
  name: string;
  created_at: Date;
}

interface MemberTable extends Owned {
  id: string;
  name: string;
  created_at: Date;
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
}

interface DecisionTable extends Owned {
  review_id: string;
  term: TermId;
  status: Status;
  reason: string;
  decided_by: string;
  decided_by_name: string;
  decided_at: Date;
}

interface JobTable extends Owned {
  id: string;
  kind: string;
  /** What it works on; for a review run, the review. */
  subject: string;
  started_by: Json<Doer>;
  state: JobState;
  attempts: Generated<number>;
  stage: Generated<string>;
  done: Generated<number>;
  total: Generated<number>;
  message: Generated<string>;
  /** The process that works on it, until `leased_until` by the database's clock. */
  runner: string | null;
  leased_until: Date | null;
  created_at: Date;
}

interface AuditHeadTable extends Owned {
  number: number;
  hash: string;
  /** Which key the chain is made with; a fingerprint, not the key. */
  key_id: string;
}

interface AuditEntryTable extends Owned {
  number: number;
  at: Date;
  actor: Json<Doer>;
  action: string;
  subject_kind: string;
  subject_id: string;
  before: Json<unknown> | null;
  after: Json<unknown> | null;
  why: string | null;
  previous_hash: string;
  hash: string;
}

export interface Schema {
  organisation: OrganisationTable;
  member: MemberTable;
  upload: UploadTable;
  upload_piece: UploadPieceTable;
  review: ReviewTable;
  review_paper: ReviewPaperTable;
  review_result: ReviewResultTable;
  decision: DecisionTable;
  job: JobTable;
  audit_head: AuditHeadTable;
  audit_entry: AuditEntryTable;
}

export type Organisation = Selectable<OrganisationTable>;
export type Member = Selectable<MemberTable>;
export type ReviewRow = Selectable<ReviewTable>;
export type ReviewPaperRow = Selectable<ReviewPaperTable>;
export type DecisionRow = Selectable<DecisionTable>;
export type JobRow = Selectable<JobTable>;
export type AuditEntryRow = Selectable<AuditEntryTable>;
