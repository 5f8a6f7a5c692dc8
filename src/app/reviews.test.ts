import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReview, listReviews, reviewHistory } from './index.ts';
import { openTestWorkspace, type TestWorkspace } from './test-workspace.ts';

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

describe('a new review', () => {
  it('is kept, listed and recorded', async () => {
    const { ws } = test;
    const { id } = await createReview(ws, ws.localPerson, { name: ' Acme chat ' });
    const { items } = await listReviews(ws, ws.localPerson);
    expect(items).toMatchObject([{ id, name: 'Acme chat', state: 'draft', papers: 0 }]);
    const history = await reviewHistory(ws, ws.localPerson, id);
    expect(history).toMatchObject([
      { who: 'Ada', action: 'review.created', says: 'Created the review "Acme chat"' },
    ]);
  });
});
