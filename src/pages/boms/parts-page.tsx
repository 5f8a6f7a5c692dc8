import type { ListedParts, WhoRests } from '../../app/index.ts';
import { type PartKind, partKinds } from '../../core/bom/index.ts';
import { filterChoices, Select } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { counted } from '../parts/phrases.ts';
import { partKindWords, roleSentence } from './words.tsx';

interface PartsPageProps {
  readonly parts: ListedParts;
  readonly search: string;
  readonly kind: PartKind | null;
}

/** Looks up what the BOMs of all suppliers name. */
export function PartsPage({ parts, search, kind }: PartsPageProps) {
  return (
    <>
      <h1>Who rests on what</h1>
      <p class="app-lead">
        A model is withdrawn, a provider fails, a library has a hole: find every supplier and system that
        rests on it, by their newest bills of materials.
      </p>
      <form class="app-filters" action="/parts" method="get" aria-label="Search what BOMs name">
        <div class="app-filters__field">
          <label class="govuk-label" for="search">
            Model, data, provider or software
          </label>
          <input class="govuk-input" id="search" name="search" type="search" value={search} />
        </div>
        <Select
          name="kind"
          label="Kind"
          choices={filterChoices(partKinds, (each) => partKindWords[each], 'Everything')}
          value={kind ?? ''}
        />
        <button class="app-button app-button--secondary app-button--small" type="submit">
          Search
        </button>
      </form>
      {search === '' ? null : parts.items.length === 0 ? (
        <div class="app-empty">
          <h2>No bill of materials names that</h2>
          <p>
            Try the beginning of a word. What is written nowhere cannot be found: see who has delivered none.
          </p>
          <p class="app-buttons">
            <a class="app-button app-button--secondary" href="/boms">
              Who has delivered
            </a>
          </p>
        </div>
      ) : (
        <Found parts={parts} />
      )}
    </>
  );
}

function Found({ parts: { items, more } }: { parts: ListedParts }) {
  return (
    <>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          What was found, the most used first
        </caption>
        <HeadRow heads={['Name', 'Kind', 'Systems that rest on it']} />
        <tbody class="govuk-table__body">
          {items.map(({ id, name, kind, systems }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header app-wrap">
                <a class="govuk-link govuk-link--no-visited-state" href={`/parts/${id}`}>
                  {name}
                </a>
              </th>
              <td class="govuk-table__cell" data-label="Kind">
                {partKindWords[kind]}
              </td>
              <td class="govuk-table__cell" data-label="Systems">
                {systems}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more ? <p class="app-quiet">More was found than is shown. Add a word to narrow it.</p> : null}
    </>
  );
}

/** Every system that rests on one part. */
export function PartPage({ who: { part, rests, more } }: { who: WhoRests }) {
  const suppliers = new Set(rests.map(({ supplier }) => supplier.id)).size;
  const systems = new Set(rests.map(({ system }) => system.id)).size;
  return (
    <>
      <p class="app-overline">{partKindWords[part.kind]}</p>
      <h1 class="app-wrap">{part.name}</h1>
      {rests.length === 0 ? (
        <p class="app-lead">No newest bill of materials names it any more; an earlier one did.</p>
      ) : (
        <>
          <p class="app-lead">
            {counted(systems, 'system rests', 'systems rest')} on it, of {counted(suppliers, 'supplier')}.
          </p>
          <table class="govuk-table app-table">
            <caption class="govuk-table__caption govuk-visually-hidden">Who rests on it</caption>
            <HeadRow heads={['System', 'Supplier', 'How', 'Version', 'Where']} />
            <tbody class="govuk-table__body">
              {rests.map((rest) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    <a
                      class="govuk-link govuk-link--no-visited-state"
                      href={`/systems/${rest.system.id}/releases`}
                    >
                      {rest.system.name}
                    </a>
                    <span class="app-block app-quiet app-plain">release {rest.release.name}</span>
                  </th>
                  <td class="govuk-table__cell" data-label="Supplier">
                    {rest.supplier.name}
                  </td>
                  <td class="govuk-table__cell" data-label="How">
                    It {roleSentence(rest.role, rest.of)}
                  </td>
                  <td class="govuk-table__cell app-wrap" data-label="Version">
                    {rest.version ?? 'not said'}
                  </td>
                  <td class="govuk-table__cell app-path" data-label="Where">
                    <a class="govuk-link" href={`/releases/${rest.release.id}/inventory`}>
                      <code>{rest.path}</code>
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {more ? <p class="app-quiet">Only the first {rests.length} are shown.</p> : null}
    </>
  );
}
