export { FolderInUse, lockFolder } from './folder-lock.ts';
