import { type Context, Hono } from 'hono';
import {
  addRelease,
  deleteRelease,
  describeRelease,
  type ShownRelease,
  type ShownTimeline,
  showRelease,
  showTimeline,
  type Workspace,
} from '../../app/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { type ReleaseFields, ReleaseForm } from './release-form.tsx';
import { frameOfRelease, wayToReleases, wayToSystem } from './release-frame.tsx';
import { TimelinePage } from './timeline-page.tsx';

const releaseFields = (form: SentForm): ReleaseFields => ({
  name: form.text('name'),
  releasedOn: form.day('releasedOn'),
  notes: form.text('notes'),
});

const releaseLabels: Readonly<Record<keyof ReleaseFields, string>> = {
  name: 'What the supplier calls it',
  releasedOn: 'Released on',
  notes: 'Notes',
};

/** Releases of a system: the time line, and the forms to add, change and delete one. */
export function releasesRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const timelineOf = (c: Context) =>
    showTimeline(workspace, c.var.actor, c.req.param('system') ?? '', { after: c.req.query('after') });
  const releaseOf = (c: Context) => showRelease(workspace, c.var.actor, c.req.param('release') ?? '');

  routes.get('/systems/:system/releases', async (c) => {
    const timeline = await timelineOf(c);
    return c.render(<TimelinePage timeline={timeline} />, {
      title: `Releases – ${timeline.system.name}`,
      section: 'boms',
      crumbs: wayToSystem(timeline.system),
    });
  });

  const showNewRelease = (
    c: Context,
    { system }: ShownTimeline,
    fields: ReleaseFields,
    errors: Sentences,
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const action = `/systems/${system.id}/releases`;
    return c.render(
      <ReleaseForm
        system={system}
        fields={fields}
        errors={errors}
        action={action}
        seen={null}
        deleteHref={null}
      />,
      { title: 'Add a release', section: 'boms', crumbs: wayToReleases(system) },
    );
  };

  routes.get('/systems/:system/releases/new', async (c) => {
    const today = workspace.store.now().toISOString().slice(0, 10);
    return showNewRelease(c, await timelineOf(c), { name: '', releasedOn: today, notes: '' }, {});
  });

  routes.post('/systems/:system/releases', async (c) => {
    const [timeline, fields] = [await timelineOf(c), releaseFields(await sentForm(c))];
    let id = '';
    const errors = await sentencesOf(async () => {
      id = (await addRelease(workspace, c.var.actor, timeline.system.id, fields)).id;
    });
    return areNone(errors) ? c.redirect(`/releases/${id}`, 303) : showNewRelease(c, timeline, fields, errors);
  });

  const showEdit = (
    c: Context,
    release: ShownRelease,
    { fields, seen, errors }: { fields: ReleaseFields; seen: string; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const here = `/releases/${release.id}`;
    return c.render(
      <ReleaseForm
        system={release.system}
        fields={fields}
        errors={errors}
        action={`${here}/edit`}
        seen={seen}
        deleteHref={release.may.delete ? `${here}/delete` : null}
      />,
      frameOfRelease('Change', release),
    );
  };

  routes.get('/releases/:release/edit', async (c) => {
    const release = await releaseOf(c);
    return showEdit(c, release, { fields: release, seen: release.mark, errors: {} });
  });

  routes.post('/releases/:release/edit', async (c) => {
    const [release, form] = [await releaseOf(c), await sentForm(c)];
    const [fields, href] = [releaseFields(form), `/releases/${release.id}`];
    const errors = await edited(c, form, {
      what: 'this release',
      href,
      form: `${href}/edit`,
      frame: frameOfRelease('Change', release),
      verb: (seen) => describeRelease(workspace, c.var.actor, release.id, fields, seen),
      now: async () => {
        const now = await releaseOf(c);
        return { seen: now.mark, values: bothValues(releaseLabels, now, fields) };
      },
    });
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showEdit(c, release, { fields, seen: form.text('seen'), errors });
  });

  routes.get('/releases/:release/delete', async (c) => {
    const release = await releaseOf(c);
    const here = `/releases/${release.id}`;
    return c.render(
      <DeleteQuestion
        what={`release ${release.name}`}
        goes="Its bill of materials is deleted with it, and what was found in it."
        href={here}
      />,
      frameOfRelease('Delete', release),
    );
  });

  routes.post('/releases/:release/delete', async (c) => {
    const release = await releaseOf(c);
    await deleteRelease(workspace, c.var.actor, release.id);
    return c.redirect(`/systems/${release.system.id}/releases`, 303);
  });

  return routes;
}
