import { type Context, Hono } from 'hono';
import {
  compareReleases,
  deleteBom,
  type ShownRelease,
  showRelease,
  takeInBom,
  type Workspace,
} from '../../app/index.ts';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { AgainstContractPage } from './against-contract-page.tsx';
import { BomUpload } from './bom-upload.tsx';
import { ChangesPage, changesFormat } from './changes-page.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { frameOfRelease } from './release-frame.tsx';
import { ReleasePage } from './release-page.tsx';

const noFile = { bom: 'Choose a file.' };

/** One release: its BOM, taken in, replaced and taken out, and what it shows, changed, names and contradicts. */
export function releaseRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const releaseOf = (c: Context) => showRelease(workspace, c.var.actor, c.req.param('release') ?? '');

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
