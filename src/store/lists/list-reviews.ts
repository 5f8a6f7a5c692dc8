import { sql } from 'kysely';
import type { About } from '../../core/report/index.ts';
import type { JobRow } from '../jobs/index.ts';
import type { StoredReviewState } from '../reviews/tables.ts';
import type { View } from '../transaction.ts';
import { type Keyed, type PageWanted, pageOf } from './page-of.ts';

/** A review as a list shows it. */
export interface ReviewLine {
  readonly id: string;
  readonly name: string;
  readonly about: About;
  readonly state: StoredReviewState;
  readonly job_state: JobRow['state'] | null;
  readonly papers: number;
  readonly outdated: boolean;
  readonly required_gaps: number | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** A page of reviews, each with its number of papers. */
export const reviewLines = (view: View, wanted: PageWanted): Promise<Keyed<ReviewLine>[]> =>
  pageOf(view, 'review', wanted, {
    columns: sql`row.id, row.name, row.about, row.state, row.outdated, row.created_at, row.updated_at,
      result.required_gaps, (
        select count(*)::integer from review_paper paper
        where paper.organisation_id = row.organisation_id and paper.review_id = row.id
      ) as papers, (
        select job.state from job
        where job.organisation_id = row.organisation_id and job.subject = row.id
          and job.state in ('queued', 'running')
        limit 1
      ) as job_state`,
    joins: sql`left join review_result result
      on result.organisation_id = row.organisation_id and result.review_id = row.id`,
  });
