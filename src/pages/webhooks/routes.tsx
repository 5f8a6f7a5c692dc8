import { type Context, Hono } from 'hono';
import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  pauseWebhook,
  restartWebhook,
  type ShownWebhook,
  showWebhook,
  testWebhook,
  type Workspace,
} from '../../app/index.ts';
import { ShownOncePage } from '../accounts/shown-once-page.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { sentForm } from '../parts/form.ts';
import { type Sentences, sentencesOf } from '../parts/sentences.ts';
import { SettingsNav } from '../parts/settings-nav.tsx';
import { NewWebhookPage, type WebhookGiven } from './new-webhook-page.tsx';
import { WebhookPage } from './webhook-page.tsx';
import { answerWords } from './webhook-words.ts';
import { WebhooksPage } from './webhooks-page.tsx';

const listCrumb = { text: 'Webhooks', href: '/webhooks' };

/** Addresses of other programs that are told of what is done. */
export function webhooksRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const webhookOf = (c: Context) => showWebhook(workspace, c.var.actor, c.req.param('webhook') ?? '');

  routes.get('/webhooks', async (c) => {
    const webhooks = await listWebhooks(workspace, c.var.actor);
    return c.render(
      <>
        <SettingsNav tab="webhooks" caller={c.var.actor} />
        <WebhooksPage webhooks={webhooks} />
      </>,
      { title: 'Webhooks' },
    );
  });

  const showNew = (c: Context, given: WebhookGiven, errors: Sentences) =>
    c.render(<NewWebhookPage given={given} errors={errors} />, {
      title: 'Add a webhook',
      crumbs: [listCrumb],
    });

  routes.get('/webhooks/new', (c) => showNew(c, { url: '', topics: [] }, {}));

  routes.post('/webhooks', async (c) => {
    const form = await sentForm(c);
    const given = { url: form.text('url'), topics: form.texts('topics') };
    let secret: string | null = null;
    const errors = await sentencesOf(async () => {
      const input = { url: given.url, actions: given.topics };
      secret = (await createWebhook(workspace, c.var.actor, input)).secret;
    });
    if (secret === null) {
      c.status(422);
      return showNew(c, given, errors);
    }
    return c.render(
      <ShownOncePage
        title="Your webhook was added"
        lead="With this secret the other program tells calls that come from here from any others: each is signed by it, as Standard Webhooks has it."
        label="Secret"
        secret={secret}
        back={{ text: 'Back to webhooks', href: '/webhooks' }}
      />,
      { title: 'Your webhook was added', crumbs: [listCrumb] },
    );
  });

  const showOne = async (c: Context, done: { well: boolean; says: string } | null) => {
    const webhook = await webhookOf(c);
    const deliveries = await listDeliveries(workspace, c.var.actor, webhook.id);
    return c.render(<WebhookPage webhook={webhook} deliveries={deliveries} done={done} />, {
      title: webhook.url,
      crumbs: [listCrumb],
    });
  };

  routes.get('/webhooks/:webhook', (c) => showOne(c, null));

  routes.post('/webhooks/:webhook/test', async (c) => {
    const result = await testWebhook(workspace, c.var.actor, c.req.param('webhook'));
    return showOne(c, { well: result.because === '', says: `A test was sent. ${answerWords(result)}` });
  });

  for (const [path, verb] of [
    ['/webhooks/:webhook/pause', pauseWebhook],
    ['/webhooks/:webhook/restart', restartWebhook],
  ] as const) {
    routes.post(path, async (c) => {
      const { main } = await sentencesOf(() => verb(workspace, c.var.actor, c.req.param('webhook') ?? ''));
      if (main === undefined) return c.redirect(`/webhooks/${c.req.param('webhook')}`, 303);
      c.status(409);
      return showOne(c, { well: false, says: main });
    });
  }

  const showDelete = ({ id, url }: ShownWebhook) => (
    <DeleteQuestion
      what="this webhook"
      goes={`${url} is told no more, also of what it has not been told yet.`}
      href={`/webhooks/${id}`}
    />
  );

  routes.get('/webhooks/:webhook/delete', async (c) => {
    const webhook = await webhookOf(c);
    return c.render(showDelete(webhook), {
      title: 'Delete this webhook',
      crumbs: [listCrumb, { text: webhook.url, href: `/webhooks/${webhook.id}` }],
    });
  });

  routes.post('/webhooks/:webhook/delete', async (c) => {
    await deleteWebhook(workspace, c.var.actor, c.req.param('webhook'));
    return c.redirect('/webhooks', 303);
  });

  return routes;
}
