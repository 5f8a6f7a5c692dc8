import type { Finding } from '../../core/contract/index.ts';

/** What weighed for and against a finding. */
export function GroundsPart({ finding }: { finding: Finding }) {
  if (finding.grounds.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What led to this</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="app-list">
          {finding.grounds.map(({ says, weight }) => (
            <li>
              {says}{' '}
              <span class="app-quiet app-small">
                {weight >= 0 ? '(speaks for it)' : '(speaks against it)'}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
