export {
  type AuditHead,
  auditEntriesOf,
  auditHead,
  isChainOfKey,
  pageOfRecord,
  recordedSince,
} from './audit.ts';
export { auditKey, hasAuditKey, keepAuditKey, removeAuditKey } from './audit-key.ts';
export {
  type Checkpoint,
  type CheckpointReading,
  checkpointPublicKey,
  readCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  signedCheckpointSchema,
} from './checkpoint.ts';
export { subjectNames } from './subject-names.ts';
export type { AuditEntryRow } from './tables.ts';
export {
  type AuditDamage,
  type AuditVerdict,
  auditPages,
  auditPagesBetween,
  verifyAudit,
} from './verify-audit.ts';
