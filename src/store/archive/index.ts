export { UnusableArchive } from './archive-lines.ts';
export { type BackupOptions, backup } from './backup.ts';
export { type RestoreOptions, restore } from './restore.ts';
export type { Restored } from './restore-archive.ts';
