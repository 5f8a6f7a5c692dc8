import { findBom, uploadBytes, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { releaseIn } from './hold-release.ts';
import { type BomComparison, compareBomsAside } from './read-bom-aside.ts';

/**
 * What changed between any two releases that have BOMs, of one system or of two, material changes first, and what could
 * not be compared.
 * Throws `invalid` where one has no BOM, and `not-found`.
 */
export async function compareReleases(
  ws: Workspace,
  actor: Actor,
  { old, next }: { old: string; next: string },
): Promise<BomComparison> {
  authorise(actor, 'bom.read');
  const pair = await ws.store.read(actor.organisation, async (view) => ({
    old: await bytesOf(view, old),
    next: await bytesOf(view, next),
  }));
  const [compared = { changes: [], notCompared: [] }] = await compareBomsAside([pair]);
  return compared;
}

async function bytesOf(view: View, id: string): Promise<Uint8Array> {
  const release = await releaseIn(view, id);
  const bom = await findBom(view, id);
  if (bom === null) throw invalid(`The release "${release.name}" has no BOM to compare.`);
  return await uploadBytes(view, bom.sha256);
}
