import { housePlaybook, type Playbook, parsePlaybook } from '../../core/annex/index.ts';
import { newestPlaybook, type View } from '../../store/index.ts';
import { conflict } from '../errors.ts';

export interface KeptPlaybook {
  readonly playbook: Playbook;
  /** Counts how often it was saved; null where the house has none and ours holds. */
  readonly number: number | null;
}

/**
 * The playbook that holds for the organisation's contracts.
 * Throws `conflict` where the kept one names something that this Candour no longer has.
 */
export async function playbookIn(view: View): Promise<KeptPlaybook> {
  const kept = await newestPlaybook(view);
  if (kept === null) return { playbook: housePlaybook, number: null };
  const read = parsePlaybook(kept.text);
  if (!read.ok) throw conflict('The playbook of your house has a fault. Open it, mend it and save it again.');
  return { playbook: read.playbook, number: kept.number };
}
