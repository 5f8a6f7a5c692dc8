import { type Context, Hono } from 'hono';
import {
  answersFromCard,
  draftBom,
  listBomStandings,
  listKeys,
  pinKey,
  type ShownRelease,
  searchParts,
  showRelease,
  takeInBom,
  unpinKey,
  type Workspace,
  whoRestsOn,
} from '../../app/index.ts';
import { type BomAnswers, partKinds } from '../../core/bom/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { answersSent } from './answers-sent.ts';
import { BomFormPage } from './bom-form-page.tsx';
import { type KeyFields, KeysPage } from './keys-page.tsx';
import { PartPage, PartsPage } from './parts-page.tsx';
import { frameOfRelease } from './release-frame.tsx';
import { StandingsPage } from './standings-page.tsx';

const bomsCrumb = { text: 'AI BOMs', href: '/boms' };
const largestCard = 500_000;

/** BOMs over all suppliers, the keys that sign them, and the form for suppliers who send none. */
export function bomsRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/boms', async (c) => {
    const [withoutBom, asked] = [c.req.query('without') === 'true', Number(c.req.query('page') ?? '1')];
    const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
    const standings = await listBomStandings(workspace, c.var.actor, { withoutBom, page });
    return c.render(<StandingsPage standings={standings} withoutBom={withoutBom} />, {
      title: 'AI bills of materials',
      section: 'boms',
    });
  });

  routes.get('/parts', async (c) => {
    const search = (c.req.query('search') ?? '').trim().slice(0, 200);
    const kind = partKinds.find((each) => each === c.req.query('kind')) ?? null;
    const parts = await searchParts(workspace, c.var.actor, { search, kind });
    return c.render(<PartsPage parts={parts} search={search} kind={kind} />, {
      title: 'Who rests on what',
      section: 'boms',
      crumbs: [bomsCrumb],
    });
  });

  routes.get('/parts/:part', async (c) => {
    const who = await whoRestsOn(workspace, c.var.actor, c.req.param('part'));
    return c.render(<PartPage who={who} />, {
      title: `Who rests on ${who.part.name}`,
      section: 'boms',
      crumbs: [bomsCrumb, { text: 'Who rests on what', href: '/parts' }],
    });
  });

  const showKeys = async (c: Context, fields: KeyFields, errors: Sentences) => {
    const shown = await listKeys(workspace, c.var.actor, c.req.param('supplier') ?? '');
    c.status(areNone(errors) ? 200 : 422);
    return c.render(<KeysPage shown={shown} fields={fields} errors={errors} />, {
      title: `Keys – ${shown.supplier.name}`,
      section: 'boms',
      crumbs: [{ text: shown.supplier.name, href: `/suppliers/${shown.supplier.id}` }],
    });
  };

  routes.get('/suppliers/:supplier/keys', (c) => showKeys(c, { label: '', algorithm: '', key: '' }, {}));

  routes.post('/suppliers/:supplier/keys', async (c) => {
    const [supplier, form] = [c.req.param('supplier'), await sentForm(c)];
    const fields = { label: form.text('label'), algorithm: form.text('algorithm'), key: form.text('key') };
    const errors = await sentencesOf(() =>
      pinKey(workspace, c.var.actor, supplier, { ...fields, algorithm: fields.algorithm || null }),
    );
    return areNone(errors) ? c.redirect(`/suppliers/${supplier}/keys`, 303) : showKeys(c, fields, errors);
  });

  routes.post('/suppliers/:supplier/keys/:key/unpin', async (c) => {
    const { supplier, key } = c.req.param();
    await unpinKey(workspace, c.var.actor, supplier, key);
    return c.redirect(`/suppliers/${supplier}/keys`, 303);
  });

  const releaseOf = (c: Context) => showRelease(workspace, c.var.actor, c.req.param('release') ?? '');
  const showForm = (
    c: Context,
    release: ShownRelease,
    filled: { answers: BomAnswers; more?: string; errors?: Sentences; unused?: readonly string[] },
  ) => {
    const { answers, more = null, errors = {}, unused = [] } = filled;
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <BomFormPage release={release} answers={answers} more={more} errors={errors} unused={unused} />,
      frameOfRelease('Fill in a BOM', release),
    );
  };

  routes.get('/releases/:release/bom/form', async (c) => {
    const release = await releaseOf(c);
    const { name, supplier } = release.system;
    const system = { name, version: release.name, producer: supplier.name, released: release.releasedOn };
    return showForm(c, release, { answers: { system: [system] } });
  });

  routes.post('/releases/:release/bom/card', async (c) => {
    const [release, form] = [await releaseOf(c), await sentForm(c)];
    const [[card], [config]] = [await form.files('card'), await form.files('config')];
    if (card === undefined || card.bytes.length > largestCard || (config?.bytes.length ?? 0) > largestCard) {
      const says =
        card === undefined ? 'Choose the README.md of a model.' : 'A model card has 500 kB at most.';
      return showForm(c, release, { answers: {}, errors: { card: says } });
    }
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const taken = answersFromCard(
      c.var.actor,
      text(card.bytes),
      config === undefined ? null : text(config.bytes),
    );
    const { name, supplier } = release.system;
    const system = { name, version: release.name, producer: supplier.name, released: release.releasedOn };
    return showForm(c, release, { answers: { ...taken, system: [system] } });
  });

  routes.post('/releases/:release/bom/form', async (c) => {
    const [release, form] = [await releaseOf(c), await sentForm(c)];
    const answers = answersSent(form);
    const more = form.text('more');
    if (more !== '') return showForm(c, release, { answers, more });
    if (Object.keys(answers).length === 0) {
      return showForm(c, release, { answers, errors: { main: 'Fill in at least one field.' } });
    }
    const { bom, unused } = draftBom(workspace, c.var.actor, answers);
    if (unused.length > 0 && form.text('accept') !== 'yes') return showForm(c, release, { answers, unused });
    const bytes = new TextEncoder().encode(`${JSON.stringify(bom, null, 2)}\n`);
    const errors = await sentencesOf(() =>
      takeInBom(workspace, c.var.actor, release.id, {
        bom: { name: `${release.system.name} ${release.name}.cdx.json`, bytes },
        signature: null,
        origin: 'form',
      }),
    );
    return areNone(errors)
      ? c.redirect(`/releases/${release.id}`, 303)
      : showForm(c, release, { answers, errors });
  });

  return routes;
}
