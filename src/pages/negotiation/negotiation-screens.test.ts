import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addPapers, createReview, createSupplier, startReview, type UploadedFile } from '../../app/index.ts';
import { settledReview } from '../../app/reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { paragraph, table } from '../../core/contract/read/fixtures/docx-file.ts';
import { lantern, lanternBody } from '../../core/redline/lantern.fixture.ts';
import { createServer } from '../../http/index.ts';
import { screens } from '../index.tsx';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const attack = '"><img src=x onerror=alert(1)>';

let test: TestWorkspace;
let server: Hono;
/** A review of a Word document that nothing is wrong with. */
let plain: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens, hosts: [], log: () => {} });
  plain = await negotiated([{ name: 'terms.docx', bytes: lantern() }]);
});
afterAll(() => test.dispose());

/** A review of these papers with a first version of its annex. */
async function negotiated(files: readonly UploadedFile[]): Promise<string> {
  const { ws } = test;
  const { id } = await createReview(ws, ws.localPerson, { name: attack, about: { supplier: 'Lantern' } });
  await addPapers(ws, ws.localPerson, id, files);
  await startReview(ws, ws.localPerson, id);
  expect(await settledReview(ws, id)).toBe('done');
  const made = await post(`/reviews/${id}/annex`, await wishesOn(`/reviews/${id}/annex`, 'version'));
  expect(made.status).toBe(303);
  return `/reviews/${id}`;
}

const textOf = async (path: string): Promise<string> => (await server.request(path)).text();
const post = (path: string, fields: URLSearchParams | FormData) =>
  server.request(path, { method: 'POST', body: fields });

/** What the form of an annex sends where nobody changes anything. */
async function wishesOn(path: string, then: string): Promise<URLSearchParams> {
  const page = await textOf(path);
  const fields = new URLSearchParams({ then, seen: /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '' });
  for (const [tag] of page.matchAll(/<input[^>]*\schecked(?:=""|\s|\/|>)[^>]*>?/g)) {
    const [name, value] = ['name', 'value'].map((key) => new RegExp(`${key}="([^"]*)"`).exec(tag)?.[1] ?? '');
    fields.append(name ?? '', value ?? '');
  }
  return fields;
}

const redlineFields = (paper: string, mode = 'in-place') =>
  new URLSearchParams({ version: '1', paper, mode, author: attack });

/** The page that a form leads to. */
async function pageAfter(answer: Response): Promise<string> {
  expect(answer.status).toBe(303);
  return await textOf(answer.headers.get('location') ?? '');
}

describe('a document that needs care', () => {
  it('is redlined with its state told on the page: signed, with macros, protected', async () => {
    const settings =
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
    const more = {
      '_xmlsignatures/sig1.xml': '<Signature/>',
      'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
      'word/settings.xml': settings,
      'word/_rels/document.xml.rels': relations,
    };
    const review = await negotiated([{ name: 'terms.docm', bytes: lantern(lanternBody, { more }) }]);
    const page = await pageAfter(await post(`${review}/redlines`, redlineFields('terms.docm')));
    for (const says of [
      'The redline voids the signature',
      'holds macros',
      'protected against every change',
    ]) {
      expect(page).toContain(says);
    }
    expect(page).not.toContain('<img src=x');
  });

  it('with a table of a hundred pages and content controls takes the annex at its end', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => [
      paragraph(`Service ${at}`),
      paragraph('The Supplier keeps it available on working days.'),
    ]);
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${lanternBody}</w:sdtContent></w:sdt>`;
    const review = await negotiated([{ name: 'terms.docx', bytes: lantern(control + table(rows)) }]);
    const page = await pageAfter(await post(`${review}/redlines`, redlineFields('terms.docx')));
    expect(page).toContain('In the schedule');
    expect(page).not.toMatch(/In the sentence at|At the end of \d/);
  });
});

describe('a paper that is no Word document', () => {
  const markdown = {
    name: 'policy.md',
    bytes: new TextEncoder().encode('# Policy\n\n## 1. Security\n\n1.1 We are secure.\n'),
  };

  it('is offered no redline, and said where each clause belongs', async () => {
    const review = await negotiated([markdown]);
    const page = await textOf(`${review}/negotiation`);
    expect(page).toContain('policy.md is no Word document and cannot be redlined');
    expect(page).toContain('Where each clause of version 1 belongs');
    expect(page).not.toContain('Write the redline');
    const asked = await post(`${review}/redlines`, redlineFields('policy.md'));
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('is no Word document');
  });
});

describe('a counter-draft that cannot be read', () => {
  it.each([
    ['no file', undefined, 'Choose the Word file'],
    ['an empty file', new Uint8Array(), 'is empty'],
    ['a damaged one', new TextEncoder().encode('PK\u0003\u0004'), 'theirs.docx'],
    ['another kind of file', new TextEncoder().encode('%PDF-1.7'), 'theirs.docx'],
    [
      'one with damaged numbering',
      lantern(lanternBody, { more: { 'word/numbering.xml': '<w:numbering><w:num' } }),
      'not well-formed',
    ],
  ])('is refused on the page it was sent from: %s', async (_, bytes, says) => {
    const form = new FormData();
    form.append('answers', 'version 1');
    if (bytes !== undefined) form.append('draft', new File([new Uint8Array(bytes)], 'theirs.docx'));
    const answer = await post(`${plain}/counter-drafts`, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('There is something to correct');
    expect(page).toContain(says);
  });
});

describe('the form of an annex', () => {
  it('says at the field which figure is none, and keeps what was typed', async () => {
    const fields = await wishesOn(`${plain}/annex`, 'stay');
    fields.set('figures.data-deletion.days', attack);
    const answer = await post(`${plain}/annex`, fields);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#figures.data-deletion.days"');
    expect(page).toMatch(/give a whole number of days/);
    expect(page).toContain('value="&quot;&gt;&lt;img');
    expect(page).not.toContain('<img src=x');
  });
});

describe('a refusal', () => {
  it("is shown on the supplier's page with what to do next, and no longer once we give the clause up", async () => {
    const { ws } = test;
    const { id } = await createSupplier(ws, ws.localPerson, { name: 'LANTERN' });
    expect(await textOf(`/suppliers/${id}`)).not.toContain('It refuses');
    const clause = `${plain}/negotiation/audit-rights`;
    await post(clause, new URLSearchParams({ to: 'refused', reason: attack }));
    const page = await textOf(`/suppliers/${id}`);
    expect(page).toContain('It refuses 1 clause');
    expect(page).toContain('<strong>Next:</strong>');
    expect(page).not.toContain('<img src=x');
    await post(clause, new URLSearchParams({ to: 'withdrawn', reason: 'We audit ourselves.' }));
    expect(await textOf(`/suppliers/${id}`)).not.toContain('It refuses');
  });
});

describe('a form sent from the page of a counter-draft', () => {
  it('still says which draft it is about, and leads to its own fields, where it has to be corrected', async () => {
    const answer = await post(
      `${plain}/negotiation/audit-rights`,
      new URLSearchParams({ counterDraft: 'the-draft', 'reason-audit-rights': 'They audit themselves.' }),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('name="counterDraft" value="the-draft"');
    expect(page).toContain('href="#to-audit-rights"');
    expect(page).toContain('id="to-audit-rights"');
    expect(page).toContain('They audit themselves.');
  });
});

describe('an address somebody guessed', () => {
  it.each([
    'negotiation/none',
    'redlines/x',
    'counter-drafts/x',
    'counter-drafts/0190a000-0000-7000-8000-000000000000',
  ])('is answered with a page that says so: %s', async (path) => {
    const answer = await server.request(`${plain}/${path}`);
    expect(answer.status).toBe(404);
  });
});
