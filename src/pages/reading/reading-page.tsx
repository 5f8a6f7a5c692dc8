import type { ShownReview } from '../../app/index.ts';
import type { Paper } from '../../core/contract/index.ts';
import { paperKindNames, type Review } from '../../core/report/index.ts';
import { FoundPart } from './found-part.tsx';
import type { PaperPart } from './paper-parts.ts';
import { PaperText } from './paper-text.tsx';
import { quoteMarks } from './quote-marks.ts';

interface ReadingPageProps {
  readonly review: ShownReview;
  readonly result: Review;
  readonly paper: Paper;
  /** Index of the paper in the bundle. */
  readonly place: number;
  readonly part: PaperPart;
  /** The term or flag whose quotes are brought out. */
  readonly subject: string | undefined;
  /** An offset whose clause is brought out. */
  readonly at: number | undefined;
}

/** A paper's text on one side and what was found in it on the other; each finding leads to its quote. */
export function ReadingPage({ review, result, paper, place, part, subject, at }: ReadingPageProps) {
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">{paperKindNames[paper.kind]}</p>
          <h1>{paper.title}</h1>
          <OtherPapers review={review.id} papers={result.papers} place={place} />
        </div>
      </div>
      <div class="app-reading">
        <aside class="app-reading__found" aria-label="What was found in this paper">
          <FoundPart review={review.id} result={result} place={place} subject={subject} />
        </aside>
        <div>
          <Parts href={`/reviews/${review.id}/read/${place + 1}`} part={part} />
          <PaperText
            title={paper.title}
            clauses={part.clauses}
            marks={quoteMarks(result, place)}
            subject={subject}
            at={at}
          />
          <Parts href={`/reviews/${review.id}/read/${place + 1}`} part={part} />
        </div>
      </div>
    </>
  );
}

/** The way through a paper that is too long for one page. */
function Parts({ href, part }: { href: string; part: PaperPart }) {
  const { number, of } = part;
  if (of === 1) return null;
  return (
    <nav class="app-parts" aria-label="Parts of this paper">
      {number === 1 ? (
        <span />
      ) : (
        <a class="govuk-link" rel="prev" href={`${href}?part=${number - 1}`}>
          Part before
        </a>
      )}
      <span>
        Part {number} of {of}
      </span>
      {number === of ? (
        <span />
      ) : (
        <a class="govuk-link" rel="next" href={`${href}?part=${number + 1}`}>
          Next part
        </a>
      )}
    </nav>
  );
}

function OtherPapers({ review, papers, place }: { review: string; papers: readonly Paper[]; place: number }) {
  if (papers.length < 2) return null;
  return (
    <nav class="app-reading__papers" aria-label="Papers">
      <ul class="app-switch">
        {papers.map((paper, index) => (
          <li>
            <a
              class="app-switch__link"
              href={`/reviews/${review}/read/${index + 1}`}
              aria-current={index === place ? 'page' : undefined}
            >
              {paper.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
