import type { ShownPaper, ShownReview } from '../../app/index.ts';
import { DropZone } from '../parts/drop-zone.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { fileSize } from '../parts/file-size.ts';
import { Steps } from '../parts/steps.tsx';
import { PapersRead } from '../report/papers-part.tsx';
import { ReportFrame } from '../report/report-frame.tsx';

interface PapersPageProps {
  readonly review: ShownReview;
  readonly errors: Readonly<Record<string, string>>;
}

/** The papers of a review: what was read of them once it has run, and the way to add and take out. */
export function PapersPage({ review, errors }: PapersPageProps) {
  if (review.result !== null) {
    return (
      <ReportFrame review={review} tab="papers">
        <ErrorSummary errors={errors} />
        <h1>Papers</h1>
        <PapersRead review={review} result={review.result} />
        <section class="app-section app-no-print">
          <h2>Change the papers</h2>
          <ChangePapers review={review} errors={errors} />
        </section>
      </ReportFrame>
    );
  }
  return (
    <>
      <Steps current="Papers" />
      <ErrorSummary errors={errors} />
      <p class="app-overline">{review.name}</p>
      <h1>Papers</h1>
      {review.papers.length > 0 ? null : (
        <p class="app-lead">Add what the supplier has sent you or shows on its site.</p>
      )}
      <ChangePapers review={review} errors={errors} />
    </>
  );
}

function ChangePapers({ review, errors }: PapersPageProps) {
  const { id, papers, may } = review;
  if (!may.edit) return <p>Papers can be changed once the run has ended.</p>;
  return (
    <>
      <ul class="app-files app-form">
        {papers.map((paper) => (
          <PaperRow review={id} paper={paper} />
        ))}
      </ul>
      <form
        class="app-form"
        action={`/reviews/${id}/papers`}
        method="post"
        enctype="multipart/form-data"
        data-upload
        novalidate
      >
        <DropZone error={errors.papers} />
        <div class="app-buttons">
          <button class="app-button app-button--secondary" type="submit">
            Add these files
          </button>
          {papers.length === 0 || review.result !== null ? null : (
            <a class="app-button" href={`/reviews/${id}/questions`}>
              Continue
            </a>
          )}
        </div>
      </form>
    </>
  );
}

function PaperRow({ review, paper }: { review: string; paper: ShownPaper }) {
  return (
    <li class="app-file">
      <div class="app-file__text">
        <strong class="app-file__name">{paper.file}</strong>
        <span class="app-file__size">{fileSize(paper.size)}</span>
        {paper.fault === null ? null : (
          <p class="app-file__fault">
            {paper.fault.message} {paper.fault.mend}
          </p>
        )}
      </div>
      <form action={`/reviews/${review}/papers/${paper.id}/remove`} method="post">
        <button class="app-button app-button--secondary app-button--small" type="submit">
          Remove<span class="govuk-visually-hidden"> {paper.file}</span>
        </button>
      </form>
    </li>
  );
}
