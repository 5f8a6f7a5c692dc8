import {
  type BomOrigin,
  contentHash,
  deleteBomRow,
  dropParts,
  dropUnusedUploads,
  findBom,
  findNamedSystem,
  insertBom,
  keepParts,
  keepUpload,
  keysOfSupplier,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid, tooLarge } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { UploadedFile } from '../reviews/index.ts';
import { fileName } from '../reviews/index.ts';
import type { Workspace } from '../workspace.ts';
import { contentsOf } from './delete-bom.ts';
import { releaseIn, releaseSubject } from './hold-release.ts';
import { readBomAside } from './read-bom-aside.ts';
import { editTimeline } from './timeline.ts';

export interface BomFiles {
  readonly bom: UploadedFile;
  /** A detached JWS or a DSSE envelope, where the supplier sent one. */
  readonly signature: UploadedFile | null;
  readonly origin: BomOrigin;
}

/** Bytes of a BOM: what the reader takes. */
export const largestBom = 100 * 1024 * 1024;
const largestSignature = 1024 * 1024;

/**
 * Reads a BOM aside and keeps it with what it says, in the place of an earlier one of the release; what changed since the
 * release before, and in the release after, is found anew. A file that breaks its schema is taken with its faults.
 * Throws `invalid` over a file that is no BOM, `too-large`, and `not-found`.
 */
export async function takeInBom(
  ws: Workspace,
  actor: Actor,
  release: string,
  { bom, signature, origin }: BomFiles,
): Promise<void> {
  authorise(actor, 'bom.edit');
  refuseSizes(bom, signature);
  const { system, keys } = await ws.store.read(actor.organisation, async (view) => {
    const { system_id } = await releaseIn(view, release);
    const named = await findNamedSystem(view, system_id);
    return { system: system_id, keys: named === null ? [] : await keysOfSupplier(view, named.supplier_id) };
  });
  const { result, parts } = await readBomAside({
    bytes: bom.bytes,
    signature: signature === null ? null : Buffer.from(signature.bytes).toString('utf8'),
    keys: keys.map(({ key, algorithm }) => ({ key, algorithm })),
  });
  const [sha256, signatureSha256] = [
    await contentHash(bom.bytes),
    signature === null ? null : await contentHash(signature.bytes),
  ];
  await editTimeline(ws, actor, {
    system,
    becomes: (now) => now.map((each) => (each.release === release ? { ...each, sha256 } : each)),
    newBytes: new Map([[sha256, bom.bytes]]),
    write: async (change) => {
      await releaseIn(change, release);
      const before = await findBom(change, release);
      const contents = [
        { sha256, bytes: bom.bytes },
        ...(signature === null || signatureSha256 === null
          ? []
          : [{ sha256: signatureSha256, bytes: signature.bytes }]),
      ].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
      for (const content of contents) await keepUpload(change, content);
      if (before !== null) {
        await dropParts(change, release);
        await deleteBomRow(change, release);
      }
      const file = fileName(bom.name);
      await insertBom(change, {
        release,
        file,
        sha256,
        size: bom.bytes.length,
        signatureSha256,
        origin,
        result,
      });
      await keepParts(change, release, parts);
      await dropUnusedUploads(change, contentsOf(before));
      change.record({
        action: before === null ? 'bom.taken-in' : 'bom.replaced',
        subject: releaseSubject(release),
        before: before === null ? null : { file: before.file, sha256: before.sha256 },
        after: {
          file,
          sha256,
          size: bom.bytes.length,
          origin,
          signature: result.signature.state,
          faults: result.faults.length,
        },
      });
    },
  });
}

function refuseSizes(bom: UploadedFile, signature: UploadedFile | null): void {
  if (bom.bytes.length === 0) {
    throw invalid('The file is empty. Export it again.', { bom: 'The file is empty. Export it again.' });
  }
  if (bom.bytes.length > largestBom) {
    throw tooLarge('A BOM may have 100 MB at most. Ask for the BOM of the AI parts alone.');
  }
  if (signature !== null && signature.bytes.length > largestSignature) {
    throw tooLarge('A signature file may have 1 MB at most.');
  }
}
