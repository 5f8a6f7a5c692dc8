import { type Context, Hono } from 'hono';
import {
  recordNotice,
  type ShownTimeline,
  showTimeline,
  type Workspace,
  withdrawNotice,
} from '../../app/index.ts';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { type NoticeFields, NoticeForm } from './notice-form.tsx';
import { wayToReleases } from './release-frame.tsx';

const noticeFields = (form: SentForm): NoticeFields => ({
  givenOn: form.day('givenOn'),
  takesEffectOn: form.day('takesEffectOn'),
  says: form.text('says'),
  release: form.text('release'),
});

/** A notice is of a release to come or of one of the newest: no more are offered. */
const mostOffered = 100;

/** What a supplier said of its changes beforehand: the form, and taking a notice back. */
export function noticesRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const timelineOf = (c: Context) =>
    showTimeline(workspace, c.var.actor, c.req.param('system') ?? '', { limit: mostOffered });

  const showNewNotice = (c: Context, timeline: ShownTimeline, fields: NoticeFields, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    return c.render(<NoticeForm timeline={timeline} fields={fields} errors={errors} />, {
      title: 'Record a notice',
      section: 'boms',
      crumbs: wayToReleases(timeline.system),
    });
  };

  routes.get('/systems/:system/notices/new', async (c) =>
    showNewNotice(c, await timelineOf(c), { givenOn: '', takesEffectOn: '', says: '', release: '' }, {}),
  );

  routes.post('/systems/:system/notices', async (c) => {
    const [timeline, fields] = [await timelineOf(c), noticeFields(await sentForm(c))];
    const errors = await sentencesOf(() =>
      recordNotice(workspace, c.var.actor, timeline.system.id, {
        ...fields,
        takesEffectOn: fields.takesEffectOn || null,
        release: fields.release || null,
      }),
    );
    return areNone(errors)
      ? c.redirect(`/systems/${timeline.system.id}/releases`, 303)
      : showNewNotice(c, timeline, fields, errors);
  });

  routes.post('/systems/:system/notices/:notice/withdraw', async (c) => {
    const { system, notice } = c.req.param();
    await withdrawNotice(workspace, c.var.actor, system, notice);
    return c.redirect(`/systems/${system}/releases`, 303);
  });

  return routes;
}
