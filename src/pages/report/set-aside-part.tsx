import { partyName, type Review } from '../../core/report/index.ts';

/** Duties that this tier does not ask for, so that nobody wonders where they are. */
export function SetAsidePart({ result }: { result: Review }) {
  const { setAside } = result.scope;
  if (setAside.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Not asked for in this use ({setAside.length})</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="app-list app-small">
          {setAside.map(({ party, duty, because }) => (
            <li>
              <a class="govuk-link" href={`/code/${duty.provision}`}>
                {duty.id}
              </a>{' '}
              {partyName(party, result)}: {duty.summary}. <span class="app-quiet">{because}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
