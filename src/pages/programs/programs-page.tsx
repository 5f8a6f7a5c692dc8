import type { Operation } from './api-document.ts';

/** Nouns whose path is no word to read. */
const own: Readonly<Record<string, string>> = { boms: 'AI BOMs', me: 'Yourself' };

/** What a noun of the API is called on its page: `fourth-parties` as "Fourth parties". */
export const nounTitle = (noun: string): string => {
  if (own[noun] !== undefined) return own[noun];
  const words = noun.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

interface ProgramsPageProps {
  readonly nouns: ReadonlyMap<string, readonly Operation[]>;
  readonly origin: string;
}

/** How a program uses the API, and what there is, by noun. */
export function ProgramsPage({ nouns, origin }: ProgramsPageProps) {
  return (
    <>
      <h1>API for programs</h1>
      <p class="app-lead">
        Everything that can be done on the screens can be done by a program, with the same rights and the same
        record.
      </p>
      <h2>How to ask</h2>
      <p class="app-prose">
        Make a token on the page of{' '}
        <a class="govuk-link" href="/account/tokens">
          your tokens
        </a>{' '}
        and send it with each request. Where Candour runs on one machine without accounts, none is needed.
      </p>
      <pre class="app-command" tabindex={0}>
        {`curl -H "Authorization: Bearer $CANDOUR_TOKEN" "${origin}/api/v1/suppliers"`}
      </pre>
      <dl class="app-facts app-facts--stacked app-prose">
        <dt>Pages of a list</dt>
        <dd>
          A list answers <code>items</code> and <code>next</code>. Send <code>next</code> back as{' '}
          <code>after</code> for the page that follows; it is null on the last.
        </dd>
        <dt>Changing what others may have changed</dt>
        <dd>
          What is shown comes with an <code>ETag</code>. Send it back as <code>If-Match</code>: the answer is
          412 where somebody else was quicker.
        </dd>
        <dt>Sending something again</dt>
        <dd>
          A POST with an <code>Idempotency-Key</code> of your choice is carried out once, however often it
          arrives.
        </dd>
        <dt>What goes wrong</dt>
        <dd>
          The body says why and what to do, as <code>application/problem+json</code>: <code>title</code>,{' '}
          <code>detail</code>, <code>status</code>, and a sentence for each field.
        </dd>
      </dl>
      <p>
        <a class="govuk-link" href="/api/v1/openapi.json">
          The same as OpenAPI 3.1 (JSON), for making clients
        </a>
      </p>
      <h2>What there is</h2>
      <ul class="app-entries">
        {[...nouns].map(([noun, operations]) => (
          <li class="app-entries__row app-entries__row--stacked">
            <span class="app-entries__head">
              <a class="govuk-link govuk-link--no-visited-state" href={`/programs/${noun}`}>
                {nounTitle(noun)}
              </a>
            </span>
            <span class="app-quiet app-small">{inBrief(operations)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Operations of a noun that are named on the overview. */
const mostNamed = 4;

function inBrief(operations: readonly Operation[]): string {
  const named = operations.slice(0, mostNamed).map(({ summary }) => summary);
  const more = operations.length - named.length;
  return `${named.join('. ')}.${more === 0 ? '' : ` And ${more} more.`}`;
}
