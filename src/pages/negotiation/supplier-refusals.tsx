import { type Actor, refusalsOfSupplier, type ShownSupplier, type Workspace } from '../../app/index.ts';
import { counted } from '../parts/phrases.ts';
import { NegotiationTag } from '../parts/status.tsx';

/** On a supplier's page: the clauses it refuses, in which review, and what to do next. Nothing where it refuses none. */
export async function supplierRefusals(workspace: Workspace, actor: Actor, { id }: ShownSupplier) {
  const refusals = await refusalsOfSupplier(workspace, actor, id);
  if (refusals.length === 0) return null;
  return (
    <section class="app-section" id="refusals">
      <h2>It refuses {counted(refusals.length, 'clause')}</h2>
      <ul class="app-rows">
        {refusals.map(({ clause, heading, reason, weight, nextStep, review, reviewName }) => (
          <li class="app-rows__row app-rows__row--stacked">
            <span class="app-rows__head">
              <a class="govuk-link" href={`/reviews/${review}/negotiation/${clause}`}>
                {heading}
              </a>{' '}
              <NegotiationTag state="refused" />
            </span>
            <span>
              “{reason}” <span class="app-quiet app-small">In {reviewName}.</span>
            </span>
            <span>
              <strong>Next:</strong> {nextStep}
              {weight === 'required' ? ' The Code requires what this clause secures.' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
