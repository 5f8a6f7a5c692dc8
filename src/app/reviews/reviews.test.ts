import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  createReview,
  deleteReview,
  describeReview,
  listReviews,
  type MemberRole,
  reviewHistory,
  showReview,
  startReview,
  verifyRecord,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
let ada: Actor;
beforeAll(async () => {
  test = await openTestWorkspace();
  ada = test.ws.localPerson;
});
afterAll(() => test.dispose());

async function namesOf(query: Parameters<typeof listReviews>[2]): Promise<string[]> {
  return (await listReviews(test.ws, ada, query)).items.map(({ name }) => name);
}

describe('a new review', () => {
  it('is kept, listed and recorded', async () => {
    const about = { supplier: 'Acme', system: 'Chat', use: 'Answers to residents' };
    const { id } = await createReview(test.ws, ada, { name: ' Acme chat ', about });
    expect(await showReview(test.ws, ada, id)).toMatchObject({
      name: 'Acme chat',
      about,
      state: 'draft',
      createdBy: 'Ada',
      papers: [],
      answers: {},
      result: null,
      may: { edit: true, start: false, cancel: false, decide: false, delete: true },
    });
    expect((await listReviews(test.ws, ada)).items).toMatchObject([{ id, name: 'Acme chat', papers: 0 }]);
    expect(await reviewHistory(test.ws, ada, id)).toMatchObject([
      { who: 'Ada', action: 'review.created', says: 'Created the review "Acme chat"' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['control characters', '\u0000\u0007'],
    ['too much', 'x'.repeat(201)],
  ])('is not called %s', async (_, name) => {
    const created = createReview(test.ws, ada, { name });
    await expect(created).rejects.toMatchObject({ code: 'invalid', fields: { name: expect.any(String) } });
  });

  it('can be called anything else', async () => {
    const name = `" ' ; -- <b> % _ \\ \u{1F600} é`;
    const { id } = await createReview(test.ws, ada, { name });
    expect((await showReview(test.ws, ada, id)).name).toBe(name);
    expect(await verifyRecord(test.ws, ada)).toMatchObject({ intact: true });
  });
});

describe('describing a review', () => {
  it('changes it and records before and after; the same again is no change', async () => {
    const { id } = await createReview(test.ws, ada, { name: 'Before' });
    const about = { supplier: 'Acme' };
    await describeReview(test.ws, ada, id, { name: 'After', about });
    await describeReview(test.ws, ada, id, { name: 'After', about });
    expect(await showReview(test.ws, ada, id)).toMatchObject({ name: 'After', about });
    const actions = (await reviewHistory(test.ws, ada, id)).map(({ action }) => action);
    expect(actions).toEqual(['review.described', 'review.created']);
  });
});

describe('the list of reviews', () => {
  it('is paged without a gap or a repetition, newest first', async () => {
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      made.push((await createReview(test.ws, ada, { name: `Paged ${count}` })).id);
    }
    const listed: string[] = [];
    let after: string | null = null;
    do {
      const { items, next } = await listReviews(test.ws, ada, { search: 'paged', limit: 3, after });
      listed.push(...items.map(({ id }) => id));
      after = next;
    } while (after !== null);
    expect(new Set(listed)).toEqual(new Set(made));
    expect(listed).toHaveLength(made.length);
    expect(listed).toEqual(listed.toSorted().toReversed());
  });

  it('is searched by the beginnings of words in any case, and takes wildcards as they are', async () => {
    await createReview(test.ws, ada, { name: '100% Sure_thing' });
    expect(await namesOf({ search: 'sure_T' })).toEqual(['100% Sure_thing']);
    expect(await namesOf({ search: 'thi %100%' })).toEqual(['100% Sure_thing']);
    expect(await namesOf({ search: '%hing' })).toEqual([]);
  });

  it.each([[{ after: 'nowhere' }], [{ limit: 0 }], [{ limit: 101 }]])('refuses %j', async (query) => {
    await expect(listReviews(test.ws, ada, query)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('what a role may do', () => {
  const as = (role: MemberRole): Actor => ({ ...ada, role });

  it('is told to the page and held to', async () => {
    const { id } = await createReview(test.ws, ada, { name: 'Ours' });
    expect((await showReview(test.ws, as('viewer'), id)).may).toEqual({
      edit: false,
      start: false,
      cancel: false,
      decide: false,
      delete: false,
    });
    for (const deed of [
      () => createReview(test.ws, as('reviewer'), { name: 'x' }),
      () => deleteReview(test.ws, as('viewer'), id),
      () => startReview(test.ws, as('reviewer'), id),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
