import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely';
import { z } from 'zod';
import * as reviews from './migrations/0001-reviews.ts';
import * as suppliers from './migrations/0002-suppliers.ts';
import * as rowSecurity from './migrations/0003-row-security.ts';
import * as accounts from './migrations/0004-accounts.ts';
import * as negotiation from './migrations/0005-negotiation.ts';
import * as boms from './migrations/0006-boms.ts';
import * as portfolio from './migrations/0007-portfolio.ts';
import * as decisionEvidence from './migrations/0008-decision-evidence.ts';
import * as imports from './migrations/0010-imports.ts';
import * as api from './migrations/0011-api.ts';
import * as workspace from './migrations/0012-workspace.ts';
import * as standing from './migrations/0014-portfolio.ts';
import * as passwordReset from './migrations/0015-password-reset.ts';
import * as bomReliances from './migrations/0016-bom-reliances.ts';
import { widen } from './row-security.ts';
import type { Schema } from './schema.ts';

/** In order, by name. A migration that has run anywhere is never edited; a new one follows it. */
const migrations: Record<string, Migration> = {
  '0001-reviews': reviews,
  '0002-suppliers': suppliers,
  '0003-row-security': rowSecurity,
  '0004-accounts': accounts,
  '0005-negotiation': negotiation,
  '0006-boms': boms,
  '0007-portfolio': portfolio,
  '0008-decision-evidence': decisionEvidence,
  '0010-imports': imports,
  '0011-api': api,
  '0012-workspace': workspace,
  '0014-portfolio': standing,
  '0015-password-reset': passwordReset,
  '0016-bom-reliances': bomReliances,
};

/**
 * Milliseconds a migration waits for a table that a running server has in hand, before it gives way and starts anew.
 * Less than the second after which PostgreSQL looks for rings of waiting transactions and ends one of them: so it is
 * the migration that stands back, and no request of the running server fails. A migration takes hold of all the tables
 * it changes before it does anything that lasts.
 */
const lockTimeout = 500;
/** Milliseconds to the next try at most, by chance, so as not to keep step with what is in the way; and in all. */
const [pause, patience] = [1000, 300_000];

/**
 * Brings the tables up to date, or as far as one migration, all or nothing, under a lock that other servers wait for.
 * Throws what went wrong.
 */
export async function migrate(db: Kysely<Schema>, last?: string): Promise<void> {
  const done = await doneMigrations(db);
  // The migrator looks at every column of every table before it finds that nothing is to be done: half of a start.
  if (last === undefined ? isEqual(done, knownMigrations()) : done.includes(last)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => onAllRows(migrations) } });
  for (const end = performance.now() + patience; ; await wait(randomInt(pause))) {
    const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
    if (error === undefined) return;
    if (!hadToWait(error) || performance.now() > end) throw error;
  }
}

const faultSchema = z.object({ code: z.string() });

/** lock_not_available, or deadlock_detected. */
const hadToWait = (error: unknown): boolean =>
  ['55P03', '40P01'].includes(faultSchema.safeParse(error).data?.code ?? '');

export const knownMigrations = (): readonly string[] => Object.keys(migrations);

/** The migrations this database has been through, in order. */
export async function doneMigrations(db: Kysely<Schema>): Promise<string[]> {
  const { rows: found } = await sql`select to_regclass(${DEFAULT_MIGRATION_TABLE})::text as found`.execute(
    db,
  );
  if (z.object({ found: z.string().nullable() }).parse(found[0]).found === null) return [];
  const { rows } = await sql`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(
    db,
  );
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

const isEqual = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name, at) => name === others[at]);

/**
 * A migration that changes rows means those of every organisation, also where row-level security counts for it; and it
 * gives way to servers that run.
 */
function onAllRows(all: Readonly<Record<string, Migration>>): Record<string, Migration> {
  const widened = Object.entries(all).map(([name, { up }]) => {
    const onAll = async (db: Kysely<unknown>): Promise<void> => {
      await widen(db);
      await sql`select set_config('lock_timeout', ${`${lockTimeout}ms`}, true)`.execute(db);
      await up(db);
    };
    return [name, { up: onAll }] as const;
  });
  return Object.fromEntries(widened);
}
