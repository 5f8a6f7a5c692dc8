// For tests that hold a verb to a number of queries.
import { DefaultQueryCompiler } from 'kysely';
import { vi } from 'vitest';
import type { Workspace } from './workspace.ts';

/** The one by which a transaction says whose rows it may see. */
const perTransaction = 1;

/**
 * How many queries the work sends, in one transaction, beside what every transaction begins and ends with. The
 * workspace does no jobs from then on: a look for some would be counted too.
 */
export async function queriesIn(ws: Workspace, work: () => Promise<unknown>): Promise<number> {
  await ws.jobs.close();
  const compiled = vi.spyOn(DefaultQueryCompiler.prototype, 'compileQuery');
  try {
    await work();
    return compiled.mock.calls.length - perTransaction;
  } finally {
    compiled.mockRestore();
  }
}
