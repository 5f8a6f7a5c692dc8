import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createReview,
  decideFinding,
  listContracts,
  listParties,
  listSystems,
  openExample,
  removePaper,
  showReview,
  showSystem,
  startReview,
} from '../app/index.ts';
import { settledReview } from '../app/reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { type Serving, serve } from '../http/index.ts';
import { launchBrowser } from '../test-browser.ts';
import { faultsInSight, openWindow } from './browser.fixture.ts';
import { screens } from './index.tsx';
import { finishReview, prepareReview } from './papers.fixture.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let empty: TestWorkspace;
let serving: Serving;
let servingEmpty: Serving;
let browser: Browser;
let page: Page;
/** Reviews by the state they are in. */
const at = { draft: '', bare: '', done: '', decided: '', outdated: '' };
/** Things of the example organisation. */
const example = { supplier: '', system: '', use: '', contract: '', party: '', review: '' };

beforeAll(async () => {
  [test, empty] = [await openTestWorkspace(), await openTestWorkspace()];
  const { ws } = test;
  const actor = ws.localPerson;
  at.draft = await prepareReview(ws, actor, 'Larkfield, being prepared');
  at.bare = (await createReview(ws, actor, { name: 'Larkfield, without papers' })).id;
  at.done = await finishReview(ws, actor, 'Larkfield Assist');
  at.decided = await finishReview(ws, actor, 'Larkfield Assist, decided');
  await decideFinding(ws, actor, at.decided, {
    term: 'audit-rights',
    status: 'weak',
    reason: 'Only on twenty days notice.',
  });
  at.outdated = await finishReview(ws, actor, 'Larkfield Assist, changed since');
  const [paper] = (await showReview(ws, actor, at.outdated)).papers;
  await removePaper(ws, actor, at.outdated, paper?.id ?? '');
  const opened = await openExample(ws, actor);
  example.supplier = opened.supplier;
  example.review = opened.review ?? '';
  await settledReview(ws, example.review);
  const named = (name: string) => (item: { name: string }) => item.name === name;
  example.contract = (await listContracts(ws, actor)).items.find(named('Larkspur subscription'))?.id ?? '';
  example.system = (await listSystems(ws, actor)).items.find(named('Larkspur Assist'))?.id ?? '';
  example.use = (await showSystem(ws, actor, example.system)).uses[0]?.id ?? '';
  example.party = (await listParties(ws, actor)).items[0]?.id ?? '';
  const options = { screens, port: 0, log: () => {} };
  serving = await serve(ws, options);
  servingEmpty = await serve(empty.ws, options);
  browser = await launchBrowser();
  page = await (await openWindow(browser)).newPage();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([serving?.close(), servingEmpty?.close()]);
  await Promise.all([test?.dispose(), empty?.dispose()]);
});

const expectNoFaults = async () => expect(await faultsInSight(page)).toEqual([]);

const review = (name: keyof typeof at, path = ''): string => `/reviews/${at[name]}${path}`;

describe('a page has no fault by axe and fits its screen', () => {
  it.each<[string, () => string]>([
    ['the list of reviews', () => '/reviews'],
    ['a search that finds none', () => '/reviews?search=nobody'],
    ['a new review', () => '/reviews/new'],
    ['papers, none yet', () => review('bare', '/papers')],
    ['papers', () => review('draft', '/papers')],
    ['the questions', () => review('draft', '/questions/use')],
    ['the check', () => review('draft', '/check')],
    ['the summary', () => review('done')],
    ['a summary that is outdated', () => review('outdated')],
    ['the API for programs', () => '/programs'],
    ['the API of one noun', () => '/programs/people'],
    ['the obligations', () => review('done', '/obligations?standing=missing')],
    ['obligations, narrowed to none', () => review('done', '/obligations?principle=99')],
    ['the terms', () => review('done', '/terms')],
    ['the weak terms', () => review('done', '/terms?status=weak')],
    ['a term that is covered', () => review('done', '/terms/incident-notification')],
    ['a term that is absent', () => review('done', '/terms/training-data-provenance')],
    ['a term with a decision', () => review('decided', '/terms/audit-rights')],
    ['the papers of a report', () => review('done', '/papers')],
    ['a paper beside its findings', () => review('done', '/read/1?subject=incident-notification')],
    ['a clause brought out', () => review('done', '/read/2?at=60')],
    ['what is to do', () => review('done', '/to-do')],
    ['the annex', () => review('done', '/annex')],
    ['the history', () => review('decided', '/history')],
    ['the downloads', () => review('done', '/downloads')],
    ['the question before deleting', () => review('done', '/delete')],
    ['a review to put to a contract', () => review('done', '/contract')],
    ['the negotiation, nothing proposed yet', () => review('done', '/negotiation')],
    ['a clause to negotiate', () => review('done', '/negotiation/audit-rights')],
    ['a supplier', () => `/suppliers/${example.supplier}`],
    ['a supplier to change', () => `/suppliers/${example.supplier}/edit`],
    ['the question before a supplier is deleted', () => `/suppliers/${example.supplier}/delete`],
    ['a system', () => `/systems/${example.system}`],
    ['a system to change', () => `/systems/${example.system}/edit`],
    ['the question before a system is deleted', () => `/systems/${example.system}/delete`],
    ['a use', () => `/uses/${example.use}`],
    ['a use to change', () => `/uses/${example.use}/edit`],
    ['the question before a use is deleted', () => `/uses/${example.use}/delete`],
    ['a contract', () => `/contracts/${example.contract}`],
    ['a contract to change', () => `/contracts/${example.contract}/edit`],
    ['the question before a contract is deleted', () => `/contracts/${example.contract}/delete`],
    ['a new version of a contract', () => `/contracts/${example.contract}/versions/new`],
    ['a fourth party', () => `/dependencies/${example.party}`],
    ['a fourth party to change', () => `/dependencies/${example.party}/edit`],
    ['the question before a fourth party is deleted', () => `/dependencies/${example.party}/delete`],
    ['a report that belongs to a contract', () => `/reviews/${example.review}`],
    ['the way to a calendar', () => '/calendar'],
    ['the record', () => '/record'],
    ['the Code', () => '/code'],
    ['the Code, searched', () => '/code?text=incident&role=developer'],
    ['the Code, searched for nothing that is in it', () => '/code?text=xyzzy'],
    ['a provision', () => '/code/10.3'],
    ['an address with nothing', () => '/nothing-here'],
  ])('%s', async (_, path) => {
    await page.goto(new URL(path(), serving.url).href);
    await expectNoFaults();
  });

  it('the welcome of a newcomer', async () => {
    await page.goto(servingEmpty.url);
    await expectNoFaults();
  });

  it('the menu of a phone', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(servingEmpty.url);
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('link', { name: 'Suppliers', exact: true }).waitFor();
    await expectNoFaults();
  });

  it('an address of a calendar, shown once', async () => {
    await page.goto(new URL('/calendar', serving.url).href);
    await page.getByRole('button', { name: 'Make an address' }).click();
    await page.getByRole('heading', { name: 'Your calendar has an address' }).waitFor();
    await expectNoFaults();
  });

  it('a form with something to correct', async () => {
    await page.goto(new URL('/reviews/new', serving.url).href);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('There is something to correct').waitFor();
    await expectNoFaults();
  });

  it('a decision without a reason', async () => {
    await page.goto(new URL(review('done', '/terms/audit-rights'), serving.url).href);
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await page.getByText('There is something to correct').waitFor();
    await expectNoFaults();
  });

  it('a run under way', async () => {
    let letGo = () => {};
    const held = new Promise<never>((_, reject) => {
      letGo = () => reject(new Error('let go'));
    });
    const slow = await openTestWorkspace({ examine: () => held });
    const id = await prepareReview(slow.ws, slow.ws.localPerson, 'Larkfield, running');
    await startReview(slow.ws, slow.ws.localPerson, id);
    const running = await serve(slow.ws, { screens, port: 0, log: () => {} });
    await page.goto(new URL(`/reviews/${id}/progress`, running.url).href);
    await expectNoFaults();
    letGo();
    await page.goto('about:blank');
    await running.close();
    await slow.dispose();
  });
});
