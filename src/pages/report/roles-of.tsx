import { type HeldRole, roleTitles } from '../../core/scope/index.ts';
import { capitalised } from '../parts/phrases.ts';
import { Reasons } from './reasons.tsx';

/** The roles of one party, each with what it means and the answers that led to it. */
export function RolesOf({ title, roles }: { title: string; roles: readonly HeldRole[] }) {
  return (
    <>
      <h3 class="app-roles__party">{title}</h3>
      {roles.length === 0 ? <p class="app-small">No role under the Code.</p> : null}
      {roles.map(({ role, reasons }) => (
        <details class="govuk-details app-roles__role">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{roleTitles[role].title}</span>
          </summary>
          <div class="govuk-details__text">
            <p class="app-quiet">{capitalised(roleTitles[role].meaning)}.</p>
            <Reasons reasons={reasons} />
          </div>
        </details>
      ))}
    </>
  );
}
