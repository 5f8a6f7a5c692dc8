import { isReleaseNamed, updateRelease } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atMark } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { nameTaken } from './add-release.ts';
import { markOfRelease, releaseIn, releaseSubject } from './hold-release.ts';
import { type ReleaseInput, releaseSchema } from './release-input.ts';
import { editTimeline } from './timeline.ts';

/**
 * Changes the name, day or notes of a release. With another day it may come before or after others, and what changed is
 * found anew. Throws `invalid`, `not-found`, and `stale` where it is not as `seen`.
 */
export async function describeRelease(
  ws: Workspace,
  actor: Actor,
  id: string,
  input: ReleaseInput,
  seen?: string,
): Promise<void> {
  authorise(actor, 'bom.edit');
  const { name, releasedOn, notes } = check(releaseSchema, input);
  const { system_id: system } = await ws.store.read(actor.organisation, (view) => releaseIn(view, id));
  await editTimeline(ws, actor, {
    system,
    becomes: (now) => now.map((each) => (each.release === id ? { ...each, releasedOn } : each)),
    write: async (change) => {
      const before = await releaseIn(change, id);
      atMark(markOfRelease(before), seen, 'release');
      if (await isReleaseNamed(change, system, name, id)) throw nameTaken(name);
      await updateRelease(change, id, { name, releasedOn, notes });
      change.record({
        action: 'release.described',
        subject: releaseSubject(id),
        before: { name: before.name, releasedOn: before.released_on, notes: before.notes },
        after: { name, releasedOn, notes },
      });
    },
  });
}
