import { z } from 'zod';
import { redlineModes } from '../../core/redline/index.ts';
import {
  contentHash,
  findRedline,
  insertRedline,
  keepUpload,
  papersOf,
  type RedlineRow,
  uploadBytes,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid, notFound } from '../errors.ts';
import { check, idSchema, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import { downloadName } from '../reviews/download-name.ts';
import { heldReview, reviewIn, reviewSubject } from '../reviews/hold-review.ts';
import type { Download } from '../reviews/review.ts';
import type { Workspace } from '../workspace.ts';
import { versionIn } from './annex-version.ts';
import { atTheDesk } from './at-the-desk.ts';
import { mediaTypes } from './download-annex.ts';
import { playbookIn } from './house-playbook.ts';

export const newRedlineSchema = z.strictObject({
  version: z.number().int().min(1).describe('Of the annex.'),
  paper: z
    .string()
    .min(1, 'Choose a Word document of the review.')
    .describe('File name of a Word document of the review.'),
  mode: z
    .enum(redlineModes, 'Choose a schedule, or in place.')
    .default('schedule')
    .describe('A schedule at the end, or clause by clause where each belongs.'),
  author: typed(100)
    .default('')
    .describe("The name on the tracked changes; without it the house's in the playbook, else your own."),
});

export interface ShownRedline
  extends Omit<
    RedlineRow,
    'organisation_id' | 'review_id' | 'made_at' | 'made_by' | 'made_by_name' | 'sha256'
  > {
  readonly madeAt: Date;
  readonly madeBy: string;
}

export const presentRedline = (row: RedlineRow): ShownRedline => ({
  id: row.id,
  version: row.version,
  paper: row.paper,
  mode: row.mode,
  author: row.author,
  placed: row.placed,
  warnings: row.warnings,
  broken: row.broken,
  madeAt: row.made_at,
  madeBy: row.made_by_name,
});

/**
 * Writes a version of the annex into a Word document of the supplier's as tracked changes, and keeps the result.
 * Throws `invalid` where the document cannot be written into, with the reason, and `not-found`.
 */
export async function makeRedline(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: z.input<typeof newRedlineSchema>,
): Promise<{ id: string }> {
  authorise(actor, 'review.edit');
  const { version, paper, mode, author } = check(newRedlineSchema, input);
  const { annex, at, file, house } = await ws.store.read(actor.organisation, async (view) => {
    await reviewIn(view, review);
    const { papers, ...found } = await versionIn(view, review, version);
    const index = papers.findIndex((one) => one.file === paper);
    return {
      annex: found.annex,
      at: index,
      file: { file: paper, bytes: await paperBytes(view, review, papers[index]?.sha256) },
      house: (await playbookIn(view)).playbook.house,
    };
  });
  const name = author || house || actor.name;
  const date = `${ws.store.now().toISOString().slice(0, 19)}Z`;
  const result = await atTheDesk(
    { task: 'redline', paper: file, annex, options: { author: name, date, mode, paper: at } },
    `${paper} is too large or too deeply nested to be redlined. Send the annex as a paper of its own.`,
  );
  if (!result.ok)
    throw invalid(`${result.fault.message} ${result.fault.mend}`, {
      paper: `${result.fault.message} ${result.fault.mend}`,
    });
  const { bytes, placed, warnings, broken } = result;
  const sha256 = await contentHash(bytes);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    await keepUpload(change, { sha256, bytes });
    const id = change.newId();
    await insertRedline(change, review, {
      id,
      version,
      paper,
      mode,
      author: name,
      placed,
      warnings,
      broken,
      sha256,
    });
    change.record({
      action: 'redline.made',
      subject: reviewSubject(review),
      after: { redline: id, version, file: paper, mode, author: name, sha256 },
    });
    return { id };
  });
}

/** The paper as it was when the annex was made, while the review still has it. */
async function paperBytes(view: View, review: string, sha256: string | undefined): Promise<Uint8Array> {
  const papers = await papersOf(view, review);
  if (sha256 === undefined || !papers.some((paper) => paper.sha256 === sha256)) {
    throw invalid(
      'This paper is not in the review as it was when the annex was made. Run the review again and make a new version.',
      { paper: 'Choose a paper that the review still has.' },
    );
  }
  return await uploadBytes(view, sha256);
}

/** The redline, or `not-found`. */
export async function redlineIn(view: View, review: string, id: string): Promise<RedlineRow> {
  const row = idSchema.safeParse(id).success ? await findRedline(view, review, id) : null;
  if (row === null) throw notFound('redline');
  return row;
}

/** What a redline put where and why, and what to read before it goes out. Throws `not-found`. */
export async function showRedline(
  ws: Workspace,
  actor: Actor,
  review: string,
  id: string,
): Promise<ShownRedline> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    await reviewIn(view, review);
    return presentRedline(await redlineIn(view, review, id));
  });
}

/** The redline itself, to the byte as it was written. Throws `not-found`. */
export async function downloadRedline(
  ws: Workspace,
  actor: Actor,
  review: string,
  id: string,
): Promise<Download> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    await reviewIn(view, review);
    const { paper, version, sha256 } = await redlineIn(view, review, id);
    return {
      name: downloadName(paper.replace(/\.[^.]*$/, ''), `redline ${version}`, 'docx'),
      mediaType: mediaTypes.docx,
      bytes: await uploadBytes(view, sha256),
    };
  });
}
