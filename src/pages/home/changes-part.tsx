import type { Home } from '../../app/index.ts';
import { deedPhrase } from '../parts/deed-phrases.ts';
import { Moment } from '../parts/moment.tsx';
import { capitalised, listed } from '../parts/phrases.ts';
import { subjectPlace } from '../parts/subject-place.ts';

type Changes = Home['changes'][number];

/** What changed in the last seven days, from the record. */
export function ChangesPart({ changes }: { changes: Home['changes'] }) {
  return (
    <section class="app-section" aria-labelledby="changes">
      <h2 id="changes">Changed this week</h2>
      {changes.length === 0 ? (
        <p class="app-quiet">Nothing was changed in the last seven days.</p>
      ) : (
        <ul class="app-lately">
          {changes.map((each) => (
            <li>
              <Subject changes={each} />
              <span class="app-quiet">
                {`${capitalised(listed(each.actions.map(deedPhrase)))} by ${listed(each.who)}, `}
                <Moment at={each.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Subject({ changes: { subject, name, actions } }: { changes: Changes }) {
  const kind = capitalised(subject.kind.replaceAll('-', ' '));
  // A release is called by a number, which says nothing by itself.
  const text = name === null ? kind : subject.kind === 'release' ? `${kind} ${name}` : name;
  const place = subjectPlace(subject, actions[0] ?? '');
  if (place === null) return <strong>{text}</strong>;
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={place}>
      {text}
    </a>
  );
}
