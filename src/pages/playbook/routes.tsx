import { type Context, Hono } from 'hono';
import { savePlaybook, showPlaybook, type Workspace } from '../../app/index.ts';
import type { Frame } from '../frame/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, sentencesOf } from '../parts/sentences.ts';
import { PlaybookPage } from './playbook-page.tsx';

const frame: Frame = { title: 'Playbook', section: 'playbook' };

/** What the house asks for as a rule. */
export function playbookRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context, parts: Parameters<typeof PlaybookPage>[0]) => {
    c.status(areNone(parts.errors) ? 200 : 422);
    return c.render(<PlaybookPage {...parts} />, frame);
  };

  routes.get('/playbook', async (c) => {
    const playbook = await showPlaybook(workspace, c.var.actor);
    const saved = c.req.query('saved') !== undefined;
    return show(c, { playbook, text: playbook.text, errors: {}, saved });
  });

  routes.post('/playbook', async (c) => {
    const text = (await sentForm(c)).text('text');
    const errors = await sentencesOf(() => savePlaybook(workspace, c.var.actor, { text }));
    if (areNone(errors)) return c.redirect('/playbook?saved', 303);
    return show(c, { playbook: await showPlaybook(workspace, c.var.actor), text, errors, saved: false });
  });

  return routes;
}
