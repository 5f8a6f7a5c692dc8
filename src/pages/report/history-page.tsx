import type { HistoryEntry, ShownReview } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { ReportFrame } from './report-frame.tsx';

/** Who did what to a review, newest first. */
export function HistoryPage({ review, entries }: { review: ShownReview; entries: readonly HistoryEntry[] }) {
  return (
    <ReportFrame review={review} tab="history">
      <h1>History</h1>
      <p class="app-lead">Every change to this review, newest first. Nothing here can be altered.</p>
      <ol class="app-history" reversed>
        {entries.map((entry) => (
          <li class="app-history__entry">
            <p class="app-history__says">{entry.says}</p>
            {entry.why === null ? null : <p class="app-history__why">“{entry.why}”</p>}
            <p class="app-quiet app-small app-history__who">
              {entry.who}, <Moment at={entry.at} /> · entry {entry.number}
            </p>
          </li>
        ))}
      </ol>
      <p class="app-no-print">
        <a class="app-button app-button--warning app-button--small" href={`/reviews/${review.id}/delete`}>
          Delete this review
        </a>
      </p>
    </ReportFrame>
  );
}
