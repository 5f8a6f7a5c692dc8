import { type Change, deleteReleaseRow, dropParts, dropUnusedUploads, findBom } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { type BomFiling, contentsOf } from './delete-bom.ts';
import { releaseIn, releaseSubject } from './hold-release.ts';
import { editTimeline } from './timeline.ts';

/** Deletes a release with its BOM; the record of what was done stays. Throws `not-found`. */
export async function deleteRelease(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'bom.delete');
  const { system_id: system } = await ws.store.read(actor.organisation, (view) => releaseIn(view, id));
  await editTimeline(ws, actor, {
    system,
    becomes: (now) => now.filter(({ release }) => release !== id),
    write: async (change) => {
      const { name, released_on: releasedOn } = await releaseIn(change, id);
      const bom = await findBom(change, id);
      await dropRelease(change, id, bom);
      change.record({
        action: 'release.deleted',
        subject: releaseSubject(id),
        before: { system, name, releasedOn, sha256: bom?.sha256 ?? null },
      });
    },
  });
}

/** Takes a release out with its BOM and the files that nothing else rests on. The caller holds the parts. */
export async function dropRelease(change: Change, id: string, bom: BomFiling | null): Promise<void> {
  if (bom !== null) await dropParts(change, id);
  await deleteReleaseRow(change, id);
  await dropUnusedUploads(change, contentsOf(bom));
}
