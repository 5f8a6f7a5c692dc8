import type { ShownReview } from '../../app/index.ts';

/** Asks before a review is deleted. */
export function DeletePage({ review }: { review: ShownReview }) {
  const papers = review.papers.length === 1 ? 'its paper' : `its ${review.papers.length} papers`;
  return (
    <>
      <h1>Delete this review?</h1>
      <p class="app-lead">
        {review.name} goes with {papers}, its answers, its findings and your decisions. This cannot be undone.
        That it was deleted, when and by whom stays on record.
      </p>
      <div class="app-buttons">
        <form action={`/reviews/${review.id}/delete`} method="post">
          <button class="app-button app-button--warning" type="submit">
            Delete it
          </button>
        </form>
        <a class="app-button app-button--secondary" href={`/reviews/${review.id}`}>
          Keep it
        </a>
      </div>
    </>
  );
}
