import type { DraftComparison, DraftFile } from '../../core/negotiation/index.ts';
import {
  annexFileHash,
  type CounterDraftRow,
  contentHash,
  findCounterDraft,
  insertCounterDraft,
  type KeptCounterDraft,
  keepUpload,
  uploadBytes,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid, notFound, tooLarge } from '../errors.ts';
import { idSchema } from '../input.ts';
import { authorise } from '../policy.ts';
import { fileName, type UploadedFile } from '../reviews/add-papers.ts';
import { heldReview, reviewIn, reviewSubject } from '../reviews/hold-review.ts';
import type { Download } from '../reviews/review.ts';
import { largestFile } from '../reviews/upload-limits.ts';
import type { Workspace } from '../workspace.ts';
import { atTheDesk } from './at-the-desk.ts';
import { mediaTypes } from './download-annex.ts';
import { redlineIn } from './redlines.ts';

export interface CounterDraft {
  readonly id: string;
  /** Of the annex it answers. */
  readonly version: number;
  /** The redline it is held against; null where it is held against the annex itself. */
  readonly redline: string | null;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly addedAt: Date;
  readonly addedBy: string;
}

export interface ShownCounterDraft extends CounterDraft {
  /** What it is held against, by its file name. */
  readonly ours: string;
  readonly comparison: DraftComparison;
}

type Row = Omit<CounterDraftRow, 'comparison' | 'form'>;

export const presentDraft = (row: Row): CounterDraft => ({
  id: row.id,
  version: row.version,
  redline: row.redline_id,
  file: row.file,
  size: row.size,
  addedAt: row.made_at,
  addedBy: row.made_by_name,
});

/** What a counter-draft answers: a redline by its id, or the Word file of a version of the annex. */
export type Answered = { readonly redline: string } | { readonly version: number };

/**
 * Takes a supplier's counter-draft up, holds it against what we sent and keeps both, to the byte.
 * Throws `invalid` where it cannot be read, `too-large` and `not-found`.
 */
export async function addCounterDraft(
  ws: Workspace,
  actor: Actor,
  review: string,
  answered: Answered,
  upload: UploadedFile,
): Promise<{ id: string }> {
  authorise(actor, 'review.edit');
  const theirs = { file: fileName(upload.name), bytes: upload.bytes };
  refuse(theirs);
  const ours = await ws.store.read(actor.organisation, (view) => oursIn(view, review, answered));
  const comparison = await compared(ours, theirs);
  const sha256 = await contentHash(theirs.bytes);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    await keepUpload(change, { sha256, bytes: theirs.bytes });
    const id = change.newId();
    const { version, redline } = ours;
    const { file, bytes } = theirs;
    const size = bytes.length;
    await insertCounterDraft(change, review, {
      id,
      version,
      redline_id: redline,
      file,
      size,
      sha256,
      comparison,
    });
    change.record({
      action: 'counter-draft.added',
      subject: reviewSubject(review),
      after: { draft: id, version, redline, file, size, sha256 },
    });
    return { id };
  });
}

function refuse({ file, bytes }: DraftFile): void {
  if (bytes.length === 0) {
    const says = `"${file}" is empty. Save it again from where it came from.`;
    throw invalid(says, { draft: says });
  }
  if (bytes.length > largestFile) {
    throw tooLarge(
      `"${file}" is larger than ${Math.round(largestFile / 1024 / 1024)} MB. Take the images out of it.`,
    );
  }
}

interface Ours extends DraftFile {
  readonly version: number;
  readonly redline: string | null;
}

async function oursIn(view: View, review: string, answered: Answered): Promise<Ours> {
  await reviewIn(view, review);
  if ('redline' in answered) {
    const { id, version, paper, sha256 } = await redlineIn(view, review, answered.redline);
    return { version, redline: id, file: paper, bytes: await uploadBytes(view, sha256) };
  }
  const { version } = answered;
  const sha256 = await annexFileHash(view, review, version, 'annex', 'docx');
  if (sha256 === null) throw notFound('version of the annex');
  return { version, redline: null, file: `Annex ${version}.docx`, bytes: await uploadBytes(view, sha256) };
}

async function compared(ours: DraftFile, theirs: DraftFile): Promise<DraftComparison> {
  const result = await atTheDesk(
    { task: 'compare', ours, theirs },
    `${theirs.file} is too large or too deeply nested to be compared. Take the images out of it.`,
  );
  if (result.ok) return result.comparison;
  const says = `${result.fault.message} ${result.fault.mend}`;
  throw invalid(says, { draft: says });
}

async function draftIn(view: View, review: string, id: string): Promise<KeptCounterDraft> {
  const row = idSchema.safeParse(id).success ? await findCounterDraft(view, review, id) : null;
  if (row === null) throw notFound('counter-draft');
  return row;
}

/** What became of each clause in a counter-draft, and what else the supplier changed. Throws `not-found`. */
export async function showCounterDraft(
  ws: Workspace,
  actor: Actor,
  review: string,
  id: string,
): Promise<ShownCounterDraft> {
  authorise(actor, 'review.read');
  const { draft, ours, bytes } = await ws.store.read(actor.organisation, async (view) => {
    const row = await draftIn(view, review, id);
    const answered = row.redline_id === null ? { version: row.version } : { redline: row.redline_id };
    const found = await oursIn(view, review, answered);
    return { draft: row, ours: found, bytes: await uploadBytes(view, row.sha256) };
  });
  const comparison = draft.comparison ?? (await compared(ours, { file: draft.file, bytes }));
  return { ...presentDraft(draft), ours: ours.file, comparison };
}

/** The supplier's file, to the byte as it came. Throws `not-found`. */
export async function downloadCounterDraft(
  ws: Workspace,
  actor: Actor,
  review: string,
  id: string,
): Promise<Download> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    await reviewIn(view, review);
    const { file, sha256 } = await draftIn(view, review, id);
    return { name: file, mediaType: mediaTypes.docx, bytes: await uploadBytes(view, sha256) };
  });
}
