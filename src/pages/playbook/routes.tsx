import { type Context, Hono } from 'hono';
import { savePlaybook, showPlaybook, type Workspace } from '../../app/index.ts';
import type { Frame } from '../frame/index.ts';
import { type BothValues, bothValues } from '../parts/changed-meanwhile.tsx';
import { edited } from '../parts/edited.tsx';
import { sentForm } from '../parts/form.ts';
import { areNone } from '../parts/sentences.ts';
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
    return show(c, { playbook, text: playbook.text, seen: playbook.mark, errors: {}, saved });
  });

  routes.post('/playbook', async (c) => {
    const form = await sentForm(c);
    const text = form.text('text');
    const errors = await edited(c, form, {
      what: 'the playbook',
      href: '/playbook',
      form: '/playbook',
      frame,
      verb: (seen) => savePlaybook(workspace, c.var.actor, { text }, seen),
      now: async () => {
        const now = await showPlaybook(workspace, c.var.actor);
        return { seen: now.mark, values: linesThatDiffer(now.text, text) };
      },
    });
    if (errors instanceof Response) return errors;
    if (areNone(errors)) return c.redirect('/playbook?saved', 303);
    const playbook = await showPlaybook(workspace, c.var.actor);
    return show(c, { playbook, text, seen: form.text('seen'), errors, saved: false });
  });

  return routes;
}

/** The lines that stand in one text and not in the other. */
function linesThatDiffer(now: string, mine: string): BothValues[] {
  const [nowLines, myLines] = [now, mine].map((text) => text.split(/\r?\n/).map((line) => line.trimEnd()));
  const without = (lines: readonly string[] = [], others: readonly string[] = []) => {
    const known = new Set(others);
    return lines.filter((line) => !known.has(line)).join('\n');
  };
  return bothValues(
    { lines: 'Lines that differ' },
    { lines: without(nowLines, myLines) },
    { lines: without(myLines, nowLines) },
  );
}
