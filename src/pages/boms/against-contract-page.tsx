import type { ShownRelease } from '../../app/index.ts';
import type { Contradiction } from '../../core/bom/index.ts';
import { clauseName } from '../../core/contract/index.ts';
import { termById } from '../../core/terms/index.ts';
import { capitalised } from '../parts/phrases.ts';
import { Tag } from '../parts/status.tsx';
import { ReleaseFrame } from './release-frame.tsx';

/** What the BOM says beside what the contract's papers say, where the two do not go together. */
export function AgainstContractPage({ release }: { release: ShownRelease }) {
  const { promise, contradictions } = release;
  return (
    <ReleaseFrame release={release} tab="contract">
      {promise === null ? (
        <div class="app-empty">
          <h2>No reviewed contract to hold it against</h2>
          <p>
            Review the papers of a contract of {release.system.supplier.name} first. Then what this BOM says
            of training data, changes, places, providers and licences is held against what they promise.
          </p>
        </div>
      ) : (
        <>
          <p class="app-prose">
            Held against{' '}
            <a class="govuk-link" href={`/contracts/${promise.contract.id}`}>
              {promise.contract.name}
            </a>
            : whether customers’ data trains models, whether changes were announced, how long data is kept,
            where it is processed, who runs the services, and what the licences of models and data limit.
          </p>
          {contradictions.length === 0 ? (
            <div class="app-notice app-notice--good">
              <p>Nothing that the BOM says was found to go against these papers.</p>
            </div>
          ) : (
            contradictions.map((each) => <Side contradiction={each} review={promise.review} />)
          )}
        </>
      )}
    </ReleaseFrame>
  );
}

function Side({ contradiction, review }: { contradiction: Contradiction; review: string }) {
  const { kind, term, claim, quote, because } = contradiction;
  return (
    <article class="app-card">
      <div class="app-subhead">
        <h2 class="app-card__title">
          <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${review}/terms/${term}`}>
            {termById(term)?.title ?? term}
          </a>
        </h2>
        {kind === 'contradicts' ? (
          <Tag look="absent" word="Contradicts the paper" />
        ) : (
          <Tag look="weak" word="Named in no paper" />
        )}
      </div>
      <p>{because}</p>
      <div class="app-columns app-columns--even app-columns--close">
        <div>
          <h3 class="app-overline">The BOM says</h3>
          <blockquote class="app-quote app-quote--flag">
            <p class="app-wrap">{claim.value}</p>
            <p class="app-quote__place">
              {claim.subject}, <code class="app-wrap">{claim.path}</code>
            </p>
          </blockquote>
        </div>
        <div>
          <h3 class="app-overline">The paper says</h3>
          {quote === null ? (
            <p class="app-quiet">Nothing on this.</p>
          ) : (
            <blockquote class="app-quote">
              <p class="app-wrap">{quote.text}</p>
              <p class="app-quote__place">
                <a
                  class="govuk-link"
                  href={`/reviews/${review}/read/${quote.paper + 1}?at=${quote.start}&subject=${term}`}
                >
                  {quote.clause === null ? 'Read it in place' : capitalised(clauseName(quote.clause))}
                </a>
              </p>
            </blockquote>
          )}
        </div>
      </div>
    </article>
  );
}
