import type { Child } from 'hono/jsx';
import type { ContractVersion, ShownContract, VersionsCompared } from '../../app/index.ts';
import { statusNames } from '../../core/report/index.ts';
import { termById } from '../../core/terms/index.ts';
import { Chip, contractStateNames, TierChip } from '../parts/chips.tsx';
import { inDays } from '../parts/contract-dates.tsx';
import { Day } from '../parts/day.tsx';
import { DeleteLink } from '../parts/delete-link.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted, listed } from '../parts/phrases.ts';

interface ContractPageProps {
  readonly contract: ShownContract;
  readonly compared: VersionsCompared | null;
  /** What other parts of the product say of this contract. */
  readonly parts: readonly Child[];
}

/** A contract: its versions and what changed between them, its dates, and the uses it governs. */
export function ContractPage({ contract, compared, parts }: ContractPageProps) {
  const { id, name, supplier, reference, state, versions, may } = contract;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">Contract with {supplier.name}</p>
          <h1>{name}</h1>
          <p class="app-chips">
            <Chip>{contractStateNames[state]}</Chip>
            {reference === '' ? null : <Chip>{reference}</Chip>}
          </p>
        </div>
        {may.edit ? (
          <div class="app-buttons app-no-print">
            <a class="app-button app-button--small" href={`/contracts/${id}/versions/new`}>
              {versions.length === 0 ? 'Review its papers' : 'Start a new version'}
            </a>
            <a class="app-button app-button--secondary app-button--small" href={`/contracts/${id}/edit`}>
              Change
            </a>
          </div>
        ) : null}
      </div>
      <div class="app-columns">
        <div>
          <section class="app-section">
            <h2>Versions</h2>
            {versions.length === 0 ? (
              <p>
                No version yet. A version holds the papers as they stand, what they promise, and what you
                decided.
              </p>
            ) : (
              <Versions contract={contract} />
            )}
          </section>
          {compared === null ? null : <Compared compared={compared} review={versions[0]} />}
          {parts}
        </div>
        <aside>
          <Dates contract={contract} />
          <Uses contract={contract} />
        </aside>
      </div>
      {may.delete ? <DeleteLink href={`/contracts/${id}/delete`}>Delete this contract</DeleteLink> : null}
    </>
  );
}

const standing = ({ review }: ContractVersion): string => {
  if (review.state === 'done') return review.outdated ? 'Changed since its review' : 'Reviewed';
  if (review.state === 'running' || review.state === 'queued') return 'Being reviewed';
  return review.state === 'failed' ? 'Review failed' : 'Not reviewed yet';
};

function Versions({ contract }: { contract: ShownContract }) {
  return (
    <ol class="app-entries" reversed>
      {contract.versions.map((version) => (
        <li class="app-entries__row">
          <span>
            <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${version.review.id}`}>
              {version.number}. {version.label}
            </a>
            <span class="app-entries__head app-quiet">
              {version.by}, <Moment at={version.at} />
            </span>
          </span>
          <span class="app-chips app-entries__chips">
            <Chip>{standing(version)}</Chip>
            {contract.may.edit ? (
              <form
                class="app-no-print"
                action={`/contracts/${contract.id}/versions/${version.number}/unlink`}
                method="post"
              >
                <button class="app-link-button" type="submit">
                  Remove<span class="govuk-visually-hidden"> version {version.number}</span>
                </button>
              </form>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Compared({ compared, review }: { compared: VersionsCompared; review: ContractVersion | undefined }) {
  const { before, after, papers, promises } = compared;
  const told = [
    papers.kept.length === 0 ? null : `Kept: ${listed(papers.kept)}`,
    papers.replaced.length === 0 ? null : `Replaced: ${listed(papers.replaced)}`,
    papers.added.length === 0 ? null : `New: ${listed(papers.added)}`,
    papers.gone.length === 0 ? null : `Gone: ${listed(papers.gone)}`,
  ].filter((line) => line !== null);
  return (
    <section class="app-section">
      <h2>
        What changed from version {before} to {after}
      </h2>
      <ul class="app-turns">
        {told.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {promises === null ? (
        <p class="app-quiet">What they promise is compared once both versions have been reviewed.</p>
      ) : (
        <>
          {promises.changes.length === 0 ? <p>They promise the same as before.</p> : null}
          <ul class="app-entries">
            {promises.changes.map(({ term, before: was, after: is, change }) => (
              <li class="app-entries__row">
                <a class="govuk-link" href={`/reviews/${review?.review.id ?? ''}/terms/${term}`}>
                  {termById(term).title}
                </a>
                <span>
                  {statusNames[was]}, now {statusNames[is].toLowerCase()}{' '}
                  <Chip>{change === 'better' ? 'Better' : 'Worse'}</Chip>
                </span>
              </li>
            ))}
          </ul>
          {promises.shaken.length === 0 ? null : (
            <div class="app-notice app-notice--care">
              <p>
                Your {promises.shaken.length === 1 ? 'decision' : 'decisions'} on{' '}
                {listed(promises.shaken.map((term) => termById(term).title.toLowerCase()))}{' '}
                {promises.shaken.length === 1 ? 'was' : 'were'} kept, though the papers now say something
                else. Look at {promises.shaken.length === 1 ? 'it' : 'them'} again.
              </p>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Dates({ contract }: { contract: ShownContract }) {
  const { dates, startsOn, noticeDays, renewal, renewalMonths } = contract;
  return (
    <section class="app-card">
      <h2 class="app-card__title">Dates</h2>
      {startsOn === null && dates.endsOn === null ? <p>No dates are kept yet.</p> : null}
      <dl class="app-facts app-facts--stacked">
        {startsOn === null ? null : (
          <>
            <dt>First day</dt>
            <dd>
              <Day day={startsOn} />
            </dd>
          </>
        )}
        {dates.endsOn === null ? null : (
          <>
            <dt>{dates.standing === 'ended' ? 'Ended on' : 'Last day of this term'}</dt>
            <dd>
              <Day day={dates.endsOn} />
              {dates.renewals === 0 ? '' : `, renewed ${counted(dates.renewals, 'time')}`}
            </dd>
          </>
        )}
        {dates.lastNoticeDay === null || dates.daysToNotice === null ? null : (
          <>
            <dt>Last day to give notice</dt>
            <dd>
              <strong>
                <Day day={dates.lastNoticeDay} />
              </strong>
              , {inDays(dates.daysToNotice)} ({counted(noticeDays ?? 0, 'day')} before the end)
            </dd>
          </>
        )}
        {dates.renewsOn === null || dates.renewsUntil === null ? null : (
          <>
            <dt>Renews by itself</dt>
            <dd>
              on <Day day={dates.renewsOn} />, until <Day day={dates.renewsUntil} />
            </dd>
          </>
        )}
        {renewal === 'agreed' ? (
          <>
            <dt>Renewal</dt>
            <dd>
              If both sides agree
              {renewalMonths === null ? '' : `, for ${counted(renewalMonths, 'month')}`}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Uses({ contract }: { contract: ShownContract }) {
  return (
    <section class="app-card">
      <h2 class="app-card__title">Uses it governs</h2>
      {contract.uses.length === 0 ? <p>None are chosen yet, so no tier is known for it.</p> : null}
      <ul class="app-entries">
        {contract.uses.map((use) => (
          <li class="app-entries__row">
            <span>
              <a class="govuk-link govuk-link--no-visited-state" href={`/uses/${use.id}`}>
                {use.name}
              </a>
              <span class="app-entries__head app-quiet">{use.system}</span>
            </span>
            <TierChip tier={use.tier} />
          </li>
        ))}
      </ul>
      {contract.may.edit ? (
        <p class="app-no-print">
          <a class="govuk-link" href={`/contracts/${contract.id}/uses`}>
            Choose its uses
          </a>
        </p>
      ) : null}
    </section>
  );
}
