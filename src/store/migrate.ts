import { type Kysely, type Migration, Migrator } from 'kysely';
import * as reviews from './migrations/0001-reviews.ts';
import * as suppliers from './migrations/0002-suppliers.ts';
import type { Schema } from './schema.ts';

/** In order, by name. A migration that has run anywhere is never edited; a new one follows it. */
const migrations: Record<string, Migration> = {
  '0001-reviews': reviews,
  '0002-suppliers': suppliers,
};

/** Brings the tables up to date, all or nothing, under a lock that other servers wait for. Throws what went wrong. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
