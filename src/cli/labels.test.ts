import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addPapers, createReview, decideFinding, showReview, startReview } from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { labelledReviewSchema } from '../core/report/index.ts';
import { createServer } from '../http/index.ts';
import { main } from './main.ts';

const terms = `# Terms of Fennel Speech

1.1 Fennel shall notify Customer of a personal data breach within 48 hours after becoming aware of it.

1.2 Customer may audit Fennel's security once a year on reasonable notice.
`;

let test: TestWorkspace;
let review: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  vi.stubEnv('DATABASE_URL', test.databaseUrl ?? '');
  const { ws } = test;
  const ada = ws.localPerson;
  review = (await createReview(ws, ada, { name: 'Speech', about: { supplier: 'Fennel' } })).id;
  await addPapers(ws, ada, review, [{ name: 'terms.md', bytes: new TextEncoder().encode(terms) }]);
  await startReview(ws, ada, review);
  await vi.waitFor(async () => expect((await showReview(ws, ada, review)).state).toBe('done'), {
    timeout: 60_000,
    interval: 50,
  });
}, 90_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await test.dispose();
});

async function run(...args: string[]) {
  let [out, error] = ['', ''];
  const io = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
    isTerminal: false,
    columns: 100,
    colour: false,
  };
  return { code: await main(['labels', '--data', test.dataFolder, ...args], io), out, error };
}

/** What the command needs: the workspace closed, and open again afterwards. */
async function runAlone(...args: string[]) {
  await test.ws.close();
  const result = await run(...args);
  await test.reopen();
  return result;
}

const decide = (term: 'incident-notification' | 'audit-rights', status: 'covered' | 'weak', reason: string) =>
  decideFinding(test.ws, test.ws.localPerson, review, { term, status, reason });

describe('candour labels', { timeout: 180_000 }, () => {
  it('has nothing to tell before anyone has decided', async () => {
    expect(await runAlone()).toMatchObject({ code: 1, out: '', error: expect.stringContaining('Nobody') });
  });

  it('exports each decision with its reason, what had been found and the quotes that were seen', async () => {
    await decide('incident-notification', 'covered', 'A figure and a trigger.');
    await decide('audit-rights', 'weak', 'No word on who pays.');
    const file = join(test.dataFolder, 'labels.jsonl');
    expect((await runAlone('--out', file)).code).toBe(0);
    const [line = '', ...others] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(others).toEqual([]);
    const { supplier, papers, labels } = labelledReviewSchema.parse(JSON.parse(line));
    expect(supplier).toBe('Fennel');
    expect(papers.map(({ text }) => text)).toEqual([terms]);
    expect(labels.map(({ term, status, reason }) => [term, status, reason])).toEqual([
      ['incident-notification', 'covered', 'A figure and a trigger.'],
      ['audit-rights', 'weak', 'No word on who pays.'],
    ]);
    expect(labels[0]?.quotes[0]?.text).toContain('within 48 hours');
    for (const { quotes } of labels)
      for (const { paper, start, end, text } of quotes)
        expect(papers[paper]?.text.slice(start, end)).toBe(text);
  });

  it('names nobody, and is what the API gives', async () => {
    const { out } = await runAlone();
    expect(out).not.toContain(test.ws.localPerson.name);
    const server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
    const answer = await server.request(`/api/v1/reviews/${review}/labels`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(JSON.parse(out));
  });
});
