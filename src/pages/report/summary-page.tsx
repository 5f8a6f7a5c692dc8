import type { ShownReview } from '../../app/index.ts';
import {
  partyName,
  type Review,
  type Standing,
  type Summary,
  standings,
  strengthNames,
  summary,
  type TermGap,
  tierNames,
} from '../../core/report/index.ts';
import type { Scope } from '../../core/scope/index.ts';
import { termById } from '../../core/terms/index.ts';
import { counted } from '../parts/phrases.ts';
import { StandingTag } from '../parts/status.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { Reasons } from './reasons.tsx';
import { ReportFrame } from './report-frame.tsx';
import { RolesOf } from './roles-of.tsx';

/** The one page a director reads: how it stands, what presses, what to do next, and why. */
export function SummaryPage({ review, result }: { review: ShownReview; result: Review }) {
  const told = summary(result);
  return (
    <ReportFrame review={review} tab="summary">
      <h1 class="app-headline">{told.headline}</h1>
      <Tiles review={review.id} counts={told.counts} required={told.required} />
      <Troubles review={review.id} result={result} />
      <div class="app-columns">
        <div>
          <Pressing review={review.id} gaps={told.pressing} all={told.gaps} />
          <CoveragePart review={review.id} result={result} />
        </div>
        <aside>
          <Next review={review.id} steps={told.next} />
          <Tier tier={told.tier} />
          <Roles result={result} />
        </aside>
      </div>
    </ReportFrame>
  );
}

interface TilesProps {
  readonly review: string;
  readonly counts: Summary['counts'];
  readonly required: Summary['required'];
}

function Tiles({ review, counts, required }: TilesProps) {
  return (
    <ul class="app-tiles" aria-label="Obligations by how they stand">
      {standings.map((standing) => (
        <li>
          <a class="app-tile" href={`/reviews/${review}/obligations?standing=${standing}`}>
            <span class="app-tile__number">{counts[standing]}</span>
            <StandingTag standing={standing} />
            <span class="app-tile__note">{requiredNote(standing, required)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const requiredNote = (standing: Standing, required: Summary['required']): string =>
  required[standing] === 0 ? 'none required' : `${required[standing]} required`;

/** What keeps the result from being the whole picture. */
function Troubles({ review, result }: { review: string; result: Review }) {
  const unread =
    result.unread.length + result.papers.filter(({ unreadable }) => unreadable.length > 0).length;
  const { conflicts } = result.findings;
  if (unread + conflicts.length === 0) return null;
  return (
    <div class="app-notice app-notice--care">
      <ul class="app-list app-list--bare">
        {unread === 0 ? null : (
          <li>
            {counted(unread, 'paper')} could not be read in full.{' '}
            <a class="govuk-link" href={`/reviews/${review}/papers`}>
              See what is missing
            </a>
          </li>
        )}
        {conflicts.map(({ term }) => (
          <li>
            Two papers differ on{' '}
            <a class="govuk-link" href={`/reviews/${review}/terms/${term}`}>
              {termById(term).title.toLowerCase()}
            </a>
            .
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pressing({ review, gaps, all }: { review: string; gaps: readonly TermGap[]; all: number }) {
  return (
    <section class="app-section">
      <h2>Most pressing</h2>
      {gaps.length === 0 ? <p>Nothing that this use calls for is missing or weak.</p> : null}
      <ol class="app-gaps">
        {gaps.map(({ term, standing, strength, without }) => (
          <li class="app-gap">
            <h3 class="app-gap__title">
              <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${review}/terms/${term}`}>
                {termById(term).title}
              </a>
            </h3>
            <p class="app-gap__without">{without}</p>
            <p class="app-chips">
              <StandingTag standing={standing} />
              <span class={strength === 'required' ? 'app-chip app-chip--strong' : 'app-chip'}>
                {strengthNames[strength]}
              </span>
            </p>
          </li>
        ))}
      </ol>
      {all > gaps.length ? (
        <p>
          <a class="govuk-link" href={`/reviews/${review}/obligations?standing=missing`}>
            See all that is missing
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Next({ review, steps }: { review: string; steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <section class="app-card app-card--brand">
      <h2 class="app-card__title">What to do next</h2>
      <ol class="app-list">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <a class="govuk-link" href={`/reviews/${review}/to-do`}>
          Questions and actions one by one
        </a>
      </p>
    </section>
  );
}

function Tier({ tier }: { tier: Scope['tier'] }) {
  return (
    <section class="app-card">
      <h2 class="app-card__title">{tierNames[tier.level]} tier</h2>
      <p class="app-small app-quiet">
        How much is at stake in this use decides how much proof is fair to ask for.
      </p>
      <Reasons reasons={tier.reasons} />
    </section>
  );
}

function Roles({ result }: { result: Review }) {
  const { scope } = result;
  return (
    <section class="app-card">
      <h2 class="app-card__title">Who has which role</h2>
      <RolesOf title={partyName('us', result)} roles={scope.roles.us} />
      <RolesOf title={partyName('supplier', result)} roles={scope.roles.supplier} />
      {scope.others.length === 0 ? null : <RolesOf title="Others" roles={scope.others} />}
    </section>
  );
}
