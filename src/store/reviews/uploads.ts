import { sql } from 'kysely';
import type { Change, View } from '../transaction.ts';

/** Small enough that neither a query nor the embedded database's memory grows with the largest file. */
const pieceBytes = 512 * 1024;

export interface Upload {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The name of a content: its SHA-256 in hexadecimal. Computed off the server's thread. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}

/** Keeps a file's content; the same content is kept once in an organisation. */
export async function keepUpload({ db, organisation, at }: Change, { sha256, bytes }: Upload): Promise<void> {
  // The update does nothing but hold the row, so that a deletion under way is waited for.
  const { created } = await db
    .insertInto('upload')
    .values({ organisation_id: organisation, sha256, size: bytes.length, created_at: at })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'sha256']).doUpdateSet({ size: bytes.length }),
    )
    .returning(sql<boolean>`xmax = 0`.as('created'))
    .executeTakeFirstOrThrow();
  if (!created) return;
  for (let position = 0; position * pieceBytes < bytes.length; position += 1) {
    const piece = bytes.subarray(position * pieceBytes, (position + 1) * pieceBytes);
    await db
      .insertInto('upload_piece')
      .values({ organisation_id: organisation, sha256, position, bytes: piece })
      .execute();
  }
}

/** A file's content, whole. */
export async function uploadBytes({ db, organisation }: View, sha256: string): Promise<Uint8Array> {
  const { size } = await db
    .selectFrom('upload')
    .select('size')
    .where('organisation_id', '=', organisation)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  const bytes = new Uint8Array(size);
  for (let offset = 0, position = 0; offset < size; position += 1) {
    const piece = await db
      .selectFrom('upload_piece')
      .select('bytes')
      .where('organisation_id', '=', organisation)
      .where('sha256', '=', sha256)
      .where('position', '=', position)
      .executeTakeFirstOrThrow();
    bytes.set(piece.bytes, offset);
    offset += piece.bytes.length;
  }
  return bytes;
}

/** Tables whose rows rest on a content. */
const resting = ['review_paper', 'annex_file', 'redline', 'counter_draft', 'bom'] as const;

/** Drops those of the contents that nothing rests on any more. */
export async function dropUnusedUploads(
  { db, organisation }: Change,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  // Hold the rows first: the deletion then sees a row that was added while it waited.
  await db
    .selectFrom('upload')
    .select('sha256')
    .where('organisation_id', '=', organisation)
    .where('sha256', 'in', hashes)
    .orderBy('sha256')
    .forUpdate()
    .execute();
  await db
    .deleteFrom('upload')
    .where('organisation_id', '=', organisation)
    .where('sha256', 'in', hashes)
    .where(({ and, not, exists, selectFrom }) =>
      and(
        resting.map((table) =>
          not(
            exists(
              selectFrom(table)
                .select(`${table}.sha256`)
                .whereRef(`${table}.organisation_id`, '=', 'upload.organisation_id')
                .whereRef(`${table}.sha256`, '=', 'upload.sha256'),
            ),
          ),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('bom')
            .select('bom.release_id')
            .whereRef('bom.organisation_id', '=', 'upload.organisation_id')
            .whereRef('bom.signature_sha256', '=', 'upload.sha256'),
        ),
      ),
    )
    .execute();
}
