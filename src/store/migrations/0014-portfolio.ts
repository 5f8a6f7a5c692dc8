import { type Kysely, sql } from 'kysely';
import { contractClock } from './0014-portfolio/contract-clock.ts';
import { standingRefusals } from './0014-portfolio/standing-refusals.ts';

/** Days that move on by themselves, and refusals that outlive the version of a contract they were made over. */
const statements = [
  // All at once and first, so that a server that runs meanwhile waits for us or we for it, but never both.
  sql`lock table supplier in share row exclusive mode`,
  sql`lock table contract, review_result, negotiation_step in access exclusive mode`,
  ...contractClock,
  ...standingRefusals,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
