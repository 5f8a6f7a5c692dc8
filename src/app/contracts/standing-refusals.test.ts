import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Actor,
  addPapers,
  createContract,
  createSupplier,
  decideFinding,
  noteStep,
  refusalsOfSupplier,
  showHome,
  startReview,
  startVersion,
  type Workspace,
  withdrawDecision,
} from '../index.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestWorkspace;
let ws: Workspace;
let ada: Actor;
let supplier: string;
let contract: string;
let first: string;
let second: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  ada = ws.localPerson;
  supplier = (await createSupplier(ws, ada, { name: 'Larkfield' })).id;
  contract = (await createContract(ws, ada, supplier, { name: 'Order', state: 'negotiating' })).id;
  first = (await startVersion(ws, ada, contract, { label: 'Offered' })).review;
  const bytes = new TextEncoder().encode('# Terms\n\n1. The Supplier shall keep logs.\n');
  await addPapers(ws, ada, first, [{ name: 'terms.md', bytes }]);
  await run(first);
});
afterAll(() => test.dispose());

async function run(review: string): Promise<void> {
  await startReview(ws, ada, review);
  expect(await settledReview(ws, review)).toBe('done');
}

/** What counts on the home page, and what stands on the supplier's. */
const standing = async () => [
  (await showHome(ws, ada)).actFirst.find(({ id }) => id === contract)?.refusals,
  (await refusalsOfSupplier(ws, ada, supplier)).map(({ clause }) => clause),
];
const refused = [1, ['audit-rights']];
const none = [0, []];

describe('a clause that the supplier refuses', () => {
  it('counts from the moment it is noted', async () => {
    expect(await standing()).toEqual(none);
    await noteStep(ws, ada, first, 'audit-rights', { to: 'proposed' });
    await noteStep(ws, ada, first, 'audit-rights', { to: 'refused', reason: 'Never.' });
    expect(await standing()).toEqual(refused);
  });

  it('goes on to count when a new version is started, and when its papers say no more', async () => {
    second = (await startVersion(ws, ada, contract, { label: 'Signed' })).review;
    expect(await standing()).toEqual(refused);
    await run(second);
    expect(await standing()).toEqual(refused);
  });

  it('counts no more once the new version was reviewed and gives it', async () => {
    const [term, reason] = ['audit-rights', 'In the security schedule.'] as const;
    await decideFinding(ws, ada, second, { term, status: 'covered', reason });
    expect(await standing()).toEqual(none);
    await withdrawDecision(ws, ada, second, { term, reason: 'It is not there.' });
    expect(await standing()).toEqual(refused);
  });

  it('counts no more once it is proposed anew over the new version, and again when refused there', async () => {
    await noteStep(ws, ada, second, 'audit-rights', { to: 'proposed' });
    expect(await standing()).toEqual(none);
    await noteStep(ws, ada, second, 'audit-rights', { to: 'refused', reason: 'Still no.' });
    expect(await standing()).toEqual(refused);
    await noteStep(ws, ada, second, 'audit-rights', { to: 'withdrawn', reason: 'We can do without.' });
    expect(await standing()).toEqual(none);
  });
});
