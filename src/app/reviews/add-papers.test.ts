import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPapers,
  createReview,
  deleteReview,
  mostPapers,
  removePaper,
  reviewHistory,
  showReview,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function newReview(): Promise<string> {
  const { id } = await createReview(test.ws, test.ws.localPerson, { name: 'Papers' });
  return id;
}

const add = (id: string, ...files: { name: string; bytes: Uint8Array }[]) =>
  addPapers(test.ws, test.ws.localPerson, id, files);

const filesOf = async (id: string): Promise<string[]> =>
  (await showReview(test.ws, test.ws.localPerson, id)).papers.map((paper) => paper.file);

async function keptUploads(): Promise<number> {
  const { uploads } = await test.ws.store.maintain((db) =>
    db
      .selectFrom('upload')
      .select(({ fn }) => fn.countAll<number>().as('uploads'))
      .executeTakeFirstOrThrow(),
  );
  return uploads;
}

describe('adding papers', () => {
  it('keeps them in the order they came, each with its entry', async () => {
    const id = await newReview();
    const { added, refused } = await add(id, file('b.md', 'one'), file('a.md', 'two'));
    expect(refused).toEqual([]);
    expect(added.map((paper) => paper.file)).toEqual(['b.md', 'a.md']);
    await add(id, file('c.md', 'three'));
    expect(await filesOf(id)).toEqual(['b.md', 'a.md', 'c.md']);
    const history = await reviewHistory(test.ws, test.ws.localPerson, id);
    expect(history.map(({ says }) => says)).toEqual([
      'Added "c.md"',
      'Added "a.md"',
      'Added "b.md"',
      'Created the review "Papers"',
    ]);
  });

  it.each([
    ['an empty file', 'empty.pdf', new Uint8Array(), 422, /"empty\.pdf" is empty/],
    [
      'a file over 50 MB',
      'huge.pdf',
      new Uint8Array(50 * 1024 * 1024 + 1),
      413,
      /"huge\.pdf" is larger than 50 MB/,
    ],
  ])('refuses %s with a sentence and takes the others', async (_, name, bytes, status, because) => {
    const id = await newReview();
    const { added, refused } = await add(id, { name, bytes }, file('good.md', 'text'));
    expect(added.map((paper) => paper.file)).toEqual(['good.md']);
    expect(refused).toMatchObject([{ file: name, status, because }]);
  });

  it('refuses the same content twice and another content under the same name', async () => {
    const id = await newReview();
    await add(id, file('terms.md', 'text'));
    const { added, refused } = await add(id, file('copy.md', 'text'), file('terms.md', 'other'));
    expect(added).toEqual([]);
    expect(refused).toMatchObject([
      { file: 'copy.md', status: 409, because: /already, as "terms\.md"/ },
      { file: 'terms.md', status: 409, because: /Another paper/ },
    ]);
  });

  it('refuses more papers than a review holds', async () => {
    const id = await newReview();
    const many = Array.from({ length: mostPapers + 1 }, (_, index) => file(`${index}.md`, `text ${index}`));
    const { added, refused } = await add(id, ...many);
    expect(added).toHaveLength(mostPapers);
    expect(refused).toMatchObject([{ file: `${mostPapers}.md`, status: 413 }]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\papers\\terms.docx', 'terms.docx'],
    ['a\u0000b\n.md', 'ab.md'],
    ['', 'unnamed'],
    [`${'long '.repeat(100)}.docx`, `${'long '.repeat(30)}.docx`],
  ])('keeps of the name %j only what is a name', async (given, kept) => {
    const id = await newReview();
    await add(id, file(given, 'text'));
    expect(await filesOf(id)).toEqual([kept]);
  });

  it('answers that a review does not exist, whatever is given for its id', async () => {
    for (const id of [test.ws.store.newId(), 'no-id', '', '../x']) {
      await expect(add(id, file('a.md', 'x'))).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('the content of papers', () => {
  it('is kept once, as long as a paper rests on it, and not longer', async () => {
    const before = await keptUploads();
    const [first, second] = [await newReview(), await newReview()];
    await add(first, file('a.md', 'the same content'));
    await add(second, file('b.md', 'the same content'));
    expect(await keptUploads()).toBe(before + 1);
    const [paper] = (await showReview(test.ws, test.ws.localPerson, first)).papers;
    await removePaper(test.ws, test.ws.localPerson, first, paper?.id ?? '');
    expect(await keptUploads()).toBe(before + 1);
    await deleteReview(test.ws, test.ws.localPerson, second);
    expect(await keptUploads()).toBe(before);
  });
});

describe('deleting a review', () => {
  it('leaves nothing but the record of it', async () => {
    const id = await newReview();
    await add(id, file('a.md', 'x'));
    await deleteReview(test.ws, test.ws.localPerson, id);
    await expect(showReview(test.ws, test.ws.localPerson, id)).rejects.toMatchObject({ code: 'not-found' });
    const [last] = await reviewHistory(test.ws, test.ws.localPerson, id);
    expect(last).toMatchObject({ action: 'review.deleted', says: 'Deleted the review "Papers"', who: 'Ada' });
  });
});
