import { type Context, Hono } from 'hono';
import {
  addRelease,
  compareReleases,
  deleteBom,
  deleteRelease,
  describeRelease,
  recordNotice,
  type ShownRelease,
  type ShownTimeline,
  showRelease,
  showTimeline,
  takeInBom,
  type Workspace,
  withdrawNotice,
} from '../../app/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { AgainstContractPage } from './against-contract-page.tsx';
import { BomUpload } from './bom-upload.tsx';
import { ChangesPage, changesFormat } from './changes-page.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { type NoticeFields, NoticeForm } from './notice-form.tsx';
import { type ReleaseFields, ReleaseForm } from './release-form.tsx';
import { frameOfRelease, wayToReleases, wayToSystem } from './release-frame.tsx';
import { ReleasePage } from './release-page.tsx';
import { TimelinePage } from './timeline-page.tsx';

const noFile = { bom: 'Choose a file.' };

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

const noticeFields = (form: SentForm): NoticeFields => ({
  givenOn: form.day('givenOn'),
  takesEffectOn: form.day('takesEffectOn'),
  says: form.text('says'),
  release: form.text('release'),
});

/** Releases of a system: the time line, one of them with its BOM, and the forms. */
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

  const showOne = (c: Context, release: ShownRelease, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <ReleasePage release={release} errors={errors} />,
      frameOfRelease('What its BOM shows', release),
    );
  };

  const showReplace = (c: Context, release: ShownRelease, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    const page = (
      <>
        <h1>Take in another file</h1>
        <p class="app-lead">It takes the place of {release.bom?.file}, and what changed is found anew.</p>
        <BomUpload release={release.id} errors={errors} />
      </>
    );
    return c.render(page, frameOfRelease('Take in another file', release));
  };

  routes.get('/releases/:release', async (c) => showOne(c, await releaseOf(c), {}));

  routes.get('/releases/:release/bom/replace', async (c) => showReplace(c, await releaseOf(c), {}));

  routes.post('/releases/:release/bom', async (c) => {
    const [release, form] = [await releaseOf(c), await sentForm(c)];
    const [[bom], [signature = null]] = [await form.files('bom'), await form.files('signature')];
    const errors =
      bom === undefined
        ? noFile
        : await sentencesOf(() =>
            takeInBom(workspace, c.var.actor, release.id, { bom, signature, origin: 'file' }),
          );
    if (areNone(errors)) return c.redirect(`/releases/${release.id}`, 303);
    return release.bom === null ? showOne(c, release, errors) : showReplace(c, release, errors);
  });

  routes.get('/releases/:release/bom/delete', async (c) => {
    const release = await releaseOf(c);
    const here = `/releases/${release.id}`;
    return c.render(
      <DeleteQuestion
        what="this bill of materials"
        goes="What it shows is deleted with it, and the release after it is compared with the one before."
        href={`${here}/bom`}
        back={here}
      />,
      frameOfRelease('Take the BOM out', release),
    );
  });

  routes.post('/releases/:release/bom/delete', async (c) => {
    const { id } = await releaseOf(c);
    await deleteBom(workspace, c.var.actor, id);
    return c.redirect(`/releases/${id}`, 303);
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

  routes.get('/releases/:release/changes', async (c) => {
    const release = await releaseOf(c);
    const asked = release.others.find(({ id }) => id === c.req.query('since')) ?? release.since;
    const isKept = asked === null || (asked.id === release.since?.id && !changesFormat(release));
    const compared = isKept
      ? { changes: release.changes, notCompared: [] }
      : await compareReleases(workspace, c.var.actor, { old: asked.id, next: release.id });
    return c.render(
      <ChangesPage release={release} since={asked} compared={compared} />,
      frameOfRelease('Changes', release),
    );
  });

  routes.get('/releases/:release/inventory', async (c) => {
    const release = await releaseOf(c);
    if (release.result === null) return c.redirect(`/releases/${release.id}`, 303);
    return c.render(<InventoryPage release={release} result={release.result} />, {
      ...frameOfRelease('Inventory', release),
      wide: true,
    });
  });

  routes.get('/releases/:release/contract', async (c) => {
    const release = await releaseOf(c);
    if (release.result === null) return c.redirect(`/releases/${release.id}`, 303);
    return c.render(
      <AgainstContractPage release={release} />,
      frameOfRelease('Against the contract', release),
    );
  });

  return routes;
}
