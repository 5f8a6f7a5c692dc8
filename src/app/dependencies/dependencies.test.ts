import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addPapers,
  addReliance,
  changeParty,
  confirmSuggestion,
  createContract,
  createParty,
  createSupplier,
  createSystem,
  createUse,
  deleteParty,
  keepUseScope,
  listParties,
  removeReliance,
  setSuggestionAside,
  showParty,
  startReview,
  startVersion,
  systemReliance,
  type Workspace,
} from '../index.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
let ws: Workspace;
let ada: Actor;
let supplier: string;
let assist: string;
let search: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  ada = ws.localPerson;
  supplier = (await createSupplier(ws, ada, { name: 'Larkfield' })).id;
  assist = (await createSystem(ws, ada, supplier, { name: 'Assist' })).id;
  search = (await createSystem(ws, ada, supplier, { name: 'Search' })).id;
  const use = (await createUse(ws, ada, assist, { name: 'Drafting', state: 'live' })).id;
  await keepUseScope(ws, ada, use, { answers: { purpose: 'decides' }, why: 'First.', revision: 1 });
});
afterAll(() => test.dispose());

const rest = (from: { system: string } | { party: string }, name: string, purpose = '') =>
  addReliance(ws, ada, { from, name, kind: 'cloud', purpose });

describe('who rests on whom', () => {
  it('is told over several levels, with what falls and by which way', async () => {
    const model = await rest({ system: assist }, 'Northgate');
    const cloud = await rest({ party: model.party }, 'Fennel Cloud', 'Hosting');
    await rest({ system: search }, 'fennel cloud', 'Storage');
    const shown = await showParty(ws, ada, cloud.party);
    expect(shown.falls.map(({ name, path, highTierUses }) => [name, path, highTierUses])).toEqual([
      ['Search', ['Search', 'Fennel Cloud'], 0],
      ['Assist', ['Assist', 'Northgate', 'Fennel Cloud'], 1],
    ]);
    expect(shown).toMatchObject({
      shareOfSystems: 1,
      shareOfHighTierUses: 1,
      namedBy: [{ name: 'Northgate' }],
      may: { delete: false },
    });
    expect(
      (await listParties(ws, ada)).items.map(({ name, systems, directly }) => [name, systems, directly]),
    ).toEqual([
      ['Fennel Cloud', 2, 1],
      ['Northgate', 1, 1],
    ]);
  });

  it('is paged without a gap or a repetition, the heaviest first', async () => {
    for (let count = 1; count <= 7; count += 1) {
      await createParty(ws, ada, { name: `Paged ${count % 4} ${count}`, kind: 'other' });
    }
    const whole = (await listParties(ws, ada, { limit: 100 })).items;
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await listParties(ws, ada, { limit: 2, after });
      paged.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(whole.map(({ name }) => name));
    expect(paged.slice(0, 3)).toEqual(['Fennel Cloud', 'Northgate', 'Paged 0 4']);
    await expect(listParties(ws, ada, { after: 'nowhere' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('may go round without end, and is told as a ring', async () => {
    const [one, two] = [
      await createParty(ws, ada, { name: 'Ring one', kind: 'other' }),
      await createParty(ws, ada, { name: 'Ring two', kind: 'other' }),
    ];
    await rest({ party: one.id }, 'Ring two');
    await rest({ party: two.id }, 'Ring one');
    const { restsOn } = await showParty(ws, ada, one.id);
    expect(restsOn).toMatchObject([
      { party: { name: 'Ring two' }, below: [{ party: { name: 'Ring one' }, again: 'ring', below: [] }] },
    ]);
    await expect(rest({ party: one.id }, 'RING ONE')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is noted once for each purpose and can be taken back', async () => {
    const { id, party } = await rest({ system: search }, 'Pennant Mail', 'E-mail');
    await expect(rest({ system: search }, 'Pennant Mail', 'E-mail')).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(deleteParty(ws, ada, party)).rejects.toMatchObject({ code: 'conflict' });
    await removeReliance(ws, ada, id);
    await changeParty(ws, ada, party, { name: 'Pennant', kind: 'sub-processor', revision: 1 });
    expect(await showParty(ws, ada, party)).toMatchObject({ name: 'Pennant', falls: [] });
    await deleteParty(ws, ada, party);
    await expect(showParty(ws, ada, party)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('those whom a contract names', () => {
  it('are offered with the words, confirmed or set aside, and not offered again', async () => {
    const contract = (await createContract(ws, ada, supplier, { name: 'Order' })).id;
    const { review } = await startVersion(ws, ada, contract, { label: 'Offered' });
    const text = `# Data processing agreement

## Annex: Sub-processors

| Sub-processor | What it does | Where |
| --- | --- | --- |
| Harbour Hosting Limited | Servers and storage | United Kingdom |
| Yarrow Post Ltd | E-mail | Germany |
`;
    await addPapers(ws, ada, review, [{ name: 'dpa.md', bytes: new TextEncoder().encode(text) }]);
    await startReview(ws, ada, review);
    expect(await settledReview(ws, review)).toBe('done');

    const { suggestions } = await systemReliance(ws, ada, assist);
    expect(suggestions).toMatchObject([
      { name: 'Harbour Hosting Limited', kind: 'cloud', contract: { name: 'Order' }, file: 'dpa.md' },
      { name: 'Yarrow Post Ltd', kind: 'sub-processor' },
    ]);
    await confirmSuggestion(ws, ada, assist, { name: 'Harbour Hosting Limited' });
    await setSuggestionAside(ws, ada, assist, { name: 'Yarrow Post Ltd' });
    const after = await systemReliance(ws, ada, assist);
    expect(after.suggestions).toEqual([]);
    const noted = after.restsOn.find(({ party }) => party.name === 'Harbour Hosting Limited');
    expect(noted).toMatchObject({ source: 'finding', evidence: { review } });
    const quote = noted?.evidence?.quote;
    expect(text.slice(quote?.start, quote?.end)).toBe(quote?.text);
    await expect(confirmSuggestion(ws, ada, assist, { name: 'Nobody' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
