import { webhookTopics } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Checkboxes, TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { topicWords } from './webhook-words.ts';

export interface WebhookGiven {
  readonly url: string;
  readonly topics: readonly string[];
}

/** Whom to tell, and of what. */
export function NewWebhookPage({ given, errors }: { given: WebhookGiven; errors: Sentences }) {
  const topics = webhookTopics.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Add a webhook</h1>
      <form class="app-form" action="/webhooks" method="post" novalidate>
        <TextField
          name="url"
          label="Which address is told?"
          hint="It begins with https:// and is on the public internet."
          autocomplete="off"
          value={given.url}
          error={errors.url}
        />
        <Checkboxes
          name="topics"
          label="What is it told of?"
          hint="Choose none to have it told of everything, also of what is added in later versions."
          choices={topics}
          values={given.topics}
          error={errors.topics ?? errors.actions}
        />
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">What belongs to each</span>
          </summary>
          <div class="govuk-details__text">
            <dl class="app-facts app-facts--stacked">
              {webhookTopics.map(({ title, actions }) => (
                <>
                  <dt>{title}</dt>
                  <dd>{topicWords(actions)}</dd>
                </>
              ))}
            </dl>
          </div>
        </details>
        <button class="app-button" type="submit">
          Add it
        </button>
      </form>
    </>
  );
}
