import type { AnnexDocument, DocumentFormat } from '../../core/annex/index.ts';
import { annexFileHash, uploadBytes } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { authorise } from '../policy.ts';
import { downloadName } from '../reviews/download-name.ts';
import { reviewIn } from '../reviews/hold-review.ts';
import type { Download } from '../reviews/review.ts';
import type { Workspace } from '../workspace.ts';
import { atTheDesk } from './at-the-desk.ts';
import { annexBasis, draftAnnex } from './composed-annex.ts';

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** A file name says whom a document is for, since a note that goes to the supplier by mistake costs the negotiation. */
const called: Readonly<Record<AnnexDocument, string>> = {
  annex: 'annex',
  note: 'negotiation note NOT FOR THE SUPPLIER',
};

/**
 * The annex or its negotiation note as it stands, as a file dated today and marked as a draft.
 * Throws `not-found`, and `conflict` before a first result.
 */
export async function downloadAnnex(
  ws: Workspace,
  actor: Actor,
  review: string,
  document: AnnexDocument,
  format: DocumentFormat,
): Promise<Download> {
  authorise(actor, 'review.read');
  const basis = await ws.store.read(actor.organisation, (view) => annexBasis(view, review));
  const annex = draftAnnex(basis, ws.store.now());
  const [written] = await atTheDesk(
    { task: 'write', annex, wanted: [{ document, format }] },
    'The annex could not be written: it is too long. Leave clauses out.',
  );
  if (written === undefined) throw notFound('document');
  return {
    name: downloadName(basis.row.name, `${called[document]} draft`, format),
    mediaType: mediaTypes[format],
    bytes: written.bytes,
  };
}

/** A version's document, to the byte as it was written. Throws `not-found`. */
export async function downloadAnnexVersion(
  ws: Workspace,
  actor: Actor,
  review: string,
  number: number,
  document: AnnexDocument,
  format: DocumentFormat,
): Promise<Download> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const { name } = await reviewIn(view, review);
    const sha256 = await annexFileHash(view, review, number, document, format);
    if (sha256 === null) throw notFound('version of the annex');
    return {
      name: downloadName(name, `${called[document]} ${number}`, format),
      mediaType: mediaTypes[format],
      bytes: await uploadBytes(view, sha256),
    };
  });
}
