import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addReliance,
  changeContract,
  changeParty,
  changeSupplier,
  changeSystem,
  changeUse,
  createContract,
  createSupplier,
  createSystem,
  createUse,
  showContract,
  showParty,
  showSupplier,
  showSystem,
  showUse,
  type Workspace,
} from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { createServer } from '../http/index.ts';
import { screens } from './index.tsx';

const here = 'http://127.0.0.1:4173';

let test: TestWorkspace;
let ws: Workspace;
let server: Hono;
const ids = { supplier: '', system: '', use: '', contract: '', party: '' };
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  server = createServer(ws, { screens, hosts: [], log: () => {} });
  const actor = ws.localPerson;
  ids.supplier = (await createSupplier(ws, actor, { name: 'Larkspur' })).id;
  ids.system = (await createSystem(ws, actor, ids.supplier, { name: 'Reader' })).id;
  ids.use = (await createUse(ws, actor, ids.system, { name: 'Triage', state: 'planned' })).id;
  ids.contract = (await createContract(ws, actor, ids.supplier, { name: 'Terms', state: 'draft' })).id;
  const from = { system: ids.system };
  ids.party = (await addReliance(ws, actor, { from, name: 'Nimbus', kind: 'cloud', purpose: '' })).party;
});
afterAll(() => test.dispose());

/** A thing with a form: what somebody else makes of it meanwhile, and what the form sends. */
interface Case {
  readonly href: () => string;
  readonly meanwhile: () => Promise<void>;
  readonly nameNow: () => Promise<string>;
  readonly sent: Readonly<Record<string, string>>;
  /** Of a field that both changed, or that only the other did. */
  readonly theirs: string;
}

const cases: readonly [string, Case][] = [
  [
    'a supplier',
    {
      href: () => `/suppliers/${ids.supplier}`,
      meanwhile: () =>
        changeSupplier(ws, ws.localPerson, ids.supplier, { name: 'Larkspur', notes: 'Theirs', revision: 1 }),
      nameNow: async () => (await showSupplier(ws, ws.localPerson, ids.supplier)).name,
      sent: { name: 'Mine', website: '', contact: '', notes: '' },
      theirs: 'Theirs',
    },
  ],
  [
    'a system',
    {
      href: () => `/systems/${ids.system}`,
      meanwhile: () =>
        changeSystem(ws, ws.localPerson, ids.system, { name: 'Reader', description: 'Theirs', revision: 1 }),
      nameNow: async () => (await showSystem(ws, ws.localPerson, ids.system)).name,
      sent: { name: 'Mine', description: '' },
      theirs: 'Theirs',
    },
  ],
  [
    'a use',
    {
      href: () => `/uses/${ids.use}`,
      meanwhile: () => changeUse(ws, ws.localPerson, ids.use, { name: 'Triage', state: 'live', revision: 1 }),
      nameNow: async () => (await showUse(ws, ws.localPerson, ids.use)).name,
      sent: { name: 'Mine', purpose: '', state: 'planned' },
      theirs: 'Live',
    },
  ],
  [
    'a contract',
    {
      href: () => `/contracts/${ids.contract}`,
      meanwhile: async () => {
        const { revision } = await showContract(ws, ws.localPerson, ids.contract);
        await changeContract(ws, ws.localPerson, ids.contract, { name: 'Terms', state: 'signed', revision });
      },
      nameNow: async () => (await showContract(ws, ws.localPerson, ids.contract)).name,
      sent: { name: 'Mine', state: 'draft', renewal: 'none' },
      theirs: 'Signed',
    },
  ],
  [
    'a fourth party',
    {
      href: () => `/dependencies/${ids.party}`,
      meanwhile: () =>
        changeParty(ws, ws.localPerson, ids.party, { name: 'Nimbus', kind: 'other', revision: 1 }),
      nameNow: async () => (await showParty(ws, ws.localPerson, ids.party)).name,
      sent: { name: 'Mine', kind: 'cloud' },
      theirs: 'Nimbus',
    },
  ],
];

describe('a form that is sent after somebody else has changed the same', () => {
  it.each(cases)('shows both values of %s, and overwrites only who says so', async (_, thing) => {
    const before = await thing.nameNow();
    const form = await (await server.request(`${here}${thing.href()}/edit`)).text();
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? '';
    await thing.meanwhile();
    const send = (fields: Record<string, string>) =>
      server.request(`${here}${thing.href()}/edit`, { method: 'POST', body: new URLSearchParams(fields) });
    // However often it is sent, it overwrites nothing.
    for (const _again of [1, 2]) {
      const answer = await send({ ...thing.sent, revision });
      expect(answer.status).toBe(412);
      const page = await answer.text();
      expect(page).toContain('Changed meanwhile');
      expect(page).toContain(thing.theirs);
      expect(page).toContain('Mine');
    }
    expect(await thing.nameNow()).toBe(before);

    const page = await (await send({ ...thing.sent, revision })).text();
    const hidden = [...page.matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
    const over = Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
    expect((await send(over)).status).toBe(303);
    expect(await thing.nameNow()).toBe('Mine');
  });

  it('says what is wrong with a field without forgetting what it started from', async () => {
    const href = `${here}/suppliers/${ids.supplier}`;
    const { revision } = await showSupplier(ws, ws.localPerson, ids.supplier);
    const send = (name: string) =>
      server.request(`${href}/edit`, {
        method: 'POST',
        body: new URLSearchParams({ name, revision: String(revision) }),
      });
    const wrong = await send('');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(`name="revision" value="${revision}"`);
    await changeSupplier(ws, ws.localPerson, ids.supplier, { name: 'Theirs', revision });
    expect((await send('Mine again')).status).toBe(412);
    expect((await showSupplier(ws, ws.localPerson, ids.supplier)).name).toBe('Theirs');
  });
});
