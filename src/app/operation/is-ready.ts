import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Workspace } from '../workspace.ts';

/** A database that takes longer than this is as good as none to whoever waits for a page. */
const patience = 3000;

/** Whether the database answers. Whoever distributes requests sends none to a server that is not ready. */
export async function isReady({ store }: Workspace): Promise<boolean> {
  const asked = store
    .maintain((db) => sql`select 1`.execute(db))
    .then(
      () => true,
      () => false,
    );
  const over = new AbortController();
  const gaveUp = wait(patience, false, { signal: over.signal, ref: false }).catch(() => false);
  const answer = await Promise.race([asked, gaveUp]);
  over.abort();
  return answer;
}
