import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addRelease,
  addReliance,
  answerQuestions,
  type Caller,
  changeContract,
  changeParty,
  changeRole,
  changeSupplier,
  changeSystem,
  changeUse,
  chooseAnnex,
  createContract,
  createSupplier,
  createSystem,
  createUse,
  describeRelease,
  governUses,
  keepUseScope,
  renameOrganisation,
  savePlaybook,
  showAnnex,
  showContract,
  showMember,
  showOrganisation,
  showParty,
  showPlaybook,
  showRelease,
  showReview,
  showSupplier,
  showSystem,
  showUse,
  type Workspace,
} from '../app/index.ts';
import { joinedBy, type SignedIn, setUpByAda } from '../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { createServer } from '../http/index.ts';
import { screens } from './index.tsx';
import { finishReview } from './papers.fixture.ts';

const here = 'http://127.0.0.1:4173';

let test: TestWorkspace;
let ws: Workspace;
let server: Hono;
let ada: SignedIn;
let actor: Caller;
const ids = {
  supplier: '',
  system: '',
  use: '',
  other: '',
  contract: '',
  party: '',
  release: '',
  review: '',
  member: '',
};
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  server = createServer(ws, { screens, hosts: [], log: () => {} });
  ada = await setUpByAda(ws);
  actor = ada.caller;
  ids.supplier = (await createSupplier(ws, actor, { name: 'Larkspur' })).id;
  ids.system = (await createSystem(ws, actor, ids.supplier, { name: 'Reader' })).id;
  ids.use = (await createUse(ws, actor, ids.system, { name: 'Triage', state: 'planned' })).id;
  ids.other = (await createUse(ws, actor, ids.system, { name: 'Drafting', state: 'planned' })).id;
  ids.contract = (await createContract(ws, actor, ids.supplier, { name: 'Terms', state: 'draft' })).id;
  const from = { system: ids.system };
  ids.party = (await addReliance(ws, actor, { from, name: 'Nimbus', kind: 'cloud', purpose: '' })).party;
  ids.release = (await addRelease(ws, actor, ids.system, { name: '7.0', releasedOn: '2026-03-02' })).id;
  ids.review = await finishReview(ws, actor, 'Larkfield Assist');
  ids.member = (await joinedBy(ws, actor, 'Bob', 'viewer')).caller.id;
});
afterAll(() => test.dispose());

/** A thing with a form: what somebody else makes of it meanwhile, and what the form sends. */
interface Case {
  /** Where the form stands. */
  readonly form: () => string;
  /** Where it is sent; the same place unless told. */
  readonly action?: () => string;
  readonly meanwhile: () => Promise<unknown>;
  /** What the form is to change, as it is kept. */
  readonly now: () => Promise<unknown>;
  readonly sent: Readonly<Record<string, string>>;
  /** Words for what the other made of it, and for what was typed; the latter is kept in the end. */
  readonly theirs: string;
  readonly mine: string;
  readonly kept: unknown;
}

const mine = { mine: 'Mine', kept: 'Mine' };
const review = () => `/reviews/${ids.review}`;

const cases: readonly [string, Case][] = [
  [
    'a supplier',
    {
      ...mine,
      form: () => `/suppliers/${ids.supplier}/edit`,
      meanwhile: () =>
        changeSupplier(ws, actor, ids.supplier, { name: 'Larkspur', notes: 'Theirs', revision: 1 }),
      now: async () => (await showSupplier(ws, actor, ids.supplier)).name,
      sent: { name: 'Mine', website: '', contact: '', notes: '' },
      theirs: 'Theirs',
    },
  ],
  [
    'a system',
    {
      ...mine,
      form: () => `/systems/${ids.system}/edit`,
      meanwhile: () =>
        changeSystem(ws, actor, ids.system, { name: 'Reader', description: 'Theirs', revision: 1 }),
      now: async () => (await showSystem(ws, actor, ids.system)).name,
      sent: { name: 'Mine', description: '' },
      theirs: 'Theirs',
    },
  ],
  [
    'a use',
    {
      ...mine,
      form: () => `/uses/${ids.use}/edit`,
      meanwhile: () => changeUse(ws, actor, ids.use, { name: 'Triage', state: 'live', revision: 1 }),
      now: async () => (await showUse(ws, actor, ids.use)).name,
      sent: { name: 'Mine', purpose: '', state: 'planned' },
      theirs: 'Live',
    },
  ],
  [
    'what is answered about a use',
    {
      form: () => `/uses/${ids.other}/scope`,
      meanwhile: () =>
        keepUseScope(ws, actor, ids.other, {
          answers: { affected: 'outsiders' },
          why: 'Theirs',
          revision: 1,
        }),
      now: async () => (await showUse(ws, actor, ids.other)).answers.affected,
      sent: { affected: 'staff', why: 'Because.' },
      theirs: 'People outside',
      mine: 'Only our own staff',
      kept: 'staff',
    },
  ],
  [
    'a contract',
    {
      ...mine,
      form: () => `/contracts/${ids.contract}/edit`,
      meanwhile: async () => {
        const { revision } = await showContract(ws, actor, ids.contract);
        await changeContract(ws, actor, ids.contract, { name: 'Terms', state: 'signed', revision });
      },
      now: async () => (await showContract(ws, actor, ids.contract)).name,
      sent: { name: 'Mine', state: 'draft', renewal: 'none' },
      theirs: 'Signed',
    },
  ],
  [
    'the uses that a contract governs',
    {
      form: () => `/contracts/${ids.contract}/uses`,
      meanwhile: () => governUses(ws, actor, ids.contract, { uses: [ids.other] }),
      now: async () => (await showContract(ws, actor, ids.contract)).uses.map(({ name }) => name),
      get sent() {
        return { uses: ids.use };
      },
      theirs: 'Drafting',
      mine: 'Mine',
      kept: ['Mine'],
    },
  ],
  [
    'a fourth party',
    {
      ...mine,
      form: () => `/dependencies/${ids.party}/edit`,
      meanwhile: () => changeParty(ws, actor, ids.party, { name: 'Nimbus', kind: 'other', revision: 1 }),
      now: async () => (await showParty(ws, actor, ids.party)).name,
      sent: { name: 'Mine', kind: 'cloud' },
      theirs: 'Nimbus',
    },
  ],
  [
    'a release',
    {
      ...mine,
      form: () => `/releases/${ids.release}/edit`,
      meanwhile: () =>
        describeRelease(ws, actor, ids.release, { name: '7.0', releasedOn: '2026-03-02', notes: 'Theirs' }),
      now: async () => (await showRelease(ws, actor, ids.release)).name,
      sent: { name: 'Mine', releasedOn: '2 March 2026', notes: '' },
      theirs: 'Theirs',
    },
  ],
  [
    'the playbook',
    {
      form: () => '/playbook',
      meanwhile: () => savePlaybook(ws, actor, { text: 'house: Theirs\n' }),
      now: async () => (await showPlaybook(ws, actor)).text,
      sent: { text: 'house: Mine' },
      theirs: 'house: Theirs',
      mine: 'house: Mine',
      kept: 'house: Mine',
    },
  ],
  [
    'what is answered in a review',
    {
      form: () => `${review()}/questions/use`,
      meanwhile: () => answerQuestions(ws, actor, ids.review, { affected: 'outsiders' }),
      now: async () => (await showReview(ws, actor, ids.review)).answers.affected,
      sent: { affected: 'staff' },
      theirs: 'People outside',
      mine: 'Only our own staff',
      kept: 'staff',
    },
  ],
  [
    'the choices of an annex',
    {
      form: () => `${review()}/annex`,
      meanwhile: () => chooseAnnex(ws, actor, ids.review, { included: ['audit-rights'] }),
      now: async () => (await showAnnex(ws, actor, ids.review)).annex.clauses.map(({ id }) => id),
      sent: { in: 'incident-notification', 'positions.incident-notification': 'minimum' },
      theirs: 'Not in the annex',
      mine: 'The least we accept',
      kept: expect.arrayContaining(['incident-notification']),
    },
  ],
  [
    'the role of a member',
    {
      form: () => `/people/${ids.member}`,
      action: () => `/people/${ids.member}/role`,
      meanwhile: () => changeRole(ws, actor, ids.member, { role: 'reviewer' }),
      now: async () => (await showMember(ws, actor, ids.member)).role,
      sent: { role: 'editor' },
      theirs: 'Reviewer',
      mine: 'Editor',
      kept: 'editor',
    },
  ],
  [
    'the name of the organisation',
    {
      ...mine,
      form: () => '/organisation',
      meanwhile: () => renameOrganisation(ws, actor, { name: 'Theirs' }),
      now: async () => (await showOrganisation(ws, actor)).name,
      sent: { name: 'Mine' },
      theirs: 'Theirs',
    },
  ],
];

const asked = (path: string, fields?: Record<string, string>) =>
  server.request(`${here}${path}`, {
    headers: { cookie: `candour-session=${ada.token}` },
    ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
  });
const hiddenIn = (page: string): Record<string, string> => {
  const hidden = [...page.matchAll(/type="hidden" name="([\w.-]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
};
/** The words of a page without its tags. */
const wordsOf = (page: string): string => page.replace(/<[^>]+>/g, ' ');

describe('a form that is sent after somebody else has changed the same', () => {
  it.each(cases)('shows both values of %s, and overwrites only who says so', async (_, thing) => {
    const { seen = '' } = hiddenIn(await (await asked(thing.form())).text());
    expect(seen).not.toBe('');
    await thing.meanwhile();
    const theirs = await thing.now();
    const action = (thing.action ?? thing.form)();
    let page = '';
    // However often it is sent, it overwrites nothing.
    for (const _again of [1, 2]) {
      const answer = await asked(action, { ...thing.sent, seen });
      expect(answer.status).toBe(412);
      page = await answer.text();
      for (const words of ['Changed meanwhile', thing.theirs, thing.mine]) {
        expect(wordsOf(page)).toContain(words);
      }
    }
    expect(await thing.now()).toEqual(theirs);

    expect((await asked(action, hiddenIn(page))).status).toBe(303);
    expect(await thing.now()).toEqual(thing.kept);
  });

  it('says what is wrong with a field without forgetting what it started from', async () => {
    const href = `/suppliers/${ids.supplier}`;
    const { revision } = await showSupplier(ws, actor, ids.supplier);
    const send = (name: string) => asked(`${href}/edit`, { name, seen: String(revision) });
    const wrong = await send('');
    expect(wrong.status).toBe(422);
    expect(hiddenIn(await wrong.text()).seen).toBe(String(revision));
    await changeSupplier(ws, actor, ids.supplier, { name: 'Theirs', revision });
    expect((await send('Mine again')).status).toBe(412);
    expect((await showSupplier(ws, actor, ids.supplier)).name).toBe('Theirs');
  });
});
