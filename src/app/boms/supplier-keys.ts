import { createHash } from 'node:crypto';
import { readKeys, signatureWords } from '../../core/bom/index.ts';
import {
  deleteKey,
  findNamedSupplier,
  insertKey,
  keepBomResult,
  keysOfSupplier,
  type SupplierKeyRow,
  signedBomsOf,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { check, idSchema } from '../input.ts';
import { authorise, may } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { bomToRead } from './download-bom.ts';
import { releaseSubject } from './hold-release.ts';
import { readBomAside } from './read-bom-aside.ts';
import { type KeyInput, keySchema } from './release-input.ts';

export interface ShownKey {
  readonly id: string;
  readonly label: string;
  /** The one algorithm agreed on; null for those that fit the key. */
  readonly algorithm: string | null;
  /** SHA-256 over the key's public form, in hexadecimal: to be compared over another channel. */
  readonly fingerprint: string;
  readonly pinnedAt: Date;
  readonly pinnedBy: string;
}

export interface ShownKeys {
  readonly supplier: { readonly id: string; readonly name: string };
  readonly keys: readonly ShownKey[];
  readonly may: { readonly pin: boolean };
}

/** The keys agreed on with a supplier. Throws `not-found`. */
export async function listKeys(ws: Workspace, actor: Actor, supplier: string): Promise<ShownKeys> {
  authorise(actor, 'bom.read');
  return await ws.store.read(actor.organisation, async (view) => ({
    supplier: await supplierIn(view, supplier),
    keys: (await keysOfSupplier(view, supplier)).map(presentKey),
    may: { pin: may(actor, 'key.pin') },
  }));
}

/**
 * Pins a public key to a supplier: from now on its BOMs count as signed where this key signed them. BOMs that are there
 * are judged again. Throws `invalid` over what is no public key, `conflict` over one that is pinned, `not-found`.
 */
export async function pinKey(
  ws: Workspace,
  actor: Actor,
  supplier: string,
  input: KeyInput,
): Promise<{ id: string }> {
  authorise(actor, 'key.pin');
  const { label, algorithm, key } = check(keySchema, input);
  const fingerprint = fingerprintOf(key, algorithm);
  const id = ws.store.newId();
  await ws.store.change(actor.organisation, actor, async (change) => {
    await supplierIn(change, supplier);
    const pinned = await keysOfSupplier(change, supplier);
    const same = pinned.find((each) => each.fingerprint === fingerprint);
    if (same !== undefined) throw conflict(`This key is pinned already, as "${same.label}".`);
    await insertKey(change, { id, supplier, label, algorithm, key, fingerprint });
    change.record({
      action: 'key.pinned',
      subject: supplierSubject(supplier),
      after: { key: id, label, algorithm, fingerprint },
    });
  });
  await judgeSignaturesAgain(ws, actor, supplier);
  return { id };
}

/** Takes a key back: what it signed no longer counts as signed by the supplier. Throws `not-found`. */
export async function unpinKey(ws: Workspace, actor: Actor, supplier: string, key: string): Promise<void> {
  authorise(actor, 'key.pin');
  await ws.store.change(actor.organisation, actor, async (change) => {
    await supplierIn(change, supplier);
    const row = (await keysOfSupplier(change, supplier)).find(({ id }) => id === key);
    if (row === undefined) throw notFound('key');
    await deleteKey(change, key);
    change.record({
      action: 'key.unpinned',
      subject: supplierSubject(supplier),
      before: { key, label: row.label, algorithm: row.algorithm, fingerprint: row.fingerprint },
    });
  });
  await judgeSignaturesAgain(ws, actor, supplier);
}

const supplierSubject = (id: string) => ({ kind: 'supplier', id });

async function supplierIn(view: View, id: string): Promise<{ id: string; name: string }> {
  const supplier = idSchema.safeParse(id).success ? await findNamedSupplier(view, id) : null;
  if (supplier === null) throw notFound('supplier');
  return supplier;
}

/** Over the keys themselves, so that one key in two forms is one key. */
function fingerprintOf(text: string, algorithm: string | null): string {
  const read = readKeys(text, algorithm);
  if (!read.ok) throw invalid(read.because, { key: read.because });
  const hash = createHash('sha256');
  for (const { key } of read.keys) hash.update(key.export({ type: 'spki', format: 'der' }));
  return hash.digest('hex');
}

async function judgeSignaturesAgain(ws: Workspace, actor: Actor, supplier: string): Promise<void> {
  const signed = await ws.store.read(actor.organisation, (view) => signedBomsOf(view, supplier));
  for (const bom of signed) {
    const toRead = await ws.store.read(actor.organisation, (view) => bomToRead(view, bom.release_id, bom));
    const { result } = await readBomAside(toRead);
    await ws.store.change(actor.organisation, actor, async (change) => {
      const still = (await signedBomsOf(change, supplier)).find(
        ({ release_id, sha256 }) => release_id === bom.release_id && sha256 === bom.sha256,
      );
      if (still === undefined) return;
      await keepBomResult(change, bom.release_id, result);
      change.record({
        action: 'bom.judged-again',
        subject: releaseSubject(bom.release_id),
        after: { signature: result.signature.state, says: signatureWords[result.signature.state] },
      });
    });
  }
}

const presentKey = (row: SupplierKeyRow): ShownKey => ({
  id: row.id,
  label: row.label,
  algorithm: row.algorithm,
  fingerprint: row.fingerprint,
  pinnedAt: row.created_at,
  pinnedBy: row.created_by_name,
});
