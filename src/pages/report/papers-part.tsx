import type { ShownReview } from '../../app/index.ts';
import { type Fault, missingPapers, type Paper } from '../../core/contract/index.ts';
import { paperKindNames, type Review } from '../../core/report/index.ts';
import { counted, listed } from '../parts/phrases.ts';

const number = new Intl.NumberFormat('en-GB');

/** What was read of each paper, what could not be, and which papers are named and not there. */
export function PapersRead({ review, result }: { review: ShownReview; result: Review }) {
  return (
    <>
      <ul class="app-papers">
        {result.papers.map((paper, index) => (
          <li class="app-card">
            <PaperCard review={review.id} paper={paper} place={index + 1} />
          </li>
        ))}
        {result.unread.map(({ file, fault }) => (
          <li class="app-card app-card--bad">
            <h2 class="app-card__title">{file}</h2>
            <p>
              <strong>Could not be read.</strong> <FaultText fault={fault} />
            </p>
          </li>
        ))}
      </ul>
      <Missing papers={result.papers} />
    </>
  );
}

function PaperCard({ review, paper, place }: { review: string; paper: Paper; place: number }) {
  return (
    <>
      <p class="app-overline">{paperKindNames[paper.kind]}</p>
      <h2 class="app-card__title">
        <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${review}/read/${place}`}>
          {paper.title}
        </a>
      </h2>
      <p class="app-quiet app-small">
        {paper.file} · {number.format(paper.words)} words · {counted(paper.clauses.length, 'clause')}
      </p>
      {paper.notes.map((note) => (
        <p class="app-small">{note}</p>
      ))}
      {paper.unreadable.length === 0 ? null : (
        <div class="app-notice app-notice--care">
          <p>
            <strong>Parts that could not be read</strong>
          </p>
          <ul class="app-list app-small">
            {paper.unreadable.map((fault) => (
              <li>
                <FaultText fault={fault} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const FaultText = ({ fault }: { fault: Fault }) => (
  <>
    {fault.message} {fault.mend}
  </>
);

function Missing({ papers }: { papers: readonly Paper[] }) {
  const missing = missingPapers(papers);
  if (missing.length === 0) return null;
  return (
    <section class="app-notice">
      <h2 class="app-card__title">Named in these papers and not here</h2>
      <p>What they say was not read. Ask for them and add them if they are part of the contract.</p>
      <ul class="app-list">
        {missing.map(({ title, namedBy }) => (
          <li>
            {title}{' '}
            <span class="app-quiet">(named in {listed(namedBy.map((by) => papers[by]?.title ?? ''))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
