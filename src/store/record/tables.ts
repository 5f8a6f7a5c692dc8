import type { Selectable } from 'kysely';
import type { Json, Owned } from '../column.ts';
import type { Doer } from '../transaction.ts';

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

export interface RecordTables {
  audit_head: AuditHeadTable;
  audit_entry: AuditEntryTable;
}

export type AuditHeadRow = Selectable<AuditHeadTable>;
export type AuditEntryRow = Selectable<AuditEntryTable>;
