import type { Annex } from '../../core/annex/index.ts';
import {
  type AnnexedPaper,
  type AnnexVersionRow,
  annexForm,
  annexVersionsOf,
  findAnnexVersion,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, notFound } from '../errors.ts';
import { authorise } from '../policy.ts';
import { reviewIn } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';

export interface AnnexVersion {
  readonly number: number;
  /** What is new in it. */
  readonly note: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** Number of the house's playbook it was made by; null where there was none. */
  readonly playbook: number | null;
  /** Null where an earlier Candour kept it in another form; its documents are there all the same. */
  readonly annex: Annex | null;
  /** The papers of the review as they were then, by their index in the annex. */
  readonly papers: readonly AnnexedPaper[];
}

export const presentVersion = (row: AnnexVersionRow): AnnexVersion => ({
  number: row.number,
  note: row.note,
  madeAt: row.made_at,
  madeBy: row.made_by_name,
  playbook: row.playbook,
  annex: row.form === annexForm ? row.annex : null,
  papers: row.papers,
});

/** Every version of a contract's annex, newest first. Throws `not-found`. */
export async function listAnnexVersions(
  ws: Workspace,
  actor: Actor,
  review: string,
): Promise<readonly AnnexVersion[]> {
  authorise(actor, 'review.read');
  const rows = await ws.store.read(actor.organisation, async (view) => {
    await reviewIn(view, review);
    return await annexVersionsOf(view, review);
  });
  return rows.map(presentVersion);
}

/** A version whose annex can be worked with. Throws `not-found`, and `conflict` where its form is not known here. */
export async function versionIn(
  view: View,
  review: string,
  number: number,
): Promise<AnnexVersion & { readonly annex: Annex }> {
  const row = await findAnnexVersion(view, review, number);
  if (row === null) throw notFound('version of the annex');
  const { annex, ...version } = presentVersion(row);
  if (annex === null) {
    throw conflict('An earlier Candour made this version. Make a new one, and go on with that.');
  }
  return { ...version, annex };
}
