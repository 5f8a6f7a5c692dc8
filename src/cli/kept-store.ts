import { FolderInUse, hasAuditKey, openStore, type Store } from '../store/index.ts';
import { UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';

/**
 * Opens the tables of a workspace that is there, for commands that look after it. No server is started, no job run.
 * @throws UsageError where there is no workspace, or where the server has it open.
 */
export async function openKeptStore(data: string | undefined): Promise<Store> {
  const folder = data ?? dataFolder();
  if (!hasAuditKey(folder)) {
    throw new UsageError(
      `there is no workspace in ${folder}. Name its folder with --data, or start one with: candour serve`,
    );
  }
  try {
    return await openStore({ dataFolder: folder, url: process.env.DATABASE_URL || undefined });
  } catch (error) {
    if (error instanceof FolderInUse) throw new UsageError(error.message);
    throw error;
  }
}
