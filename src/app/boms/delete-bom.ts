import { type BomRow, deleteBomRow, dropParts, dropUnusedUploads, findBom } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { releaseIn, releaseSubject } from './hold-release.ts';
import { editTimeline } from './timeline.ts';

/** Which contents a BOM keeps. */
export type BomFiling = Pick<BomRow, 'sha256' | 'signature_sha256'>;

/** The files a BOM rests on: itself and what signs it. */
export const contentsOf = (bom: BomFiling | null): string[] =>
  bom === null ? [] : [bom.sha256, bom.signature_sha256].filter((sha256) => sha256 !== null);

/** Takes the BOM out of a release; the release stays. Throws `not-found`. */
export async function deleteBom(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'bom.delete');
  const { system_id: system } = await ws.store.read(actor.organisation, (view) => releaseIn(view, id));
  await editTimeline(ws, actor, {
    system,
    becomes: (now) => now.map((each) => (each.release === id ? { ...each, sha256: null } : each)),
    write: async (change) => {
      const bom = await findBom(change, id);
      if (bom === null) throw notFound('BOM');
      await dropParts(change, id);
      await deleteBomRow(change, id);
      await dropUnusedUploads(change, contentsOf(bom));
      change.record({
        action: 'bom.deleted',
        subject: releaseSubject(id),
        before: { file: bom.file, sha256: bom.sha256, size: bom.size },
      });
    },
  });
}
