import type { Home } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { capitalised, listed } from '../parts/phrases.ts';

type Changes = Home['changes'][number];

/** Kinds of things that have a page of their own. */
const places: Readonly<Record<string, string>> = {
  supplier: '/suppliers',
  system: '/systems',
  contract: '/contracts',
  review: '/reviews',
};

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
                {`${capitalised(listed(each.actions.map(phraseOf)))} by ${listed(each.who)}, `}
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
  const text = name ?? capitalised(subject.kind.replaceAll('-', ' '));
  const place = places[subject.kind];
  const gone = actions[0]?.endsWith('.deleted') ?? false;
  if (place === undefined || gone) return <strong>{text}</strong>;
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={`${place}/${subject.id}`}>
      {text}
    </a>
  );
}

/** "supplier.changed" as words. */
const phraseOf = (action: string): string => action.replace('.', ' ').replaceAll('-', ' ');
