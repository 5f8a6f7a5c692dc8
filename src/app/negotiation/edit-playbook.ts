import { z } from 'zod';
import { parsePlaybook, playbookTemplate } from '../../core/annex/index.ts';
import { insertPlaybook, newestPlaybook } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { check } from '../input.ts';
import { authorise, may } from '../policy.ts';
import { atMark } from '../revision.ts';
import type { Workspace } from '../workspace.ts';

/** Characters; ten times what the whole library takes with every line uncommented. */
const mostText = 200_000;

export const playbookSchema = z.strictObject({
  text: z.string().max(mostText, `Use at most ${mostText} characters.`).describe('YAML.'),
});

export interface ShownPlaybook {
  /** As the house wrote it; where it has none, one to start from. */
  readonly text: string;
  /** Counts how often it was saved; null where the house has none and Candour's own holds. */
  readonly number: number | null;
  readonly savedAt: Date | null;
  readonly savedBy: string | null;
  /** Stands for what is kept. */
  readonly mark: string;
  readonly mayEdit: boolean;
}

/** Each saved one has a number of its own. */
const markOfPlaybook = (kept: { number: number } | null): string => String(kept?.number ?? 0);

/** The house's playbook. */
export async function showPlaybook(ws: Workspace, actor: Actor): Promise<ShownPlaybook> {
  authorise(actor, 'review.read');
  const kept = await ws.store.read(actor.organisation, newestPlaybook);
  return {
    text: kept?.text ?? playbookTemplate(),
    number: kept?.number ?? null,
    savedAt: kept?.made_at ?? null,
    savedBy: kept?.made_by_name ?? null,
    mark: markOfPlaybook(kept),
    mayEdit: may(actor, 'playbook.edit'),
  };
}

/**
 * Keeps a playbook, which holds for every annex made from now on; those made stay as they are.
 * Throws `invalid` with each fault at its line, `stale` where another was saved than `seen`.
 */
export async function savePlaybook(
  ws: Workspace,
  actor: Actor,
  input: z.input<typeof playbookSchema>,
  seen?: string,
): Promise<void> {
  authorise(actor, 'playbook.edit');
  const text = check(playbookSchema, input).text.replace(/\r\n?/g, '\n');
  const read = parsePlaybook(text);
  if (!read.ok) {
    const faults = read.faults.map(({ line, message }) =>
      line === null ? message : `Line ${line}: ${message}`,
    );
    throw invalid(faults.join(' '), { text: faults.join('\n') });
  }
  await ws.store.change(actor.organisation, actor, async (change) => {
    const kept = await newestPlaybook(change);
    atMark(markOfPlaybook(kept), seen, 'playbook');
    if (kept?.text === text) return;
    const number = (kept?.number ?? 0) + 1;
    await insertPlaybook(change, number, text);
    change.record({
      action: 'playbook.saved',
      subject: { kind: 'playbook', id: change.organisation },
      before: kept === null ? null : { number: kept.number },
      after: { number, text },
    });
  });
}
