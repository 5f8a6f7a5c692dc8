// For the probes: an organisation that has one of everything there is, each with a word of its own in it.
import type { Hono } from 'hono';
import { z } from 'zod';
import {
  createExampleReview,
  createToken,
  describeReview,
  downloadRedline,
  invite,
  showAnnex,
  showReview,
  type Workspace,
} from '../../app/index.ts';
import { allAccepted } from '../../app/negotiation/drafts.fixture.ts';
import { settledReview } from '../../app/reviews/settled-review.ts';
import type { SignedIn } from '../../app/test-people.ts';

export const here = 'http://127.0.0.1:4173';

/** Stands in everything the probed organisation has, and nowhere else. */
export const ownWord = 'Quillfeather';

/**
 * What stands for each parameter of a route, by its name. `own` names things of the probed organisation; `shared` is
 * the same for everyone, such as a provision of the Code.
 */
export interface Samples {
  readonly own: Readonly<Record<string, string>>;
  readonly shared: Readonly<Record<string, string>>;
}

/** Ed25519 in SPKI, as PEM; of a key nobody has. */
const publicKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----
`;

/**
 * What routes are sent that take more than their document says: by method and path, what takes the place of the
 * field made from the document, or is added to it.
 */
export const sent: Readonly<Record<string, Readonly<Record<string, string | File>>>> = {
  'PUT /api/v1/playbook': { text: 'house: Elsewhere\n' },
  'POST /api/v1/suppliers/:supplier/keys': { key: publicKey },
  'POST /api/v1/reviews/:review/counter-drafts': { version: '1', draft: new File(['PK'], 'theirs.docx') },
  'POST /reviews/:review/terms/:term': { status: 'weak', reason: 'Because.' },
  'POST /reviews/:review/counter-drafts': { answers: 'version 1', draft: new File(['PK'], 'theirs.docx') },
  'POST /reviews/:review/negotiation/:clause': { to: 'refused', reason: 'Because.' },
  'POST /systems/:system/uses': { name: 'Triage', state: 'planned' },
  'POST /uses/:use/edit': { name: 'Triage', state: 'planned', seen: '1' },
  'POST /suppliers/:supplier/contracts': { name: 'Terms', state: 'draft', renewal: 'none' },
  'POST /contracts/:contract/edit': { name: 'Terms', state: 'draft', renewal: 'none', seen: '1' },
  'POST /dependencies/:party/reliance': { name: 'Cloud', kind: 'cloud' },
  'POST /dependencies/:party/edit': { name: 'Cloud', kind: 'cloud', seen: '1' },
  'POST /systems/:system/reliance': { name: 'Cloud', kind: 'cloud' },
  'POST /systems/:system/reliance/confirm': { name: 'Cloud' },
  'POST /systems/:system/reliance/set-aside': { name: 'Cloud' },
  'POST /organisation/joining': { domain: 'example.org' },
  'POST /organisation/joining/close': { domain: 'example.org' },
  'POST /organisation': { name: 'Elsewhere' },
  'POST /webhooks': { url: 'https://hooks.example/' },
  'POST /releases/:release/bom/form': { 'system.0.name': 'Reader', accept: 'yes' },
  'POST /releases/:release/bom/card': { card: new File(['# A model'], 'README.md') },
};

/** Routes that change nothing although their method is not GET: what they are asked is too large for an address. */
export const asking: ReadonlySet<string> = new Set([
  'POST /api/v1/reviews/:review/annex/preview',
  'POST /api/v1/uses/:use/scopes/preview',
  'POST /api/v1/record/verdict',
  'POST /record/check',
  'POST /uses/:use/scope/preview',
  'POST /reviews/:review/annex/preview',
]);

const withId = z.object({ id: z.string() });

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    timestamp: '2026-03-02T10:00:00Z',
    component: { type: 'application', name: `${ownWord} Reader`, version: '1' },
  },
  components: [{ type: 'machine-learning-model', name: `${ownWord}-7b`, version: '1' }],
};

/** Fills the organisation of the owner by the ways people do, and gives what can be asked for. */
export async function oneOfEverything(ws: Workspace, server: Hono, owner: SignedIn): Promise<Samples> {
  const { caller } = owner;
  const cookie = `candour-session=${owner.token}`;
  const send = async (path: string, init: { headers?: Record<string, string>; body: string | FormData }) => {
    const headers = { cookie, ...init.headers };
    const answer = await server.request(`${here}/api/v1${path}`, { method: 'POST', ...init, headers });
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
  const post = (path: string, body: unknown) =>
    send(path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const create = async (path: string, body: unknown) => withId.parse(await post(path, body)).id;
  const upload = (path: string, body: FormData) => send(path, { body });

  const review = (await createExampleReview(ws, caller)).id;
  if ((await settledReview(ws, review)) !== 'done') throw new Error('The example did not run.');
  await describeReview(ws, caller, review, { name: `${ownWord} review`, about: { supplier: ownWord } });
  const paper = (await showReview(ws, caller, review)).papers[0]?.id ?? '';
  const clause = (await showAnnex(ws, caller, review)).annex.clauses[0]?.id ?? '';
  await post(`/reviews/${review}/annex/versions`, { note: `${ownWord} round` });
  const redline = await create(`/reviews/${review}/redlines`, {
    version: 1,
    paper: 'larkspur-assist-terms.docx',
  });
  const { bytes } = await downloadRedline(ws, caller, review, redline);
  const answered = new FormData();
  answered.append('redline', redline);
  answered.append('draft', new File([new Uint8Array(allAccepted(bytes))], `${ownWord}.docx`));
  const draft = withId.parse(await upload(`/reviews/${review}/counter-drafts`, answered)).id;

  const supplier = await create('/suppliers', { name: `${ownWord} Ltd`, notes: ownWord });
  const system = await create(`/suppliers/${supplier}/systems`, { name: `${ownWord} Reader` });
  const use = await create(`/systems/${system}/uses`, { name: `${ownWord} triage` });
  const contract = await create(`/suppliers/${supplier}/contracts`, { name: `${ownWord} terms` });
  const key = await create(`/suppliers/${supplier}/keys`, { label: ownWord, key: publicKey });
  const notice = await create(`/systems/${system}/notices`, { givenOn: '2026-02-01', says: ownWord });
  const since = await create(`/systems/${system}/releases`, {
    name: `${ownWord} 0`,
    releasedOn: '2026-01-02',
  });
  const release = await create(`/systems/${system}/releases`, { name: ownWord, releasedOn: '2026-03-02' });
  for (const of of [since, release]) {
    const files = new FormData();
    files.append('bom', new File([JSON.stringify(bom)], 'bom.json'));
    await upload(`/releases/${of}/bom`, files);
  }
  const parts = await server.request(`${here}/api/v1/parts?search=${ownWord}`, { headers: { cookie } });
  const part =
    z.object({ items: z.array(z.object({ id: z.string() })) }).parse(await parts.json()).items[0]?.id ?? '';

  const { id: reliance, party } = z
    .object({ id: z.string(), party: z.string() })
    .parse(await post('/reliances', { from: { system }, name: `${ownWord} Cloud`, kind: 'cloud' }));
  await post(`/contracts/${contract}/versions`, { label: ownWord });
  const table = new FormData();
  table.append('file', new File([`Name\n${ownWord} Imports\n`], 'table.csv'));
  const imported = withId.parse(await upload('/imports/suppliers', table)).id;

  const webhook = await create('/webhooks', { url: `https://hooks.example/${ownWord}` });
  const apiToken = (await createToken(ws, caller, { name: ownWord, role: 'viewer', days: 1 })).id;
  const invitation = (await invite(ws, caller, { whom: ownWord, role: 'viewer' })).id;
  return {
    own: {
      review,
      paper,
      clause,
      redline,
      draft,
      number: '1',
      supplier,
      system,
      use,
      contract,
      import: imported,
      key,
      notice,
      release,
      since,
      part,
      party,
      reliance,
      invitation,
      member: caller.id,
      session: caller.session ?? '',
      passkey: ws.store.newId(),
      webhook,
      organisation: caller.organisation,
      // Of a token's owner only; of an invitation's link whoever has it, which is why a probe has none.
      token: apiToken,
    },
    shared: {
      provision: '10.3',
      id: '10.3',
      name: 'candour.css',
      place: '1',
      term: 'incident-notification',
      group: 'use',
      noun: 'suppliers',
      document: 'annex',
      domain: 'example.org',
      // A secret that nobody has.
      secret: 'x'.repeat(43),
    },
  };
}
