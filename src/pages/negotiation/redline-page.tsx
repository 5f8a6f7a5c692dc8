import type { ShownRedline, ShownReview } from '../../app/index.ts';
import type { Placed } from '../../core/redline/index.ts';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import { ReportFrame } from '../report/report-frame.tsx';

/** What a redline put where and why, and what to read before it goes out. */
export function RedlinePage({ review, redline }: { review: ShownReview; redline: ShownRedline }) {
  const { id, paper, version, mode, author, madeAt, madeBy, placed, warnings } = redline;
  return (
    <ReportFrame review={review} tab="negotiation">
      <h1>Redline of {paper}</h1>
      <p class="app-lead">
        Version {version} of the annex,{' '}
        {mode === 'schedule' ? 'in a schedule at the end' : 'clause by clause'}, as tracked changes by{' '}
        {author}.
      </p>
      <p class="app-quiet app-small">
        <Moment at={madeAt} />, {madeBy}
      </p>
      <p class="app-buttons">
        <a class="app-button" href={`/api/v1/reviews/${review.id}/redlines/${id}/file`} download>
          Download the Word file
        </a>
      </p>
      {warnings.length === 0 ? null : (
        <section class="app-notice app-notice--care">
          <h2 class="app-card__title">Read before you send it</h2>
          <ul class="govuk-list govuk-list--bullet">
            {warnings.map((warning) => (
              <li>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="app-section">
        <h2>What was put where ({counted(placed.length, 'place')})</h2>
        <ol class="app-placed">
          {placed.map((one) => (
            <PlacedItem placed={one} />
          ))}
        </ol>
      </section>
    </ReportFrame>
  );
}

function PlacedItem({ placed }: { placed: Placed }) {
  const { number, title, says, why, before, after, leftOut } = placed;
  return (
    <li class="app-placed__item">
      <h3>
        {number === null ? null : <span class="app-annex__number">{number} </span>}
        {title}
      </h3>
      <p>{says}</p>
      {before === null || after === null ? null : (
        <dl class="app-facts app-facts--stacked">
          <dt>Was</dt>
          <dd>
            <del class="app-diff__removed">{before}</del>
          </dd>
          <dt>Is now</dt>
          <dd>
            <ins class="app-diff__added">{after}</ins>
          </dd>
        </dl>
      )}
      {leftOut.length === 0 ? null : (
        <p>What the changed sentence makes needless is left out of the clause: {leftOut.join(', ')}.</p>
      )}
      <p class="app-quiet app-small">{why}</p>
    </li>
  );
}
