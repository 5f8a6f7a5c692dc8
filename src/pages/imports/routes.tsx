import { Hono } from 'hono';
import {
  carryOutImport,
  draftImport,
  type ImportKind,
  importKinds,
  previewImport,
  type Workspace,
} from '../../app/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, sentencesOf } from '../parts/sentences.ts';
import { PreviewPage } from './preview-page.tsx';
import { UploadPage } from './upload-page.tsx';

/** Tables of suppliers and contracts: handed in, shown row by row, imported. */
export function importRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  for (const kind of importKinds) {
    const frame = {
      title: `Import ${kind}`,
      section: kind,
      crumbs: [{ text: titles[kind], href: `/${kind}` }],
    };
    routes.get(`/imports/${kind}`, (c) => c.render(<UploadPage kind={kind} errors={{}} />, frame));
    routes.post(`/imports/${kind}`, async (c) => {
      const [file] = await (await sentForm(c)).files('file');
      let made = '';
      const errors =
        file === undefined
          ? { file: 'Choose a file.' }
          : await sentencesOf(async () => {
              made = (await draftImport(workspace, c.var.actor, kind, file)).id;
            });
      if (areNone(errors)) return c.redirect(`/imports/${made}`, 303);
      c.status(422);
      return c.render(<UploadPage kind={kind} errors={errors} />, frame);
    });
  }

  const frameOf = (kind: ImportKind) => ({
    title: 'What this import would do',
    section: kind,
    wide: true,
    crumbs: [
      { text: titles[kind], href: `/${kind}` },
      { text: `Import ${kind}`, href: `/imports/${kind}` },
    ],
  });

  routes.get('/imports/:import', async (c) => {
    const preview = await previewImport(workspace, c.var.actor, c.req.param('import'));
    return c.render(<PreviewPage preview={preview} errors={{}} />, frameOf(preview.kind));
  });

  routes.post('/imports/:import', async (c) => {
    const id = c.req.param('import');
    const { kind } = await previewImport(workspace, c.var.actor, id);
    const seal = (await sentForm(c)).text('seal');
    const errors = await sentencesOf(() => carryOutImport(workspace, c.var.actor, id, seal));
    if (areNone(errors)) return c.redirect(`/${kind}?sort=updated`, 303);
    c.status(409);
    const preview = await previewImport(workspace, c.var.actor, id);
    return c.render(
      <PreviewPage preview={preview} errors={{ 'main-action': Object.values(errors).join(' ') }} />,
      frameOf(kind),
    );
  });

  return routes;
}

const titles: Readonly<Record<ImportKind, string>> = { suppliers: 'Suppliers', contracts: 'Contracts' };
