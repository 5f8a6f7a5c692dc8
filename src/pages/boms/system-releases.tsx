import { type Actor, type ShownSystem, showTimeline, type Workspace } from '../../app/index.ts';
import { Day } from '../parts/day.tsx';
import { NoticeTag, SignatureTag } from './words.tsx';

const mostShown = 3;

/** On a system's page: its newest releases, their BOMs, and changes that nobody announced. */
export async function systemReleases(workspace: Workspace, actor: Actor, { id }: ShownSystem) {
  const { releases, may } = await showTimeline(workspace, actor, id);
  return (
    <section class="app-section" id="releases">
      <div class="app-subhead">
        <h2>Releases</h2>
        {may.edit ? (
          <a class="govuk-link" href={`/systems/${id}/releases/new`}>
            Add a release
          </a>
        ) : null}
      </div>
      {releases.length === 0 ? (
        <p>None yet. Add the one you use now, with the bill of materials the supplier gave you.</p>
      ) : (
        <ul class="app-entries">
          {releases.slice(0, mostShown).map(({ id: release, name, releasedOn, bom, notice }) => (
            <li class="app-entries__row app-entries__row--stacked">
              <span class="app-entries__head">
                <a class="govuk-link" href={`/releases/${release}`}>
                  Release {name}
                </a>{' '}
                {bom === null ? null : <SignatureTag state={bom.signature} />}{' '}
                {notice.state === 'not-needed' ? null : <NoticeTag state={notice.state} />}
              </span>
              <span class="app-quiet app-small">
                <Day day={releasedOn} />.{' '}
                {bom === null
                  ? 'No bill of materials.'
                  : `Code ${bom.codePercent}%, G7 list ${bom.g7Percent}% shown by its bill of materials.`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {releases.length === 0 ? null : (
        <p>
          <a class="govuk-link" href={`/systems/${id}/releases`}>
            All releases and what changed
          </a>
        </p>
      )}
    </section>
  );
}
