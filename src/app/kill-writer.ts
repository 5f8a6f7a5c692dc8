// For the kill tests, the few of every run and the many of `npm run torture`.
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { buildTestProgram } from '../test-program.ts';
import { type AuditVerdict, listReviews, verifyRecord, type Workspace } from './index.ts';
import { openTestWorkspace } from './test-workspace.ts';

export interface KillReport {
  readonly rounds: number;
  /** Saves that were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Of those, the ones that were gone afterwards. */
  readonly lost: readonly string[];
  /** Reviews that are there, and entries in the record that say so. */
  readonly reviews: number;
  readonly entries: number;
  readonly verdict: AuditVerdict;
}

/** Lets a process write, kills it at a moment of chance, round after round on the same data, then looks. */
export async function killWriter(rounds: number): Promise<KillReport> {
  const program = await buildTestProgram(new URL('./test-programs/write-reviews.ts', import.meta.url));
  const test = await openTestWorkspace();
  try {
    await test.ws.close();
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const writer = program.start(
        test.dataFolder,
        ...(test.databaseUrl === undefined ? [] : [test.databaseUrl]),
      );
      // It is open, and a first save is acknowledged.
      await writer.nextLine();
      await writer.nextLine();
      await wait(randomInt(0, 600));
      await writer.kill();
      acknowledged.push(...writer.lines.slice(1));
    }
    const ws = await test.reopen();
    const kept = await allReviews(ws);
    const verdict = await verifyRecord(ws, ws.localPerson);
    return {
      rounds,
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !kept.has(id)),
      reviews: kept.size,
      // The first entry is the organisation's founding.
      entries: verdict.intact ? verdict.entries - 1 : 0,
      verdict,
    };
  } finally {
    await test.dispose();
    await program.dispose();
  }
}

async function allReviews(ws: Workspace): Promise<Set<string>> {
  const kept = new Set<string>();
  for (let after: string | null = null; ; ) {
    const { items, next } = await listReviews(ws, ws.localPerson, { limit: 100, after });
    for (const { id } of items) kept.add(id);
    if (next === null) return kept;
    after = next;
  }
}
