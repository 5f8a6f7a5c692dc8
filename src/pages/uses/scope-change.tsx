import { roleNames } from '../../core/code/index.ts';
import type { IntensityChange, OutgrownTerm, ScopeChange } from '../../core/portfolio/index.ts';
import { tierNames } from '../../core/report/index.ts';
import { intensityTitles, type Obligation } from '../../core/scope/index.ts';
import { termById } from '../../core/terms/index.ts';
import { counted } from '../parts/phrases.ts';
import { answerWords } from '../report/answer-words.ts';

/** What a new scope has changed: the tier, answers, roles and obligations, with the long lists to open. */
export function ScopeChangePart({ change, supplier }: { change: ScopeChange; supplier: string }) {
  const { tier, answers, roles } = change;
  const nameOf = { us: 'We', supplier };
  return (
    <>
      <ul class="app-turns">
        <li>
          {tier.before === tier.after ? (
            `Still ${tierNames[tier.after].toLowerCase()} tier.`
          ) : (
            <strong>{`Tier: ${tierNames[tier.before].toLowerCase()} before, ${tierNames[tier.after].toLowerCase()} now.`}</strong>
          )}
        </li>
        {answers.map(({ question, before, after }) => (
          <li>
            {answerWords(question, after).question} <strong>{answerWords(question, after).answer}.</strong>{' '}
            <span class="app-quiet">Before: {answerWords(question, before).answer.toLowerCase()}.</span>
          </li>
        ))}
        {roles.map(({ party, role, change: turn }) => (
          <li>
            {`${nameOf[party]} ${turn === 'gained' ? (party === 'us' ? 'now have' : 'now has') : party === 'us' ? 'no longer have' : 'no longer has'} the role of ${roleNames[role]}.`}
          </li>
        ))}
      </ul>
      <Obligations
        title={counted(change.added.length, 'new obligation')}
        obligations={change.added}
        supplier={supplier}
      />
      <Obligations
        title={`${counted(change.removed.length, 'obligation')} no longer asked for`}
        obligations={change.removed}
        supplier={supplier}
      />
      <Proof title="with more proof asked for" changes={change.raised} supplier={supplier} />
      <Proof title="with less proof asked for" changes={change.lowered} supplier={supplier} />
    </>
  );
}

interface ObligationsProps {
  readonly title: string;
  readonly obligations: readonly Obligation[];
  readonly supplier: string;
}

function Obligations({ title, obligations, supplier }: ObligationsProps) {
  if (obligations.length === 0) return null;
  return (
    <details class="govuk-details app-narrow">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="app-list app-narrow">
          {obligations.map((obligation) => (
            <li>
              <Duty obligation={obligation} supplier={supplier} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Duty({ obligation, supplier }: { obligation: Obligation; supplier: string }) {
  const { party, duty } = obligation;
  return (
    <>
      <a class="govuk-link" href={`/code/${duty.provision}`}>
        {duty.provision}
      </a>{' '}
      {party === 'us' ? 'Ours' : supplier}: {duty.summary}
    </>
  );
}

interface ProofProps {
  readonly title: string;
  readonly changes: readonly IntensityChange[];
  readonly supplier: string;
}

function Proof({ title, changes, supplier }: ProofProps) {
  if (changes.length === 0) return null;
  return (
    <details class="govuk-details app-narrow">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{`${counted(changes.length, 'obligation')} ${title}`}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="app-list app-narrow">
          {changes.map(({ obligation, before }) => (
            <li>
              <Duty obligation={obligation} supplier={supplier} />{' '}
              <span class="app-quiet">
                {intensityTitles[before].title} before,{' '}
                {intensityTitles[obligation.intensity].title.toLowerCase()} now.
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface OutgrownProps {
  readonly contract: { readonly id: string; readonly name: string };
  readonly terms: readonly OutgrownTerm[];
}

/** What a use has outgrown of a contract, with what to do. */
export function OutgrownPart({ contract, terms }: OutgrownProps) {
  if (terms.length === 0) return null;
  return (
    <div class="app-notice app-notice--care">
      <p>
        <strong>The use has grown.</strong> {counted(terms.length, 'term')} of{' '}
        <a class="govuk-link" href={`/contracts/${contract.id}`}>
          {contract.name}
        </a>{' '}
        {terms.length === 1 ? 'is' : 'are'} no longer enough for it.
      </p>
      <ul class="app-list app-narrow">
        {terms.map(({ term, after, without, shortfalls }) => (
          <li>
            <strong>{termById(term).title}</strong> is {after === 'missing' ? 'missing' : 'too weak'}.{' '}
            {shortfalls.length === 0 ? without : shortfalls.join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
