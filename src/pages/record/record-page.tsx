import type { AuditVerdict, ListedRecord, RecordEntry } from '../../app/index.ts';
import { filterChoices, Select } from '../parts/fields.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import { subjectPlace } from '../parts/subject-place.ts';
import { changedFields, deedWords, isOwnName, nameInEntry, subjectNames } from './entry-words.ts';

export type SubjectKind = keyof typeof subjectNames;
export const subjectKinds: readonly SubjectKind[] = [
  'supplier',
  'system',
  'use',
  'contract',
  'review',
  'fourth-party',
  'release',
  'playbook',
  'member',
  'organisation',
];

interface RecordPageProps {
  readonly listed: ListedRecord;
  readonly kind: SubjectKind | undefined;
  readonly subject: string | undefined;
  /** Whether it is complete and unchanged, where that was asked. */
  readonly verdict: AuditVerdict | null;
}

/** Who did what, when and why, newest first. */
export function RecordPage({ listed, kind, subject, verdict }: RecordPageProps) {
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <h1>Record</h1>
          <p class="app-quiet">Every change, who made it, and why. Nothing here can be altered.</p>
        </div>
        <div class="app-buttons app-no-print">
          <form action="/record/check" method="post">
            <button class="app-button app-button--secondary app-button--small" type="submit">
              Check that it is complete
            </button>
          </form>
          <a class="app-button app-button--secondary app-button--small" href="/api/v1/record/checkpoint">
            Take a checkpoint
          </a>
        </div>
      </div>
      {verdict === null ? null : <Verdict verdict={verdict} />}
      {subject === undefined ? (
        <form class="app-filters" action="/record" method="get" aria-label="Narrow the record">
          <Select
            name="kind"
            label="About"
            choices={filterChoices(subjectKinds, (id) => subjectNames[id], 'Everything')}
            value={kind ?? ''}
          />
          <button class="app-button app-button--secondary app-button--small" type="submit">
            Show
          </button>
        </form>
      ) : (
        <p>
          Only what concerns one thing.{' '}
          <a class="govuk-link" href="/record">
            Show everything
          </a>
        </p>
      )}
      {listed.items.length === 0 ? (
        <div class="app-empty">
          <h2>Nothing is recorded here</h2>
          <p>Show everything, or look again once something has been done.</p>
        </div>
      ) : null}
      <ol class="app-history" reversed>
        {listed.items.map((entry) => (
          <Entry entry={entry} narrowed={subject !== undefined} />
        ))}
      </ol>
      {listed.next === null ? null : (
        <p>
          <a
            class="app-button app-button--secondary"
            rel="next"
            href={`/record?${addressOf({ kind, subject, after: String(listed.next) })}`}
          >
            Older entries
          </a>
        </p>
      )}
    </>
  );
}

const addressOf = (parts: Readonly<Record<string, string | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  if (verdict.intact) {
    return (
      <div class="app-notice app-notice--good" role="status">
        <p>
          <strong>The record is complete and unchanged.</strong> All{' '}
          {counted(verdict.entries, 'entry', 'entries')} were checked. That its end was not cut off is proved
          by a checkpoint that you keep elsewhere.
        </p>
      </div>
    );
  }
  return (
    <div class="app-notice app-notice--bad" role="alert">
      <p>
        <strong>The record was damaged at entry {verdict.number}.</strong> {verdict.because}
      </p>
    </div>
  );
}

function Entry({ entry, narrowed }: { entry: RecordEntry; narrowed: boolean }) {
  const [place, changes] = [subjectPlace(entry.subject, entry.action), changedFields(entry)];
  const { name } = entry.subject;
  const told = nameInEntry(entry);
  const added = (isOwnName(entry) && name !== null) || told === name ? null : told;
  const linked = place !== null && name !== null;
  return (
    <li class="app-history__entry">
      <p class="app-history__says">
        {deedWords(entry)}
        {added === null ? '' : `: ${added}`}
        {name === null ? '' : added === null ? ': ' : ', '}
        {linked ? (
          <a class="govuk-link" href={place}>
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      {entry.why === null ? null : <p class="app-history__why">“{entry.why}”</p>}
      <p class="app-quiet app-small app-history__who">
        {entry.who}, <Moment at={entry.at} /> · entry {entry.number}
        {narrowed ? null : (
          <>
            {' · '}
            <a class="govuk-link" href={`/record?subject=${entry.subject.id}`}>
              All about this<span class="govuk-visually-hidden">, entry {entry.number}</span>
            </a>
          </>
        )}
        {place === null || linked ? null : (
          <>
            {' · '}
            <a class="govuk-link" href={place}>
              Open it<span class="govuk-visually-hidden">, entry {entry.number}</span>
            </a>
          </>
        )}
      </p>
      {changes.length === 0 ? null : (
        <details class="app-details">
          <summary>
            What changed<span class="govuk-visually-hidden"> in entry {entry.number}</span>
          </summary>
          <dl class="app-facts">
            {changes.map(({ field, before, after }) => (
              <>
                <dt>{field}</dt>
                <dd>
                  {after ?? 'Nothing'}
                  {before === null ? null : <span class="app-entries__head app-quiet">Before: {before}</span>}
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
