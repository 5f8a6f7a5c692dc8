import { countOpenJobs, type OpenJobs } from '../../store/index.ts';
import type { Workspace } from '../workspace.ts';

export type { OpenJobs } from '../../store/index.ts';

/** How many jobs wait or run, by kind, of every organisation: numbers for a monitor, about nobody. */
export async function openJobs({ store }: Workspace): Promise<readonly OpenJobs[]> {
  return await store.maintain(countOpenJobs);
}
