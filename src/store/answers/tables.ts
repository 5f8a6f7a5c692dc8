import type { Owned } from '../column.ts';

/** The answer to a request that may be sent again under the same key. */
interface IdempotencyKeyTable extends Owned {
  member_id: string;
  key: string;
  /** Of the whole request, so that the key is not taken for another one. */
  request_hash: string;
  /** Null while it is carried out, and where that broke off. */
  status: number | null;
  /** Encrypted: some answers hold a secret that is shown once. */
  sealed_answer: Uint8Array | null;
  created_at: Date;
}

export interface AnswerTables {
  idempotency_key: IdempotencyKeyTable;
}
