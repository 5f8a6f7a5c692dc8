import type { ShownReview } from '../../app/index.ts';
import { type Provision, provisionById } from '../../core/code/index.ts';
import type { Conflict, Finding, Status } from '../../core/contract/index.ts';
import { marketOf, type Review, settled } from '../../core/report/index.ts';
import type { Term } from '../../core/terms/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { SettledTag } from '../parts/status.tsx';
import { DecisionPart, type SentDecision } from './decision-part.tsx';
import { FiguresPart } from './figures-part.tsx';
import { GroundsPart } from './grounds-part.tsx';
import { QuotesInContext } from './quotes-in-context.tsx';
import { ReportFrame } from './report-frame.tsx';

interface TermPageProps {
  readonly review: ShownReview;
  readonly result: Review;
  readonly term: Term;
  readonly errors: Sentences;
  /** What was sent, where it has to be corrected. */
  readonly sent: SentDecision;
}

/** One term: what was found and on what grounds, what it is for, and what a person decides over it. */
export function TermPage({ review, result, term, errors, sent }: TermPageProps) {
  const counts = settled(result.findings, result.decisions, term.id);
  const { finding, status } = counts;
  const conflicts = result.findings.conflicts.filter((conflict) => conflict.term === term.id);
  return (
    <ReportFrame review={review} tab="terms">
      <ErrorSummary errors={errors} />
      <div class="app-term-head">
        <h1>{term.title}</h1>
        <SettledTag counts={counts} />
      </div>
      <div class="app-columns">
        <div>
          <Found review={review.id} result={result} finding={finding} term={term} />
          {conflicts.map((conflict) => (
            <ConflictPart review={review.id} result={result} conflict={conflict} />
          ))}
          <FiguresPart term={term} finding={finding} tier={result.scope.tier.level} />
          <GroundsPart finding={finding} />
          <DecisionPart review={review} result={result} finding={finding} errors={errors} sent={sent} />
        </div>
        <aside>
          <div class="app-card app-card--brand">
            <h2 class="app-card__title">Why you need it</h2>
            <p>{term.why}</p>
          </div>
          {status === 'covered' ? null : (
            <div class="app-card">
              <h2 class="app-card__title">Question for the supplier</h2>
              <p>{term.question}</p>
            </div>
          )}
          <div class="app-card">
            <h2 class="app-card__title">How we tell</h2>
            <dl class="app-facts app-facts--stacked">
              <dt>Covered</dt>
              <dd>{term.covers}</dd>
              <dt>Weak</dt>
              <dd>{term.weak}</dd>
            </dl>
          </div>
          <div class="app-card">
            <h2 class="app-card__title">What suppliers commonly say</h2>
            <p>{marketOf(term.id).says}</p>
          </div>
          <Provisions term={term} />
        </aside>
      </div>
    </ReportFrame>
  );
}

const headings: Readonly<Record<Status, string>> = {
  covered: 'What the papers say',
  weak: 'What the papers say',
  absent: 'Not found in the papers',
};

function Found(props: { review: string; result: Review; finding: Finding; term: Term }) {
  const { review, result, finding, term } = props;
  return (
    <section class="app-section">
      <h2>{headings[finding.status]}</h2>
      <p class="app-prose">{finding.reason}</p>
      {finding.confidence === 'high' ? null : (
        <p class="app-notice app-notice--care">
          <strong>Low confidence, read these.</strong> {finding.doubt ?? 'The evidence is thin.'} Please read{' '}
          {finding.status === 'absent' ? 'the clauses below' : 'the quotes'} and decide yourself.
        </p>
      )}
      <QuotesInContext
        review={review}
        result={result}
        quotes={finding.quotes}
        subject={term.id}
        look={finding.status}
      />
      {finding.quotes.length > 0 || finding.closest.length === 0 ? null : (
        <>
          <h3>The nearest clauses, so that you can check</h3>
          <QuotesInContext
            review={review}
            result={result}
            quotes={finding.closest}
            subject={term.id}
            look="closest"
          />
        </>
      )}
    </section>
  );
}

function ConflictPart(props: { review: string; result: Review; conflict: Conflict }) {
  const { review, result, conflict } = props;
  const prevails = conflict.prevails === null ? undefined : result.papers[conflict.prevails];
  return (
    <section class="app-notice app-notice--care">
      <h3>Two papers say different things</h3>
      <p>
        {conflict.because}
        {prevails === undefined ? null : ` “${prevails.title}” goes first.`}
      </p>
      <QuotesInContext
        review={review}
        result={result}
        quotes={conflict.quotes}
        subject={conflict.term}
        look="closest"
      />
      {conflict.order === null ? null : (
        <>
          <h4>What they say of the order</h4>
          <QuotesInContext
            review={review}
            result={result}
            quotes={[conflict.order]}
            subject={conflict.term}
            look="closest"
          />
        </>
      )}
    </section>
  );
}

function Provisions({ term }: { term: Term }) {
  const provisions = term.provisions
    .map(provisionById)
    .filter((found): found is Provision => found !== undefined);
  return (
    <div class="app-card">
      <h2 class="app-card__title">In the Code</h2>
      <dl class="app-facts app-facts--stacked">
        {provisions.map((provision) => (
          <>
            <dt>
              <a class="govuk-link" href={`/code/${provision.id}`}>
                {provision.id} {provision.title}
              </a>
            </dt>
            <dd>{provision.summary}</dd>
          </>
        ))}
        {term.basis === null ? null : (
          <>
            <dt>Also rests on</dt>
            <dd>{term.basis}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
