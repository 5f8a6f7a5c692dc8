import type { ShownWebhook } from '../../app/index.ts';
import { HeadRow } from '../parts/head-row.tsx';
import { WebhookTag } from './webhook-tag.tsx';
import { toldOf } from './webhook-words.ts';

/** The addresses of other programs that are told of what is done here. */
export function WebhooksPage({ webhooks }: { webhooks: readonly ShownWebhook[] }) {
  return (
    <>
      <h1>Webhooks</h1>
      <p class="app-lead">
        Another program can be told at once when something is done here: that it was done, to what, and where
        to ask for more. Names and contents are not sent.
      </p>
      {webhooks.length === 0 ? <p>No address is told of anything.</p> : <Webhooks webhooks={webhooks} />}
      <p class="app-buttons">
        <a class="app-button" href="/webhooks/new">
          Add a webhook
        </a>
      </p>
    </>
  );
}

function Webhooks({ webhooks }: { webhooks: readonly ShownWebhook[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">Webhooks, oldest first</caption>
      <HeadRow heads={['Address', 'Told of', 'State']} />
      <tbody class="govuk-table__body">
        {webhooks.map((webhook) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header app-anywhere">
              <a class="govuk-link" href={`/webhooks/${webhook.id}`}>
                {webhook.url}
              </a>
            </th>
            <td class="govuk-table__cell" data-label="Told of">
              {toldOf(webhook)}
            </td>
            <td class="govuk-table__cell" data-label="State">
              <WebhookTag state={webhook.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
