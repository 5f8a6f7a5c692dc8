import type { PagedTimeline, ReleaseLine, ShownNotice, ShownTimeline } from '../../app/index.ts';
import { brief, type Change } from '../../core/bom/index.ts';
import { Day } from '../parts/day.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { NextPage, nextAddress } from '../parts/next-page.tsx';
import { counted } from '../parts/phrases.ts';
import { changesFormat } from './changes-page.tsx';
import { NoticeTag, noticeSentence, SignatureTag } from './words.tsx';

/** The releases of a system, newest first: their BOMs, what changed and whether the supplier said so beforehand. */
export function TimelinePage({ timeline }: { timeline: PagedTimeline }) {
  const { system, releases, next, notices, promise, may } = timeline;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">
            {system.name} of {system.supplier.name}
          </p>
          <h1>Releases</h1>
        </div>
        {may.edit ? (
          <div class="app-buttons app-no-print">
            <a class="app-button" href={`/systems/${system.id}/releases/new`}>
              Add a release
            </a>
            <a class="app-button app-button--secondary" href={`/systems/${system.id}/notices/new`}>
              Record a notice
            </a>
          </div>
        ) : null}
      </div>
      <Promised promise={promise} />
      {releases.length === 0 ? <NoReleases /> : <TimeLine releases={releases} />}
      <NextPage href={nextAddress(`/systems/${system.id}/releases`, next)} of="releases" />
      <Notices system={system.id} notices={notices} mayEdit={may.edit} />
      <p>
        <a class="govuk-link" href={`/suppliers/${system.supplier.id}/keys`}>
          Keys by which {system.supplier.name} signs
        </a>
      </p>
    </>
  );
}

function Promised({ promise }: { promise: ShownTimeline['promise'] }) {
  if (promise === null) return null;
  const { contract, notice, bom } = promise;
  const days =
    notice.status === 'absent' || notice.days === null
      ? 'names no days of notice before a model changes'
      : `promises ${counted(notice.days, 'day')} of notice before a model changes`;
  const refresh =
    bom.status === 'absent'
      ? 'does not promise a list of the AI parts'
      : bom.refreshMonths === null
        ? 'does not say how often the list of the AI parts is issued again'
        : `has the list of the AI parts issued again at least every ${counted(bom.refreshMonths, 'month')}`;
  return (
    <p class="app-prose">
      By its reviewed papers, the contract{' '}
      <a class="govuk-link" href={`/contracts/${contract.id}`}>
        {contract.name}
      </a>{' '}
      {days} and {refresh}.
    </p>
  );
}

function NoReleases() {
  return (
    <div class="app-empty">
      <h2>No release yet</h2>
      <p>
        Add the release you use now with the bill of materials the supplier gave you. From the second one on
        you see what changed, and whether you were told.
      </p>
    </div>
  );
}

function TimeLine({ releases }: { releases: readonly ReleaseLine[] }) {
  return (
    <ol class="app-timeline" reversed>
      {releases.map((release) => (
        <li class="app-timeline__item">
          <Release release={release} />
        </li>
      ))}
    </ol>
  );
}

function Release({ release }: { release: ReleaseLine }) {
  const { id, name, releasedOn, bom, since, changes, notice } = release;
  const material = changes.filter((change) => change.class === 'material');
  return (
    <article class="app-card">
      <div class="app-subhead">
        <h2 class="app-card__title">
          <a class="govuk-link govuk-link--no-visited-state" href={`/releases/${id}`}>
            Release {name}
          </a>
        </h2>
        <p class="app-quiet">
          <Day day={releasedOn} />
        </p>
      </div>
      {bom === null ? (
        <p>No bill of materials was delivered for this release.</p>
      ) : (
        <p class="app-chips">
          <span class="app-chip">
            {bom.format} {bom.specVersion}
          </span>
          <span class="app-chip">Code {bom.codePercent}%</span>
          <span class="app-chip">G7 list {bom.g7Percent}%</span>
          <span class="app-chip">{counted(bom.faults, 'fault')}</span>
          <SignatureTag state={bom.signature} />
        </p>
      )}
      {since === null ? null : (
        <>
          <p>
            {changes.length === 0
              ? `No change of fact since ${since.name}.`
              : `Since ${since.name}: ${counted(material.length, 'material change')}, ${changes.length - material.length} notable.`}
          </p>
          <ChangeList id={id} changes={material.length > 0 ? material : changes} />
          {changesFormat(release) ? (
            <p>
              The format changed from {since.format} to {bom?.format}, so{' '}
              <a class="govuk-link" href={`/releases/${id}/changes`}>
                some things could not be compared
              </a>
              .
            </p>
          ) : null}
        </>
      )}
      {notice.state === 'not-needed' ? null : (
        <div
          class={notice.state === 'in-time' ? 'app-notice app-notice--good' : 'app-notice app-notice--bad'}
        >
          <p>
            <NoticeTag state={notice.state} />
          </p>
          <p>{noticeSentence(notice)}</p>
        </div>
      )}
    </article>
  );
}

const mostShown = 5;

function ChangeList({ id, changes }: { id: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="app-list app-small">
      {changes.slice(0, mostShown).map((change) => (
        <li>
          <strong>{change.subject}</strong>: {change.because}
          {change.old === null && change.new === null ? null : (
            <span class="app-quiet app-wrap">
              {' '}
              (from {brief(change.old ?? 'nothing said')} to {brief(change.new ?? 'nothing said')})
            </span>
          )}
        </li>
      ))}
      {changes.length <= mostShown ? null : (
        <li>
          <a class="govuk-link" href={`/releases/${id}/changes`}>
            {counted(changes.length - mostShown, 'more change')}
          </a>
        </li>
      )}
    </ul>
  );
}

function Notices(props: { system: string; notices: readonly ShownNotice[]; mayEdit: boolean }) {
  const { system, notices, mayEdit } = props;
  if (notices.length === 0) return null;
  return (
    <section class="app-section">
      <h2>Notices the supplier gave</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Notices, newest first</caption>
        <HeadRow heads={['Given', 'What was announced', 'Of']} deed="Withdraw" />
        <tbody class="govuk-table__body">
          {notices.map((notice) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <Day day={notice.givenOn} />
              </th>
              <td class="govuk-table__cell">
                {notice.says}
                {notice.takesEffectOn === null ? null : (
                  <span class="app-quiet app-block">
                    Takes effect on <Day day={notice.takesEffectOn} />
                  </span>
                )}
              </td>
              <td class="govuk-table__cell" data-label="Of">
                {notice.release === null ? 'the next release' : `release ${notice.release.name}`}
              </td>
              <td class="govuk-table__cell">
                {mayEdit ? (
                  <form action={`/systems/${system}/notices/${notice.id}/withdraw`} method="post">
                    <button class="app-button app-button--secondary app-button--small" type="submit">
                      Withdraw<span class="govuk-visually-hidden"> the notice of {notice.givenOn}</span>
                    </button>
                  </form>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
