import { insertRelease, isReleaseNamed } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { releaseSubject } from './hold-release.ts';
import { type ReleaseInput, releaseSchema } from './release-input.ts';
import { editTimeline } from './timeline.ts';

export const nameTaken = (name: string) =>
  invalid(`This system has a release called "${name}" already.`, {
    name: `This system has a release called "${name}" already.`,
  });

/** Adds a release of a system, without a BOM as yet. Throws `invalid` and `not-found`. */
export async function addRelease(
  ws: Workspace,
  actor: Actor,
  system: string,
  input: ReleaseInput,
): Promise<{ id: string }> {
  authorise(actor, 'bom.edit');
  const release = { ...check(releaseSchema, input), id: ws.store.newId(), system };
  const { id, name, releasedOn } = release;
  await editTimeline(ws, actor, {
    system,
    becomes: (now) => [...now, { release: id, releasedOn, sha256: null }],
    write: async (change) => {
      if (await isReleaseNamed(change, system, name, null)) throw nameTaken(name);
      await insertRelease(change, release);
      change.record({
        action: 'release.added',
        subject: releaseSubject(id),
        after: { system, name, releasedOn },
      });
    },
  });
  return { id };
}
