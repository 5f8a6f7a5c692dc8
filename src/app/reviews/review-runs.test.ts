import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPapers,
  answerQuestions,
  createReview,
  decideFinding,
  downloadReport,
  reportFormats,
  reviewHistory,
  showReview,
  startReview,
  verifyRecord,
  withdrawDecision,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { settledReview } from './settled-review.ts';

const terms = `# Terms of service

## 1 Incidents

1.1 The Supplier shall notify the Customer of any security incident within 48 hours after becoming aware of it.

## 2 Your data

2.1 The Supplier will not use Customer Data to train its models.
`;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

/** A review with one paper, ready to be run. */
async function reviewWithPaper(): Promise<string> {
  const { ws } = test;
  const { id } = await createReview(ws, ws.localPerson, { name: 'Acme chat' });
  await addPapers(ws, ws.localPerson, id, [file('terms.md', terms)]);
  return id;
}

async function run(id: string): Promise<void> {
  await startReview(test.ws, test.ws.localPerson, id);
  expect(await settledReview(test.ws, id)).toBe('done');
}

async function actionsOn(id: string): Promise<string[]> {
  const entries = await reviewHistory(test.ws, test.ws.localPerson, id);
  return entries.map(({ action }) => action).toReversed();
}

describe('a run', () => {
  it('shows what the papers say, every quote in its place, and says that it was done', async () => {
    const id = await reviewWithPaper();
    await answerQuestions(test.ws, test.ws.localPerson, id, { exposure: 'public' });
    await run(id);
    const { state, result, papers, outdated, may } = await showReview(test.ws, test.ws.localPerson, id);
    expect({ state, outdated, papers }).toMatchObject({
      state: 'done',
      outdated: false,
      papers: [{ file: 'terms.md', state: 'read', fault: null }],
    });
    const finding = result?.findings.terms['incident-notification'];
    expect(finding?.quotes.length).toBeGreaterThan(0);
    for (const { start, end, text } of finding?.quotes ?? []) expect(terms.slice(start, end)).toBe(text);
    expect(result?.scope.answers).toEqual({ exposure: 'public' });
    expect(may).toEqual({ edit: true, start: true, cancel: false, decide: true, delete: true });
    expect(await actionsOn(id)).toEqual([
      'review.created',
      'paper.added',
      'answers.changed',
      'run.started',
      'run.finished',
    ]);
    expect(await verifyRecord(test.ws, test.ws.localPerson)).toMatchObject({ intact: true });
  });

  it('is refused without papers', async () => {
    const { ws } = test;
    const { id } = await createReview(ws, ws.localPerson, { name: 'Empty' });
    await expect(startReview(ws, ws.localPerson, id)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('reads the other papers when one cannot be read, and names the one', async () => {
    const { ws } = test;
    const id = await reviewWithPaper();
    await addPapers(ws, ws.localPerson, id, [file('noise.bin', 'x\u0000y')]);
    await run(id);
    const { papers, result } = await showReview(ws, ws.localPerson, id);
    expect(papers).toMatchObject([
      { state: 'read' },
      { state: 'unreadable', fault: { message: /noise\.bin/ } },
    ]);
    expect(result?.unread).toMatchObject([{ file: 'noise.bin' }]);
  });

  it('fails with a sentence when no paper can be read', async () => {
    const { ws } = test;
    const { id } = await createReview(ws, ws.localPerson, { name: 'Noise' });
    await addPapers(ws, ws.localPerson, id, [file('noise.bin', '\u0000\u0001\u0002\u0003'.repeat(64))]);
    await startReview(ws, ws.localPerson, id);
    expect(await settledReview(ws, id)).toBe('failed');
    const { progress, result } = await showReview(ws, ws.localPerson, id);
    expect(progress.message).toMatch(/^None of the papers could be read\. .*noise\.bin/);
    expect(result).toBeNull();
    expect(await actionsOn(id)).toContain('run.failed');
  });

  it('is still there after a restart', async () => {
    const id = await reviewWithPaper();
    await run(id);
    const before = await showReview(test.ws, test.ws.localPerson, id);
    await test.ws.close();
    const ws = await test.reopen();
    expect(await showReview(ws, ws.localPerson, id)).toEqual(before);
  });

  it('leaves a result that is outdated once papers or answers change, and fresh after the next run', async () => {
    const { ws } = test;
    const id = await reviewWithPaper();
    await run(id);
    await answerQuestions(ws, ws.localPerson, id, { exposure: 'public' });
    expect(await showReview(ws, ws.localPerson, id)).toMatchObject({ state: 'done', outdated: true });
    await run(id);
    expect(await showReview(ws, ws.localPerson, id)).toMatchObject({ state: 'done', outdated: false });
  });
});

describe('a decision', () => {
  const decision = { term: 'incident-support', status: 'covered', reason: 'Agreed by letter.' } as const;

  it('is shown with who, when and why, and stays over a new run', async () => {
    const { ws } = test;
    const id = await reviewWithPaper();
    await run(id);
    await decideFinding(ws, ws.localPerson, id, decision);
    await run(id);
    const { result } = await showReview(ws, ws.localPerson, id);
    expect(result?.decisions).toMatchObject([{ ...decision, by: 'Ada' }]);
    const entries = await reviewHistory(ws, ws.localPerson, id);
    expect(entries.find(({ action }) => action === 'decision.made')).toMatchObject({
      who: 'Ada',
      says: 'Decided that "Help during and after an incident" is covered',
      why: decision.reason,
    });
  });

  it('can be withdrawn, with a reason', async () => {
    const { ws } = test;
    const id = await reviewWithPaper();
    await run(id);
    await decideFinding(ws, ws.localPerson, id, decision);
    const { term } = decision;
    await withdrawDecision(ws, ws.localPerson, id, { term, reason: 'The letter was not signed.' });
    expect((await showReview(ws, ws.localPerson, id)).result?.decisions).toEqual([]);
    const [last] = await reviewHistory(ws, ws.localPerson, id);
    expect(last).toMatchObject({ action: 'decision.withdrawn', why: 'The letter was not signed.' });
  });

  it('needs a result and a reason', async () => {
    const { ws } = test;
    const id = await reviewWithPaper();
    await expect(decideFinding(ws, ws.localPerson, id, decision)).rejects.toMatchObject({ code: 'conflict' });
    await run(id);
    const withoutReason = decideFinding(ws, ws.localPerson, id, { ...decision, reason: ' ' });
    await expect(withoutReason).rejects.toMatchObject({
      code: 'invalid',
      fields: { reason: expect.any(String) },
    });
  });
});

describe('what a person takes away', () => {
  it.each(reportFormats)('is the report as %s, under the name of the review', async (format) => {
    const { ws } = test;
    const id = await reviewWithPaper();
    await expect(downloadReport(ws, ws.localPerson, id, format)).rejects.toMatchObject({ code: 'conflict' });
    await run(id);
    const { name, bytes } = await downloadReport(ws, ws.localPerson, id, format);
    expect(name).toMatch(/^Acme chat (report|obligations|findings)\.(html|csv|json)$/);
    expect(new TextDecoder().decode(bytes)).toContain('48 hours');
  });
});
