import {
  type Duty,
  type Principle,
  type Provision,
  systemKindNames,
  systemKinds,
  type Threat,
  threatById,
} from '../../core/code/index.ts';
import { strengthNames } from '../../core/report/index.ts';
import { roleTitles } from '../../core/scope/index.ts';
import type { Term } from '../../core/terms/index.ts';
import { capitalised, listed } from '../parts/phrases.ts';
import { roleWords, strengthVerb } from '../parts/words.ts';

interface ProvisionPageProps {
  readonly provision: Provision;
  readonly principle: Principle;
  /** Contract terms by which a supplier promises it. */
  readonly terms: readonly Term[];
  /** The Code's own words, where a person imported them. */
  readonly official: string | undefined;
  readonly before: Provision | undefined;
  readonly after: Provision | undefined;
}

/** One provision: its duties, why they matter, what meets them and what shows it. */
export function ProvisionPage(props: ProvisionPageProps) {
  const { provision, principle, terms, official, before, after } = props;
  const threats = provision.threats.map(threatById).filter((threat) => threat !== undefined);
  return (
    <>
      <p class="app-overline">
        Principle {principle.number}: {principle.title}
      </p>
      <h1>
        <span class="app-quiet">{provision.id}</span> {provision.title}
      </h1>
      <p class="app-lead">{provision.summary}</p>
      <div class="app-columns">
        <div>
          <OfficialWording words={official} />
          <Duties duties={provision.duties} />
          <section class="app-section">
            <h2>Why it matters</h2>
            <p class="app-prose">{provision.whyItMatters}</p>
            <Threats threats={threats} />
          </section>
          <section class="app-section">
            <h2>What would meet it</h2>
            {systemKinds.map((kind) => (
              <>
                <h3>{systemKindNames[kind]}</h3>
                <p class="app-prose">{provision.measures[kind]}</p>
              </>
            ))}
          </section>
        </div>
        <aside>
          <Facts provision={provision} principle={principle} />
          <div class="app-card">
            <h3>What shows it</h3>
            <ul class="app-list app-small">
              {provision.evidence.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          </div>
          <TermsOfIt terms={terms} />
        </aside>
      </div>
      <Neighbours before={before} after={after} />
    </>
  );
}

function OfficialWording({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <section class="app-section">
      <h2>In the words of the Code</h2>
      <blockquote class="app-quote">
        <p class="app-prose">{words}</p>
        <p class="app-quote__place">From the page of the Code that was imported here.</p>
      </blockquote>
    </section>
  );
}

function Duties({ duties }: { duties: readonly Duty[] }) {
  return (
    <section class="app-section">
      <h2>{duties.length === 1 ? 'The duty in it' : 'The duties in it'}</h2>
      <ul class="app-duties">
        {duties.map((duty) => (
          <li class="app-duty">
            <p class="app-duty__text">
              <strong>{capitalised(listed(duty.roles.map((role) => roleWords[role])))}</strong>{' '}
              {strengthVerb[duty.strength]} {duty.summary}.
            </p>
            <p class="app-chips">
              <span class={duty.strength === 'required' ? 'app-chip app-chip--strong' : 'app-chip'}>
                {strengthNames[duty.strength]}
              </span>
              <span class="app-chip">{duty.id}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Threats({ threats }: { threats: readonly Threat[] }) {
  if (threats.length === 0) return null;
  return (
    <>
      <h3>Threats it answers</h3>
      <dl class="app-facts app-facts--stacked app-prose">
        {threats.map((threat) => (
          <>
            <dt>{threat.name}</dt>
            <dd>{threat.explanation}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

function Facts({ provision, principle }: { provision: Provision; principle: Principle }) {
  const { ncscGuidelines2023, owaspLlm2026 } = principle.crosswalk;
  const onlyNamed = provision.named.filter((role) => !provision.obliged.includes(role));
  return (
    <div class="app-card">
      <h3>At a glance</h3>
      <dl class="app-facts">
        <dt>Phase</dt>
        <dd>{capitalised(provision.phase)}</dd>
        <dt>Obliged</dt>
        <dd>{provision.obliged.map((role) => roleTitles[role].title).join(', ')}</dd>
        {onlyNamed.length === 0 ? null : (
          <>
            <dt>Also named</dt>
            <dd>{onlyNamed.map((role) => roleTitles[role].title).join(', ')}</dd>
          </>
        )}
        <dt>In ETSI</dt>
        <dd>{provision.etsi}</dd>
        {ncscGuidelines2023 === null ? null : (
          <>
            <dt>NCSC 2023</dt>
            <dd>{ncscGuidelines2023}</dd>
          </>
        )}
        {owaspLlm2026.length === 0 ? null : (
          <>
            <dt>OWASP LLM</dt>
            <dd>{owaspLlm2026.join(', ')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function TermsOfIt({ terms }: { terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <div class="app-card">
      <h3>Contract terms for it</h3>
      <ul class="app-list app-small">
        {terms.map((term) => (
          <li>{term.title}</li>
        ))}
      </ul>
    </div>
  );
}

function Neighbours({ before, after }: { before: Provision | undefined; after: Provision | undefined }) {
  return (
    <nav class="app-neighbours" aria-label="Other provisions">
      {before === undefined ? (
        <span />
      ) : (
        <a class="govuk-link" href={`/code/${before.id}`} rel="prev">
          Provision {before.id}
        </a>
      )}
      {after === undefined ? null : (
        <a class="govuk-link" href={`/code/${after.id}`} rel="next">
          Provision {after.id}
        </a>
      )}
    </nav>
  );
}
