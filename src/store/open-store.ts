import { type DatabaseOptions, openDatabase } from './database.ts';
import { auditKey } from './record/index.ts';
import { Store } from './store.ts';

export interface StoreOptions extends DatabaseOptions {
  readonly clock?: () => Date;
}

/**
 * Opens the tables of a data folder that exists, with the key of its record, and nothing else: no jobs run.
 * Throws `FolderInUse` while another process has the folder.
 */
export async function openStore({ clock = () => new Date(), ...options }: StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  try {
    return new Store({ database, auditKey: await auditKey(options.dataFolder), clock });
  } catch (error) {
    await database.close();
    throw error;
  }
}
