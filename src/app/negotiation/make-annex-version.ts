import { z } from 'zod';
import { type AnnexClause, annexDocuments, documentFormats } from '../../core/annex/index.ts';
import type { Review } from '../../core/report/index.ts';
import {
  type AnnexedPaper,
  type Change,
  contentHash,
  insertAnnexFiles,
  insertAnnexVersion,
  insertSteps,
  keepUpload,
  newestAnnexNumber,
  papersOf,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid } from '../errors.ts';
import { check, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import { heldReview, reviewSubject } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';
import { atTheDesk } from './at-the-desk.ts';
import { annexBasis, annexBy, dayOf } from './composed-annex.ts';
import type { WrittenDocument } from './desk.ts';
import { negotiationsIn } from './negotiations.ts';
import { proposalsOf } from './proposals.ts';

export const newVersionSchema = z.strictObject({
  note: typed(500).default('').describe('What is new in it, for your own side.'),
});

/**
 * Makes the next version of a contract's annex: what was chosen is frozen, its documents are written and kept to the
 * byte, and each of its clauses is proposed where it was not, or not in these words.
 * Throws `invalid` where there is no clause in it, `not-found`, and `conflict` before a first result.
 */
export async function makeAnnexVersion(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: z.input<typeof newVersionSchema>,
): Promise<{ number: number }> {
  authorise(actor, 'review.edit');
  const { note } = check(newVersionSchema, input);
  const { basis, papers } = await ws.store.read(actor.organisation, async (view) => {
    const found = await annexBasis(view, review);
    return { basis: found, papers: await annexedPapers(view, review, found.review) };
  });
  const { next: number, house, choices } = basis;
  const annex = annexBy(basis, choices, { version: String(number), date: dayOf(ws.store.now()) });
  if (annex.clauses.length === 0) throw invalid('There is no clause in the annex. Put one in first.');
  const wanted = annexDocuments.flatMap((document) =>
    documentFormats.map((format) => ({ document, format })),
  );
  const written = await atTheDesk(
    { task: 'write', annex, wanted },
    'The annex could not be written: it is too long. Leave clauses out.',
  );
  await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    if ((await newestAnnexNumber(change, review)) !== number - 1) {
      throw conflict(`Somebody else has just made version ${number}. Look at it before you make another.`);
    }
    await insertAnnexVersion(change, review, { number, note, annex, papers, playbook: house.number });
    await keepDocuments(change, review, number, written);
    await propose(change, review, number, annex.clauses);
    change.record({
      action: 'annex.versioned',
      subject: reviewSubject(review),
      after: {
        number,
        note,
        playbook: house.number,
        clauses: annex.clauses.map(({ id, position }) => ({ clause: id, position })),
      },
    });
  });
  return { number };
}

async function annexedPapers(view: View, id: string, { papers }: Review): Promise<AnnexedPaper[]> {
  const rows = await papersOf(view, id);
  return papers.map(({ file }) => ({ file, sha256: rows.find((row) => row.file === file)?.sha256 ?? '' }));
}

async function keepDocuments(
  change: Change,
  review: string,
  number: number,
  written: readonly WrittenDocument[],
): Promise<void> {
  const hashed = await Promise.all(
    written.map(async (one) => ({ ...one, sha256: await contentHash(one.bytes) })),
  );
  for (const upload of hashed.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) {
    await keepUpload(change, upload);
  }
  await insertAnnexFiles(
    change,
    review,
    number,
    hashed.map(({ document, format, sha256 }) => ({ document, format, sha256 })),
  );
}

async function propose(
  change: Change,
  review: string,
  version: number,
  clauses: readonly AnnexClause[],
): Promise<void> {
  const negotiations = await negotiationsIn(change, review);
  const proposals = proposalsOf(clauses, negotiations, {
    by: change.actor.name,
    at: change.at.toISOString(),
  });
  await insertSteps(
    change,
    review,
    proposals.map(({ clause, number, step }) => ({
      clause,
      number,
      state: step.to,
      reason: step.reason,
      wording: step.wording,
      version,
      counter_draft_id: null,
    })),
  );
}
