import { deleteNotice, insertNotice, noticesOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid, notFound } from '../errors.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { releaseIn, systemIn } from './hold-release.ts';
import { type NoticeInput, noticeSchema } from './release-input.ts';

const systemSubject = (id: string) => ({ kind: 'system', id });

/**
 * Keeps that a supplier gave notice of a change, with the day. Without a release it counts for the next one put out after
 * that day. Throws `invalid` and `not-found`.
 */
export async function recordNotice(
  ws: Workspace,
  actor: Actor,
  system: string,
  input: NoticeInput,
): Promise<{ id: string }> {
  authorise(actor, 'bom.edit');
  const notice = check(noticeSchema, input);
  const id = ws.store.newId();
  await ws.store.change(actor.organisation, actor, async (change) => {
    await systemIn(change, system);
    if (notice.release !== null && (await releaseIn(change, notice.release)).system_id !== system) {
      throw invalid('Choose a release of this system.', { release: 'Choose a release of this system.' });
    }
    await insertNotice(change, { id, system, ...notice });
    change.record({
      action: 'notice.recorded',
      subject: systemSubject(system),
      after: { notice: id, ...notice },
    });
  });
  return { id };
}

/** Takes a notice back that was recorded by mistake. Throws `not-found`. */
export async function withdrawNotice(
  ws: Workspace,
  actor: Actor,
  system: string,
  notice: string,
): Promise<void> {
  authorise(actor, 'bom.edit');
  await ws.store.change(actor.organisation, actor, async (change) => {
    await systemIn(change, system);
    const row = (await noticesOf(change, system)).find(({ id }) => id === notice);
    if (row === undefined) throw notFound('notice');
    await deleteNotice(change, notice);
    change.record({
      action: 'notice.withdrawn',
      subject: systemSubject(system),
      before: { notice, givenOn: row.given_on, says: row.says },
    });
  });
}
