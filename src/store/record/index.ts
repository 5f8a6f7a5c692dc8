export { type AuditHead, auditEntriesOf, isChainOfKey } from './audit.ts';
export { auditKey } from './audit-key.ts';
export type { AuditEntryRow } from './tables.ts';
export { type AuditVerdict, type Checkpoint, verifyAudit } from './verify-audit.ts';
