import type { BomComparison, ReleaseLine, ShownRelease } from '../../app/index.ts';
import { type Change, changeDuties } from '../../core/bom/index.ts';
import { Select } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { counted } from '../parts/phrases.ts';
import { ReleaseFrame } from './release-frame.tsx';
import { NoticeTag, noticeSentence } from './words.tsx';

interface ChangesPageProps {
  readonly release: ShownRelease;
  /** The release it is held against; null where there is none. */
  readonly since: { readonly id: string; readonly name: string } | null;
  readonly compared: BomComparison;
}

/** True where its BOM has another format than the one before, so that some of it could not be compared. */
export const changesFormat = ({ bom, since }: Pick<ReleaseLine, 'bom' | 'since'>): boolean =>
  bom !== null && since !== null && bom.format !== since.format;

/** What changed in a release since another: material, notable, and what that starts. */
export function ChangesPage({ release, since, compared }: ChangesPageProps) {
  const { changes, notCompared } = compared;
  const material = changes.filter((change) => change.class === 'material');
  const notable = changes.filter((change) => change.class === 'notable');
  const started = new Set(changes.flatMap(({ duties }) => duties));
  const isNext = since !== null && since.id === release.since?.id;
  return (
    <ReleaseFrame release={release} tab="changes">
      {release.others.length === 0 ? (
        <p class="app-lead">There is no other release with a bill of materials to compare this one with.</p>
      ) : (
        <Against release={release} since={since} />
      )}
      {release.others.length > 0 && since === null ? (
        <p>No earlier release has a bill of materials. Choose a later one to see what became different.</p>
      ) : null}
      {since === null ? null : (
        <>
          <p class="app-headline">
            {changes.length === 0
              ? `No change of fact since ${since.name}`
              : `${counted(material.length, 'material change')} and ${counted(notable.length, 'notable one')} since ${since.name}`}
          </p>
          {isNext && release.notice.state !== 'not-needed' ? (
            <div
              class={
                release.notice.state === 'in-time'
                  ? 'app-notice app-notice--good'
                  : 'app-notice app-notice--bad'
              }
            >
              <p>
                <NoticeTag state={release.notice.state} />
              </p>
              <p>{noticeSentence(release.notice)}</p>
            </div>
          ) : null}
          <ChangeTable title="Material changes" changes={material} />
          <ChangeTable title="Notable changes" changes={notable} />
          {started.size === 0 ? null : (
            <section class="app-section">
              <h2>What this starts</h2>
              <ul class="app-list">
                {[...changeDuties].flatMap(([id, says]) => (started.has(id) ? [<li>{says}</li>] : []))}
              </ul>
            </section>
          )}
          {notCompared.length === 0 ? null : (
            <section class="app-section">
              <h2>Not compared</h2>
              <p>
                The two bills of materials have different formats. Silence on the following does not mean that
                nothing changed: ask the supplier.
              </p>
              <ul class="app-list">
                {notCompared.map(({ says }) => (
                  <li>{says}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </ReleaseFrame>
  );
}

function Against({ release, since }: Pick<ChangesPageProps, 'release' | 'since'>) {
  return (
    <form
      class="app-filters"
      action={`/releases/${release.id}/changes`}
      method="get"
      aria-label="Compare with"
    >
      <Select
        name="since"
        label="Compare with release"
        choices={release.others.map(({ id, name }) => ({ value: id, label: name }))}
        value={since?.id ?? ''}
      />
      <button class="app-button app-button--secondary app-button--small" type="submit">
        Compare
      </button>
    </form>
  );
}

function ChangeTable({ title, changes }: { title: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <section class="app-section">
      <h2>{title}</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">{title}</caption>
        <HeadRow heads={['What', 'Before', 'Now', 'Provisions', 'Where']} />
        <tbody class="govuk-table__body">
          {changes.map((change) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {change.subject}
                <span class="app-block app-quiet app-plain">{change.because}</span>
              </th>
              <td class="govuk-table__cell app-path" data-label="Before">
                {change.old ?? '(nothing said)'}
              </td>
              <td class="govuk-table__cell app-path" data-label="Now">
                {change.new ?? '(nothing said)'}
              </td>
              <td class="govuk-table__cell" data-label="Provisions">
                {change.provisions.join(', ')}
              </td>
              <td class="govuk-table__cell app-path" data-label="Where">
                <code>{change.newPaths[0] ?? change.oldPaths[0] ?? ''}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
