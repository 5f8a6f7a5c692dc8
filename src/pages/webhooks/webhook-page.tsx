import type { ShownDelivery, ShownWebhook } from '../../app/index.ts';
import { DeleteLink } from '../parts/delete-link.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';
import { WebhookTag } from './webhook-tag.tsx';
import { actionWords, answerWords, toldOf } from './webhook-words.ts';

interface WebhookPageProps {
  readonly webhook: ShownWebhook;
  readonly deliveries: readonly ShownDelivery[];
  /** What was just done or why it was not, in a sentence; null when one only looks. */
  readonly done: { readonly well: boolean; readonly says: string } | null;
}

/** One address that is told: of what, with what answers, and the ways to test, pause and delete it. */
export function WebhookPage({ webhook, deliveries, done }: WebhookPageProps) {
  const { id, url, state, createdAt, createdBy } = webhook;
  return (
    <>
      {done === null ? null : (
        <div class={`app-notice app-notice--${done.well ? 'good' : 'bad'}`} role="status">
          <p>{done.says}</p>
        </div>
      )}
      <h1 class="app-anywhere">{url}</h1>
      <dl class="app-facts">
        <dt>State</dt>
        <dd>
          <WebhookTag state={state} />
        </dd>
        <dt>Told of</dt>
        <dd>{toldOf(webhook)}</dd>
        <dt>Added</dt>
        <dd>
          <Moment at={createdAt} />, {createdBy}
        </dd>
      </dl>
      <p>{meanings[state]}</p>
      <div class="app-buttons">
        <form action={`/webhooks/${id}/test`} method="post">
          <button class="app-button" type="submit">
            Send a test
          </button>
        </form>
        <form action={`/webhooks/${id}/${state === 'on' ? 'pause' : 'restart'}`} method="post">
          <button class="app-button app-button--secondary" type="submit">
            {state === 'on' ? 'Pause' : 'Resume'}
          </button>
        </form>
      </div>
      <h2>What it was told</h2>
      {deliveries.length === 0 ? (
        <p>Nothing yet. A test shows at once whether the address takes what it is told.</p>
      ) : (
        <>
          <p class="app-quiet">The latest attempts, newest first; at most a hundred are kept.</p>
          <Deliveries deliveries={deliveries} />
        </>
      )}
      <DeleteLink href={`/webhooks/${id}/delete`}>Delete this webhook</DeleteLink>
    </>
  );
}

const meanings: Readonly<Record<ShownWebhook['state'], string>> = {
  on: 'It is told of each change, in order. What it does not take is tried again for about a day.',
  paused: 'It is told nothing now. When it is resumed, it is told of everything that it missed.',
  stopped:
    'It did not answer as it should for about a day, so it is told nothing now. Mend the address, then resume: it is told of everything that it missed.',
};

function Deliveries({ deliveries }: { deliveries: readonly ShownDelivery[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">The latest attempts, newest first</caption>
      <HeadRow heads={['When', 'What', 'Entry of the record', 'Answer']} />
      <tbody class="govuk-table__body">
        {deliveries.map((delivery) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <Moment at={delivery.at} />
            </th>
            <td class="govuk-table__cell" data-label="What">
              {actionWords(delivery.action)}
            </td>
            <td class="govuk-table__cell" data-label="Entry of the record">
              {delivery.entry ?? 'None, a test'}
            </td>
            <td class="govuk-table__cell" data-label="Answer">
              {answerWords(delivery)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
