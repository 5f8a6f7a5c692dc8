import type { View } from '../transaction.ts';

/** Hashes of the contents that a review's negotiation rests on: documents of the annex, redlines, counter-drafts. */
export async function negotiationUploads({ db, organisation }: View, review: string): Promise<string[]> {
  const hashes = (table: 'annex_file' | 'redline' | 'counter_draft') =>
    db
      .selectFrom(table)
      .select('sha256')
      .where('organisation_id', '=', organisation)
      .where('review_id', '=', review);
  const rows = await hashes('annex_file').union(hashes('redline')).union(hashes('counter_draft')).execute();
  return rows.map(({ sha256 }) => sha256);
}
