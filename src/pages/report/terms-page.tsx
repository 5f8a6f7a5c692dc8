import type { ShownReview } from '../../app/index.ts';
import { clauseName, type Status } from '../../core/contract/index.ts';
import {
  isUnsure,
  marketOf,
  type Review,
  type Settled,
  settled,
  statusNames,
} from '../../core/report/index.ts';
import { flags, type Term, terms } from '../../core/terms/index.ts';
import { capitalised, counted } from '../parts/phrases.ts';
import { SettledTag } from '../parts/status.tsx';
import { quoteHref } from '../reading/quote-marks.ts';
import { ReportFrame } from './report-frame.tsx';

const statuses: readonly Status[] = ['absent', 'weak', 'covered'];

interface TermsPageProps {
  readonly review: ShownReview;
  readonly result: Review;
  /** One of the statuses, or nothing for all. */
  readonly status: Status | undefined;
}

/** The 26 things a contract settles, with what the papers say of each, and the weak language in them. */
export function TermsPage({ review, result, status }: TermsPageProps) {
  const rows = terms.map((term) => ({ term, ...settled(result.findings, result.decisions, term.id) }));
  const shown = rows.filter((row) => status === undefined || row.status === status);
  return (
    <ReportFrame review={review} tab="terms">
      <h1>Terms</h1>
      <p class="app-lead">What a contract in line with the Code settles, and what these papers say of it.</p>
      <ul class="app-switch" aria-label="Show">
        <Switch href={`/reviews/${review.id}/terms`} on={status === undefined} text={`All ${rows.length}`} />
        {statuses.map((id) => (
          <Switch
            href={`/reviews/${review.id}/terms?status=${id}`}
            on={status === id}
            text={`${statusNames[id]} ${rows.filter((row) => row.status === id).length}`}
          />
        ))}
      </ul>
      {shown.length === 0 ? (
        <div class="app-empty">
          <h2>None of the terms is {status === undefined ? 'here' : statusNames[status].toLowerCase()}</h2>
          <p class="app-buttons">
            <a class="app-button app-button--secondary" href={`/reviews/${review.id}/terms`}>
              Show all terms
            </a>
          </p>
        </div>
      ) : (
        <ul class="app-terms">
          {shown.map(({ term, ...counts }) => (
            <TermRow review={review.id} term={term} counts={counts} />
          ))}
        </ul>
      )}
      <Flags review={review.id} result={result} />
    </ReportFrame>
  );
}

function Switch({ href, on, text }: { href: string; on: boolean; text: string }) {
  return (
    <li>
      <a class="app-switch__link" href={href} aria-current={on ? 'true' : undefined}>
        {text}
      </a>
    </li>
  );
}

function TermRow({ review, term, counts }: { review: string; term: Term; counts: Settled }) {
  const { finding, decision } = counts;
  return (
    <li class="app-term-row">
      <div>
        <SettledTag counts={counts} />
      </div>
      <div>
        <h2 class="app-term-row__title">
          <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${review}/terms/${term.id}`}>
            {term.title}
          </a>
        </h2>
        <p class="app-term-row__reason">
          {decision === null ? finding.reason : `Decided by ${decision.by}: ${decision.reason}`}
        </p>
        <p class="app-quiet app-small app-term-row__meta">
          {[
            finding.quotes.length === 0 ? '' : counted(finding.quotes.length, 'quote'),
            term.provisions.length === 0 ? (term.basis ?? '') : `Provisions ${term.provisions.join(', ')}`,
            isUnsure(counts) ? (finding.doubt ?? 'Please read it') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="app-quiet app-small app-term-row__meta">{marketOf(term.id).says}</p>
      </div>
    </li>
  );
}

function Flags({ review, result }: { review: string; result: Review }) {
  const present = flags.filter(({ id }) => result.findings.flags[id].present);
  return (
    <section class="app-section app-weak-language" id="weak-language">
      <h2>Weak language</h2>
      {present.length === 0 ? (
        <p>None of the five kinds of weak language was found.</p>
      ) : (
        <p class="app-prose">
          Wording that takes away from what is promised elsewhere. Found in these papers:
        </p>
      )}
      {present.map((flag) => {
        const { reason, quotes } = result.findings.flags[flag.id];
        return (
          <article class="app-card">
            <h3>{flag.title}</h3>
            <p class="app-prose">{flag.why}</p>
            {quotes.map((quote, place) => (
              <blockquote class="app-quote app-quote--flag">
                <p>{quote.text}</p>
                <p class="app-quote__place">
                  <a class="govuk-link" href={quoteHref(review, quote, flag.id, place)}>
                    {quote.clause === null ? 'Read it in place' : capitalised(clauseName(quote.clause))}
                  </a>
                  , {result.papers[quote.paper]?.title}
                </p>
              </blockquote>
            ))}
            <p class="app-small app-quiet">{reason}</p>
            <p class="app-prose">
              <strong>What to ask for:</strong> {flag.remedy}
            </p>
          </article>
        );
      })}
    </section>
  );
}
