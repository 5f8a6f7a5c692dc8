export { checkRecord } from './check-record.ts';
export { downloadCheckpoint, downloadPublicKey } from './download-checkpoint.ts';
export { type ListedRecord, listRecord, type RecordEntry, type RecordQuery } from './list-record.ts';
export { verifyRecord } from './verify-record.ts';
