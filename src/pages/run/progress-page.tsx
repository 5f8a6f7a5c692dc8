import type { ShownReview } from '../../app/index.ts';

/** How far a run has come; the island `progress` keeps it up to date, without script the page loads itself again. */
export function ProgressPage({ review }: { review: ShownReview }) {
  const { progress } = review;
  return (
    <div class="app-run" data-progress={review.id}>
      <p class="app-overline">{review.name}</p>
      <h1>Reading and judging</h1>
      <p class="app-lead" data-progress-stage role="status">
        {progress.stage === '' ? 'Waiting' : progress.stage}
      </p>
      <progress
        class="app-run__bar"
        data-progress-bar
        aria-label="Progress"
        max={progress.total === 0 ? undefined : progress.total}
        value={progress.total === 0 ? undefined : progress.done}
      />
      <p class="app-quiet" data-progress-message>
        {progress.message}
      </p>
      <div class="app-buttons">
        <a
          class="app-button app-button--secondary"
          data-progress-again
          href={`/reviews/${review.id}/progress`}
        >
          Look again
        </a>
        {review.may.cancel ? (
          <form action={`/reviews/${review.id}/cancel`} method="post">
            <button class="app-button app-button--warning" type="submit">
              Cancel
            </button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
