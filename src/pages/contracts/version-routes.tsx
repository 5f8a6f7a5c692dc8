import { type Context, Hono } from 'hono';
import {
  addPapers,
  linkReview,
  listContracts,
  type ShownContract,
  type ShownPaper,
  showContract,
  showReview,
  startVersion,
  type UploadedFile,
  unlinkReview,
  type Workspace,
} from '../../app/index.ts';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { PapersPage } from '../prepare/papers-page.tsx';
import { placeOf } from '../reviews/place-of.ts';
import { LinkPage } from './link-page.tsx';
import { NewVersionPage } from './new-version-page.tsx';
import { contractFrame } from './routes.tsx';

/** The versions of a contract: a new one, a review that is linked as one, and one that is taken off. */
export function versionRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showContract(workspace, c.var.actor, c.req.param('contract') ?? '');

  const papersBefore = async (c: Context, { versions }: ShownContract): Promise<readonly ShownPaper[]> => {
    const [newest] = versions;
    return newest === undefined ? [] : (await showReview(workspace, c.var.actor, newest.review.id)).papers;
  };

  interface Typed {
    readonly label: string;
    readonly keep: readonly string[];
    readonly use: string | null;
  }
  const typedIn = (form: SentForm): Typed => ({
    label: form.text('label'),
    keep: form.texts('keep'),
    use: form.text('use') || null,
  });

  const showNew = (
    c: Context,
    contract: ShownContract,
    shown: Typed & { papers: readonly ShownPaper[]; errors: Sentences },
  ) => {
    c.status(areNone(shown.errors) ? 200 : 422);
    return c.render(<NewVersionPage contract={contract} {...shown} />, {
      ...contractFrame('New version', contract),
      islands: ['upload'],
    });
  };

  /** The papers that were taken, with why the others were not. */
  const showRefused = async (c: Context, id: string, because: string) => {
    const review = await showReview(workspace, c.var.actor, id);
    c.status(422);
    return c.render(<PapersPage review={review} errors={{ papers: because }} />, {
      title: `Papers – ${review.name}`,
      section: 'contracts',
      islands: ['upload'],
    });
  };

  routes.get('/contracts/:contract/versions/new', async (c) => {
    const contract = await show(c);
    const papers = await papersBefore(c, contract);
    const [use] = contract.uses;
    return showNew(c, contract, {
      papers,
      label: '',
      keep: papers.map(({ id }) => id),
      use: use?.id ?? null,
      errors: {},
    });
  });

  routes.post('/contracts/:contract/versions', async (c) => {
    const [contract, form] = [await show(c), await sentForm(c)];
    const [papers, files, typed] = [
      await papersBefore(c, contract),
      await form.files('papers'),
      typedIn(form),
    ];
    const keep = keptBeside(files, papers, typed.keep);
    const noPaper = keep.length + files.length === 0 ? { papers: 'Keep or add at least one paper.' } : {};
    let review = '';
    const errors = areNone(noPaper)
      ? await sentencesOf(async () => {
          const input = { label: typed.label, use: typed.use, keep };
          review = (await startVersion(workspace, c.var.actor, contract.id, input)).review;
        })
      : noPaper;
    if (!areNone(errors)) return showNew(c, contract, { ...typed, papers, errors });
    if (files.length === 0) return c.redirect(`/reviews/${review}/check`, 303);
    const { refused } = await addPapers(workspace, c.var.actor, review, files);
    return refused.length === 0
      ? c.redirect(`/reviews/${review}/check`, 303)
      : showRefused(c, review, refused.map(({ because }) => because).join(' '));
  });

  routes.post('/contracts/:contract/versions/:number/unlink', async (c) => {
    const { contract, number } = c.req.param();
    await unlinkReview(workspace, c.var.actor, contract, Number(number));
    return c.redirect(`/contracts/${contract}`, 303);
  });

  const showLink = async (c: Context, refusal?: string) => {
    const review = await showReview(workspace, c.var.actor, c.req.param('review') ?? '');
    const search = (c.req.query('search') ?? '').trim();
    const contracts = await listContracts(workspace, c.var.actor, { search });
    c.status(refusal === undefined ? 200 : 409);
    return c.render(<LinkPage review={review} contracts={contracts} search={search} refusal={refusal} />, {
      title: `Contract – ${review.name}`,
      section: 'reviews',
      crumbs: [{ text: 'Reviews', href: '/reviews' }, placeOf(review)],
    });
  };

  routes.get('/reviews/:review/contract', (c) => showLink(c));

  routes.post('/reviews/:review/contract', async (c) => {
    const form = await sentForm(c);
    const { review } = c.req.param();
    const contract = await showContract(workspace, c.var.actor, form.text('contract'));
    const label = `Version ${(contract.versions[0]?.number ?? 0) + 1}`;
    const { main } = await sentencesOf(() =>
      linkReview(workspace, c.var.actor, contract.id, { review, label }),
    );
    return main === undefined ? c.redirect(`/contracts/${contract.id}`, 303) : showLink(c, main);
  });

  return routes;
}

/** The papers that are kept: those chosen, but for those whose place a new file takes. */
function keptBeside(
  files: readonly UploadedFile[],
  papers: readonly ShownPaper[],
  chosen: readonly string[],
): string[] {
  return papers
    .filter(({ id, file }) => chosen.includes(id) && !files.some(({ name }) => name === file))
    .map(({ id }) => id);
}
