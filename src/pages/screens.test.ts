import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPapers, createReview, importOfficialWording, showReview, startReview } from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { builtFile } from '../built.ts';
import { principles } from '../core/code/index.ts';
import { isUnsure, settled } from '../core/report/index.ts';
import { termIds } from '../core/terms/index.ts';
import { createServer } from '../http/index.ts';
import { screens } from './index.tsx';
import { finishReview, prepareReview } from './papers.fixture.ts';

const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

let test: TestWorkspace;
let server: Hono;
let done: string;
let draft: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens, hosts: [], log: () => {} });
  done = await finishReview(test.ws, test.ws.localPerson, attack);
  draft = await prepareReview(test.ws, test.ws.localPerson, attack);
});
afterAll(() => test.dispose());

const textOf = async (path: string): Promise<string> => (await server.request(path)).text();
const post = (path: string, fields: Record<string, string>) =>
  server.request(path, { method: 'POST', body: new URLSearchParams(fields) });

describe("other people's words", () => {
  it.each([
    '/reviews',
    `/reviews?search=${encodeURIComponent(attack)}`,
    `/code?text=${encodeURIComponent(attack)}`,
    '/reviews/{done}',
    '/reviews/{done}/papers',
    '/reviews/{done}/read/1',
    `/reviews/{done}/read/1?subject=${encodeURIComponent(attack)}`,
    '/reviews/{done}/terms',
    '/reviews/{done}/annex',
    '/reviews/{done}/history',
    '/reviews/{draft}/papers',
    '/reviews/{draft}/check',
  ])('are shown as words and never run: %s', async (path) => {
    const page = await textOf(path.replace('{done}', done).replace('{draft}', draft));
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>terms</b>');
  });

  it('are shown again as words where a form has to be corrected', async () => {
    const answer = await post(`/reviews/${done}/terms/audit-rights`, { status: attack, reason: attack });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img src=x');
  });

  it('no page carries a script or a style of its own, which the policy would stop anyway', async () => {
    for (const path of ['/reviews', '/code/2.4', `/reviews/${done}`, `/reviews/${done}/read/1`]) {
      const page = await textOf(path);
      expect(page).not.toMatch(/<script(?![^>]*src=)|<style|<[^>]*\s(?:style|on\w+)=/);
    }
  });
});

describe('an address somebody guessed', () => {
  const nobody = '0190a000-0000-7000-8000-000000000000';
  it.each([
    '/reviews/1',
    `/reviews/${nobody}`,
    `/reviews/${nobody}/papers`,
    `/reviews/${nobody}/questions/use`,
    `/reviews/${nobody}/check`,
    `/reviews/${nobody}/progress`,
    `/reviews/${nobody}/history`,
    `/reviews/${nobody}/annex`,
    '/reviews/{done}/read/0',
    '/reviews/{done}/read/99',
    '/reviews/{done}/read/x',
    '/reviews/{done}/terms/none',
    '/reviews/{draft}/questions/none',
    '/code/99.9',
    '/code/constructor',
  ])('is not found: %s', async (path) => {
    const answer = await server.request(path.replace('{done}', done).replace('{draft}', draft));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Not found');
  });
});

describe('a review leads to where it stands', () => {
  it('a draft to its papers', async () => {
    const answer = await server.request(`/reviews/${draft}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/reviews/${draft}/papers`);
  });

  it('one without papers says so when it is started', async () => {
    const { id } = await createReview(test.ws, test.ws.localPerson, { name: 'Nothing yet' });
    const answer = await post(`/reviews/${id}/start`, {});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('paper');
  });

  it('one whose papers cannot be read to the check, with the fault', async () => {
    const { id } = await createReview(test.ws, test.ws.localPerson, { name: 'Noise' });
    const noise = { name: 'noise.pdf', bytes: new Uint8Array([0, 1, 2, 3, 255]) };
    await addPapers(test.ws, test.ws.localPerson, id, [noise]);
    await startReview(test.ws, test.ws.localPerson, id);
    await expect
      .poll(async () => (await server.request(`/reviews/${id}/progress`)).headers.get('location'), {
        timeout: 20_000,
      })
      .toBe(`/reviews/${id}`);
    const check = await textOf(`/reviews/${id}/check`);
    expect(check).toContain('The last run failed.');
    expect(check).toContain('noise.pdf');
  });

  it('one that is cancelled to the check', async () => {
    const slow = await openTestWorkspace({
      examine: (_files, _answers, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    const slowly = createServer(slow.ws, { screens, hosts: [], log: () => {} });
    const id = await prepareReview(slow.ws, slow.ws.localPerson, 'Slow');
    await slowly.request(`/reviews/${id}/start`, { method: 'POST' });
    expect((await slowly.request(`/reviews/${id}`)).headers.get('location')).toBe(`/reviews/${id}/progress`);
    const running = await (await slowly.request(`/reviews/${id}/progress`)).text();
    expect(running).toContain('<noscript><meta http-equiv="refresh"');
    expect(running).toContain(`action="/reviews/${id}/cancel"`);
    await slowly.request(`/reviews/${id}/cancel`, { method: 'POST' });
    expect((await slowly.request(`/reviews/${id}`)).headers.get('location')).toBe(`/reviews/${id}/check`);
    expect(await (await slowly.request(`/reviews/${id}/check`)).text()).toContain(
      'The last run was cancelled.',
    );
    await slow.dispose();
  });

  it('one that was deleted nowhere', async () => {
    const id = await prepareReview(test.ws, test.ws.localPerson, 'Short-lived');
    expect(await textOf(`/reviews/${id}/delete`)).toContain('its 2 papers');
    const answer = await post(`/reviews/${id}/delete`, {});
    expect(answer.headers.get('location')).toBe('/reviews');
    expect((await server.request(`/reviews/${id}`)).status).toBe(404);
  });

  it('one whose papers changed says so and offers to run it again', async () => {
    const id = await finishReview(test.ws, test.ws.localPerson, 'Changed');
    const [paper] = (await showReview(test.ws, test.ws.localPerson, id)).papers;
    await post(`/reviews/${id}/papers/${paper?.id}/remove`, {});
    const page = await textOf(`/reviews/${id}`);
    expect(page).toContain('have changed since this result');
    expect(page).toContain(`action="/reviews/${id}/start"`);
  });

  it('a form that broke off is told so', async () => {
    for (const path of ['/reviews', `/reviews/${draft}/papers`, `/reviews/${draft}/questions/use`]) {
      const answer = await server.request(path, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\ncontent-disposition: form-data; name="papers"; filename="a"\r\n\r\nand th',
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('did not arrive whole');
    }
  });

  it('answers stay as they were where a form sends one that is none', async () => {
    const answer = await post(`/reviews/${draft}/questions/use`, { purpose: 'magic' });
    expect(answer.status).toBe(422);
    expect(await textOf(`/reviews/${draft}/check`)).toContain('Helping our own staff');
  });
});

describe('filters stand in the address', () => {
  it('of the obligations', async () => {
    const all = await textOf(`/reviews/${done}/obligations?page=all`);
    const ours = await textOf(`/reviews/${done}/obligations?party=us&strength=required`);
    expect(all).toContain('Larkfield <span');
    expect(ours).not.toContain('Larkfield <span');
    expect(ours).toContain('<option value="us" selected');
  });

  it('of the obligations, page by page: each is on one of them, most pressing first', async () => {
    const path = `/reviews/${done}/obligations`;
    const dutiesIn = (page: string) => {
      const table = /app-obligations.*?<\/table>/s.exec(page)?.[0] ?? '';
      return [...table.matchAll(/href="\/code\/([\d.]+)">/g)].map(([, duty]) => duty);
    };
    const first = await textOf(`${path}?strength=required`);
    const addresses = [...first.matchAll(/href="([^"]*page=\d+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.every((address) => address.includes('strength=required'))).toBe(true);
    const pages = [first];
    for (const address of addresses) pages.push(await textOf(address.replaceAll('&amp;', '&')));
    const all = await textOf(`${path}?strength=required&page=all`);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(dutiesIn)).toEqual(dutiesIn(all));
    expect(dutiesIn(await textOf(`${path}?page=99`)).length).toBeGreaterThan(0);
  });

  it('of the Code', async () => {
    const page = await textOf('/code?text=indirect+prompt&role=developer');
    expect(page).toContain('value="indirect prompt"');
    expect(page).toContain('<option value="developer" selected');
  });
});

describe('what a page weighs', () => {
  it('is at most 30 kB of script, gzipped', () => {
    const scripts = readdirSync(builtFile('assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) {
      expect(gzipSync(readFileSync(builtFile(`assets/${name}`))).length, name).toBeLessThan(30_000);
    }
  });
});

describe('a finding', () => {
  it('has what suppliers commonly say beside it, on its own page and in the list of terms', async () => {
    const market = /Of \d+ papers examined, \d+ covers? this and \d+ only touch(?:es)? it\./g;
    expect((await textOf(`/reviews/${done}/terms/audit-rights`)).match(market)).toHaveLength(1);
    expect((await textOf(`/reviews/${done}/terms`)).match(market)).toHaveLength(termIds.length);
  });

  it('of low confidence asks to be read, in place of a plain status', async () => {
    const { result } = await showReview(test.ws, test.ws.localPerson, done);
    if (result === null) throw new Error('The review has a result.');
    const unsure = termIds.filter((term) => isUnsure(settled(result.findings, result.decisions, term)));
    expect(unsure.length).toBeGreaterThan(0);
    for (const term of unsure) {
      const head = (await textOf(`/reviews/${done}/terms/${term}`)).split('app-columns')[0] ?? '';
      expect(head).toContain('Low confidence');
      expect(head).toContain('probably');
      expect(head).not.toMatch(/app-status--(?:covered|weak|absent)/);
    }
  });
});

describe('papers that contradict each other', () => {
  it('are shown side by side, with which goes first and the clause that says so', async () => {
    const { ws } = test;
    const { id } = await createReview(ws, ws.localPerson, { name: 'Bundle' });
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const notice = (title: string, hours: number, more: string) =>
      `# ${title}\n\n1.1 Fennel shall notify Customer of a personal data breach within ${hours} hours after becoming aware of it.\n\n${more}\n`;
    const order =
      '1.2 In case of conflict this order of precedence applies: (1) the Data Processing Agreement; (2) these Terms of Service.';
    await addPapers(ws, ws.localPerson, id, [
      file('terms.md', notice('Terms of Service', 72, order)),
      file(
        'dpa.md',
        notice('Data Processing Agreement', 24, '1.2 This agreement is governed by English law.'),
      ),
    ]);
    await startReview(ws, ws.localPerson, id);
    await expect
      .poll(async () => (await showReview(ws, ws.localPerson, id)).state, { timeout: 60_000 })
      .toBe('done');
    const page = await textOf(`/reviews/${id}/terms/incident-notification`);
    expect(page).toContain('Two papers say different things');
    expect(page).toContain('“Data Processing Agreement” goes first.');
    expect(page).toContain('What they say of the order');
    expect(page).toContain('this order of precedence applies');
    expect(await textOf(`/reviews/${id}`)).toContain('Two papers differ on');
  }, 90_000);
});

describe('a provision of the Code', () => {
  it('shows the official wording beside our summary once it was imported, on the page and by the API', async () => {
    const words = (id: string) => `Gardeners shall, should or may water bed ${id}.`;
    const page = principles.map(({ number, title, provisions: held }) =>
      [`Principle ${number}: ${title}`, ...held.map(({ id }) => `${id} ${words(id)}`)].join('\n\n'),
    );
    expect(await textOf('/code/5.1')).not.toContain('In the words of the Code');
    const file = join(test.dataFolder, 'code.txt');
    await writeFile(file, page.join('\n\n'));
    await importOfficialWording(file, test.dataFolder, new Date());
    expect(await textOf('/code/5.1')).toContain(words('5.1'));
    const told = await (await server.request('/api/v1/code/provisions/5.1')).json();
    expect(told).toMatchObject({ id: '5.1', officialWording: words('5.1') });
  });
});
