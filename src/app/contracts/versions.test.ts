import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addPapers,
  compareVersions,
  createContract,
  createReview,
  createSupplier,
  createSystem,
  createUse,
  decideFinding,
  deleteContract,
  deleteReview,
  governUses,
  keepUseScope,
  linkReview,
  reviewHistory,
  showContract,
  showReview,
  showUse,
  startReview,
  startVersion,
  unlinkReview,
  type Workspace,
} from '../index.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
let ws: Workspace;
let ada: Actor;
let contract: string;
let use: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  ada = ws.localPerson;
  const supplier = (await createSupplier(ws, ada, { name: 'Larkfield' })).id;
  const system = (await createSystem(ws, ada, supplier, { name: 'Assist' })).id;
  use = (await createUse(ws, ada, system, { name: 'Drafting' })).id;
  await keepUseScope(ws, ada, use, {
    answers: { purpose: 'staff-aid', affected: 'staff' },
    why: 'First.',
    revision: 1,
  });
  contract = (await createContract(ws, ada, supplier, { name: 'Order' })).id;
  await governUses(ws, ada, contract, { uses: [use] });
});
afterAll(() => test.dispose());

const paper = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const terms = paper(
  'terms.md',
  '# Terms\n\n1. Larkfield notifies Customer of a security incident within 48 hours after becoming aware of it.\n',
);
const run = async (review: string) => {
  await startReview(ws, ada, review);
  expect(await settledReview(ws, review)).toBe('done');
};

describe('the versions of a contract', () => {
  it('begin with the answers of the use and what it is of', async () => {
    const { review, number } = await startVersion(ws, ada, contract, { label: 'As offered' });
    expect(number).toBe(1);
    expect(await showReview(ws, ada, review)).toMatchObject({
      name: 'Order: As offered',
      about: { supplier: 'Larkfield', system: 'Assist', use: 'Drafting' },
      answers: { purpose: 'staff-aid', affected: 'staff' },
      contract: { id: contract, name: 'Order', number: 1 },
    });
    await addPapers(ws, ada, review, [terms, paper('dpa.md', '# DPA\n\n1. Nothing is promised here.\n')]);
    await run(review);
    await decideFinding(ws, ada, review, {
      term: 'incident-notification',
      status: 'weak',
      reason: 'Defined too narrowly.',
    });
    expect((await showUse(ws, ada, use)).contracts).toMatchObject([{ reviewed: { number: 1, review } }]);
  });

  it('keep the papers that stay and the decisions, by whom they were made', async () => {
    const [first] = (await showContract(ws, ada, contract)).versions;
    const before = await showReview(ws, ada, first?.review.id ?? '');
    const kept = before.papers.find(({ file }) => file === 'terms.md')?.id ?? '';
    const { review } = await startVersion(ws, ada, contract, { label: 'Renewal', keep: [kept] });
    await addPapers(ws, ada, review, [paper('dpa.md', '# DPA\n\n1. Nothing at all is promised.\n')]);
    expect(await compareVersions(ws, ada, contract)).toEqual({
      before: 1,
      after: 2,
      papers: { kept: ['terms.md'], replaced: ['dpa.md'], added: [], gone: [] },
      promises: null,
    });
    await run(review);
    const decisions = (await showReview(ws, ada, review)).result?.decisions;
    expect(decisions).toMatchObject([
      { term: 'incident-notification', status: 'weak', reason: 'Defined too narrowly.', by: 'Ada' },
    ]);
    expect((await compareVersions(ws, ada, contract))?.promises).toEqual({ changes: [], shaken: [] });
    const says = (await reviewHistory(ws, ada, review)).map((entry) => entry.says);
    expect(says).toContain('Took over the decisions of the version before');
  });

  it('hold their reviews and the contract until they are taken off', async () => {
    const [newest] = (await showContract(ws, ada, contract)).versions;
    await expect(deleteReview(ws, ada, newest?.review.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
    await expect(deleteContract(ws, ada, contract)).rejects.toMatchObject({ code: 'conflict' });
    await unlinkReview(ws, ada, contract, 2);
    await deleteReview(ws, ada, newest?.review.id ?? '');
    await expect(unlinkReview(ws, ada, contract, 2)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('take in a review that stood by itself, which then belongs to no other', async () => {
    const { id } = await createReview(ws, ada, { name: 'Read at the fair' });
    expect(await linkReview(ws, ada, contract, { review: id, label: 'From the fair' })).toEqual({
      number: 2,
    });
    await expect(linkReview(ws, ada, contract, { review: id, label: 'Again' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Order'),
    });
  });

  it('are for a use that the contract governs', async () => {
    const other = ws.store.newId();
    await expect(startVersion(ws, ada, contract, { label: 'x', use: other })).rejects.toMatchObject({
      code: 'invalid',
      fields: { use: 'Choose a use that this contract governs.' },
    });
  });
});
