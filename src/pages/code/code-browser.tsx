import {
  type Principle,
  type Provision,
  phases,
  principles,
  roles,
  strengths,
} from '../../core/code/index.ts';
import { strengthNames } from '../../core/report/index.ts';
import { roleTitles } from '../../core/scope/index.ts';
import { filterChoices, Select } from '../parts/fields.tsx';
import { capitalised, counted } from '../parts/phrases.ts';
import type { CodeQuery } from './code-search.ts';

/** Principles and provisions of the Code, in our own words, searched by what the address says. */
export function CodeBrowser({ query, found }: { query: CodeQuery; found: readonly Provision[] }) {
  const shown = principles
    .map((principle) => ({
      principle,
      provisions: found.filter((provision) => provision.principle === principle.number),
    }))
    .filter(({ provisions }) => provisions.length > 0);
  const narrowed = Object.values(query).some((part) => part !== '');
  return (
    <>
      <h1>The Code</h1>
      <p class="app-lead">
        What the AI Cyber Security Code of Practice asks of those who make, run and buy AI, in our own words.
      </p>
      <Filters query={query} />
      <p role="status">
        {counted(found.length, 'provision')} in {counted(shown.length, 'principle')}
        {narrowed ? (
          <>
            {' · '}
            <a class="govuk-link" href="/code">
              Show all
            </a>
          </>
        ) : null}
      </p>
      {shown.length === 0 ? <NothingFound /> : <Shown shown={shown} />}
    </>
  );
}

function Filters({ query }: { query: CodeQuery }) {
  return (
    <form class="app-filters" action="/code" method="get" aria-label="Search the Code">
      <div class="app-filters__field app-filters__field--text">
        <label class="govuk-label" for="text">
          Words or a number
        </label>
        <input class="govuk-input" id="text" name="text" type="search" value={query.text} />
      </div>
      <Select
        name="role"
        label="Who"
        choices={filterChoices(roles, (id) => roleTitles[id].title, 'Anyone')}
        value={query.role}
      />
      <Select
        name="strength"
        label="Strength"
        choices={filterChoices(strengths, (id) => strengthNames[id], 'Any')}
        value={query.strength}
      />
      <Select
        name="phase"
        label="Phase"
        choices={filterChoices(phases, capitalised, 'Any')}
        value={query.phase}
      />
      <button class="app-button app-button--secondary app-button--small" type="submit">
        Search
      </button>
    </form>
  );
}

function NothingFound() {
  return (
    <div class="app-empty">
      <h2>No provision fits</h2>
      <p>Try fewer words, or take one of the choices back.</p>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href="/code">
          Show the whole Code
        </a>
      </p>
    </div>
  );
}

interface Shown {
  readonly principle: Principle;
  readonly provisions: readonly Provision[];
}

function Shown({ shown }: { shown: readonly Shown[] }) {
  return (
    <div class="app-code">
      <nav class="app-code__contents" aria-label="Principles">
        <ol class="app-code__list">
          {shown.map(({ principle }) => (
            <li value={principle.number}>
              <a class="govuk-link govuk-link--no-visited-state" href={`#principle-${principle.number}`}>
                {principle.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {shown.map(({ principle, provisions }) => (
          <section class="app-principle" id={`principle-${principle.number}`}>
            <p class="app-overline">
              Principle {principle.number} · {capitalised(principle.phase)}
            </p>
            <h2>{principle.title}</h2>
            <ul class="app-provisions">
              {provisions.map((provision) => (
                <ProvisionRow provision={provision} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function ProvisionRow({ provision }: { provision: Provision }) {
  return (
    <li class={provision.parent === null ? 'app-provision' : 'app-provision app-provision--child'}>
      <a class="app-provision__id" href={`/code/${provision.id}`}>
        <span class="govuk-visually-hidden">Provision </span>
        {provision.id}
      </a>
      <div>
        <h3>{provision.title}</h3>
        <p class="app-provision__text">{provision.summary}</p>
        <p class="app-chips">
          <span class={provision.strength === 'required' ? 'app-chip app-chip--strong' : 'app-chip'}>
            {strengthNames[provision.strength]}
            {provision.mixed ? ' in part' : ''}
          </span>
          {provision.obliged.map((role) => (
            <span class="app-chip">{roleTitles[role].title}</span>
          ))}
        </p>
      </div>
    </li>
  );
}
