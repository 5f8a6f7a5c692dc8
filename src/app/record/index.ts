export { verifyRecord } from './verify-record.ts';
