import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { annexDocuments, type ClauseId, documentFormats, parsePlaybook } from '../../core/annex/index.ts';
import { rejectAll } from '../../core/redline/index.ts';
import {
  type Actor,
  addCounterDraft,
  chooseAnnex,
  confirmAccepted,
  createContract,
  createExampleReview,
  createSupplier,
  deleteReview,
  downloadAnnex,
  downloadAnnexVersion,
  downloadCounterDraft,
  downloadRedline,
  linkReview,
  listAnnexVersions,
  listRefusals,
  makeAnnexVersion,
  makeRedline,
  noteStep,
  previewAnnex,
  refusalsOfSupplier,
  reviewHistory,
  savePlaybook,
  showAnnex,
  showCounterDraft,
  showNegotiation,
  showPlaybook,
  showRedline,
  showReview,
  unlinkReview,
  verifyRecord,
} from '../index.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { allAccepted, editedSilently } from './drafts.fixture.ts';

const paper = 'larkspur-assist-terms.docx';

// Reading, judging and writing papers takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let ada: Actor;
let review: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  ada = test.ws.localPerson;
  review = await example();
});
afterAll(() => test.dispose());

async function example(): Promise<string> {
  const { id } = await createExampleReview(test.ws, ada);
  expect(await settledReview(test.ws, id)).toBe('done');
  return id;
}

const shown = () => showAnnex(test.ws, ada, review);
const stateOf = async (clause: ClauseId, of = review) =>
  (await showNegotiation(test.ws, ada, of)).clauses.find((one) => one.clause === clause)?.state;

describe("the house's playbook", () => {
  it('starts as one to fill in, which is not kept until somebody saves it', async () => {
    const { text, number, savedBy } = await showPlaybook(test.ws, ada);
    expect(parsePlaybook(text).ok).toBe(true);
    expect([number, savedBy]).toEqual([null, null]);
  });

  it('is refused with each fault at its line, and what was there stays', async () => {
    const text = 'house: Us\npositions: { high: prefered }\nclauses:\n  audit-right: {}\n';
    await expect(savePlaybook(test.ws, ada, { text })).rejects.toMatchObject({
      code: 'invalid',
      fields: { text: expect.stringMatching(/^Line 2: .*preferred.*\nLine 4: .*audit-rights/) },
    });
    expect((await showPlaybook(test.ws, ada)).number).toBeNull();
  });

  it('changes what the annex of every contract starts from', async () => {
    const before = await shown();
    expect(before.annex.house).toBeNull();
    await savePlaybook(test.ws, ada, { text: 'house: Example Borough Council\npositions: minimum\n' });
    const after = await shown();
    expect(after.annex.house).toBe('Example Borough Council');
    expect(after.annex.clauses.every(({ position }) => position === 'minimum')).toBe(true);
    await savePlaybook(test.ws, ada, { text: 'house: Example Borough Council\n' });
    expect(await showPlaybook(test.ws, ada)).toMatchObject({ number: 2, savedBy: 'Ada' });
  });

  it('is for those who may edit', async () => {
    await expect(savePlaybook(test.ws, { ...ada, role: 'reviewer' }, { text: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('what one contract asks for', () => {
  it('departs from the playbook where a person chose so, and nowhere else', async () => {
    const { annex } = await shown();
    const [first, second] = annex.clauses.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('The example has too few gaps.');
    const included = annex.clauses.map(({ id }) => id).filter((id) => id !== second);
    await chooseAnnex(test.ws, ada, review, {
      included: [...included, 'remedies'],
      positions: {
        [first]: 'minimum',
        ...Object.fromEntries(included.slice(1).map((id) => [id, 'preferred'])),
      },
    });
    const chosen = await shown();
    const ids = chosen.annex.clauses.map(({ id }) => id);
    expect(ids).not.toContain(second);
    expect(ids).toContain('remedies');
    expect(chosen.annex.clauses.find(({ id }) => id === first)?.position).toBe('minimum');
    const kept = new Set(chosen.choices.map(({ clause }) => clause));
    expect(kept.has(first) && kept.has(second)).toBe(true);
    await chooseAnnex(test.ws, ada, review, {});
    expect((await shown()).choices).toEqual([]);
  });

  it('prints a figure of its own, in every position', async () => {
    const wishes = {
      figures: { 'incident-notification': { hours: 11 } },
      included: ['incident-notification'],
    } as const;
    const annex = await previewAnnex(test.ws, ada, review, { ...wishes, included: [...wishes.included] });
    const [clause] = annex.clauses;
    for (const { figures, paragraphs } of Object.values(clause?.wordings ?? {})) {
      expect(figures.find(({ name }) => name === 'hours')).toMatchObject({ value: 11, source: 'contract' });
      expect(JSON.stringify(paragraphs)).toContain('11 hours');
    }
    expect((await shown()).choices).toEqual([]);
  });

  it.each([
    [
      'a figure that is none',
      { 'incident-notification': { hours: 0.5 } },
      'figures.incident-notification.hours',
    ],
    [
      'a figure the clause has not',
      { 'incident-notification': { weeks: 2 } },
      'figures.incident-notification.weeks',
    ],
  ])('is refused over %s', async (_, figures, field) => {
    await expect(chooseAnnex(test.ws, ada, review, { figures })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.stringMatching(/\.$/) },
    });
  });

  it.each(documentFormats)('can be looked at as a draft in %s before any version is made', async (format) => {
    const { name, bytes } = await downloadAnnex(test.ws, ada, review, 'annex', format);
    expect(name).toMatch(new RegExp(`annex draft\\.${format}$`));
    expect(bytes.length).toBeGreaterThan(1000);
  });
});

describe('a version of the annex', () => {
  it('stays as it was written, to the byte, whatever is chosen later', async () => {
    expect(await makeAnnexVersion(test.ws, ada, review, { note: 'First round' })).toEqual({ number: 1 });
    const files = () =>
      Promise.all(
        annexDocuments.flatMap((document) =>
          documentFormats.map((format) => downloadAnnexVersion(test.ws, ada, review, 1, document, format)),
        ),
      );
    const before = await files();
    const clause = (await shown()).annex.clauses[0]?.id ?? 'audit-rights';
    await chooseAnnex(test.ws, ada, review, { positions: { [clause]: 'minimum' } });
    await makeAnnexVersion(test.ws, ada, review, {});
    const after = await files();
    expect(after.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      before.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    expect(await listAnnexVersions(test.ws, ada, review)).toMatchObject([
      { number: 2, madeBy: 'Ada', playbook: 2 },
      { number: 1, note: 'First round' },
    ]);
  });

  it('names a note so that nobody sends it to the supplier by mistake', async () => {
    const { name } = await downloadAnnexVersion(test.ws, ada, review, 1, 'note', 'pdf');
    expect(name).toContain('NOT FOR THE SUPPLIER');
  });

  it('proposes each of its clauses, and again only what it words anew', async () => {
    const { clauses } = await showNegotiation(test.ws, ada, review);
    const { annex } = await shown();
    expect(clauses.map(({ clause }) => clause).sort()).toEqual(annex.clauses.map(({ id }) => id).sort());
    expect(clauses.every(({ state }) => state === 'proposed')).toBe(true);
    const twice = clauses.filter(({ history }) => history.length === 2).map(({ clause }) => clause);
    expect(twice).toEqual([annex.clauses[0]?.id]);
  });
});

describe('a redline', () => {
  it("is the supplier's own document with tracked changes; rejected, it is the document again", async () => {
    const { id } = await makeRedline(test.ws, ada, review, { version: 2, paper, mode: 'in-place' });
    const made = await showRedline(test.ws, ada, review, id);
    expect(made).toMatchObject({ version: 2, paper, mode: 'in-place', author: 'Example Borough Council' });
    expect(made.placed.every(({ says, why }) => says !== '' && why !== '')).toBe(true);
    const { bytes, name } = await downloadRedline(test.ws, ada, review, id);
    expect(name).toBe('larkspur-assist-terms redline 2.docx');
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('<w:ins ');
    expect(rejectAll('ours.docx', bytes).ok).toBe(true);
  });

  it('is refused of a paper that is no Word document, with what to do', async () => {
    const made = makeRedline(test.ws, ada, review, { version: 2, paper: 'larkspur-assist-dpa.pdf' });
    await expect(made).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(/\w\.$/) });
  });

  it.each([
    ['a version that is not there', { version: 9, paper }, 'not-found'],
    ['a paper that is not there', { version: 2, paper: 'other.docx' }, 'invalid'],
  ])('is refused over %s', async (_, input, code) => {
    await expect(makeRedline(test.ws, ada, review, input)).rejects.toMatchObject({ code });
  });
});

describe('a counter-draft', () => {
  async function redlined(): Promise<{ id: string; bytes: Uint8Array }> {
    const { id } = await makeRedline(test.ws, ada, review, { version: 2, paper });
    return { id, bytes: (await downloadRedline(test.ws, ada, review, id)).bytes };
  }

  it('is kept to the byte and held against the redline it answers', async () => {
    const { id: redline, bytes } = await redlined();
    const theirs = { name: 'C:\\drafts\\their reply.docx', bytes: allAccepted(bytes) };
    const { id } = await addCounterDraft(test.ws, ada, review, { redline }, theirs);
    const draft = await showCounterDraft(test.ws, ada, review, id);
    expect(draft).toMatchObject({ file: 'their reply.docx', ours: paper, redline, version: 2 });
    expect(new Set(draft.comparison.clauses.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    const back = await downloadCounterDraft(test.ws, ada, review, id);
    expect(Buffer.compare(back.bytes, theirs.bytes)).toBe(0);
    expect(await stateOf('incident-support')).not.toBe('agreed');
    const noted = await confirmAccepted(test.ws, ada, review, id);
    expect(noted.length).toBeGreaterThan(3);
    for (const clause of noted) expect(await stateOf(clause)).toBe('agreed');
    expect(await confirmAccepted(test.ws, ada, review, id)).toEqual([]);
  });

  it('can answer the annex itself, where the paper could not be redlined', async () => {
    const { bytes } = await downloadAnnexVersion(test.ws, ada, review, 2, 'annex', 'docx');
    const theirs = editedSilently(bytes, (xml) => xml.replace(/ hours/g, ' working days'));
    const { id } = await addCounterDraft(
      test.ws,
      ada,
      review,
      { version: 2 },
      { name: 'annex.docx', bytes: theirs },
    );
    const { comparison, redline } = await showCounterDraft(test.ws, ada, review, id);
    expect(redline).toBeNull();
    expect(comparison.silent).toBeGreaterThan(0);
    expect(new Set(comparison.clauses.map(({ outcome }) => outcome))).toEqual(
      new Set(['accepted', 'changed']),
    );
    expect(comparison.elsewhere.every(({ range }) => range === null)).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array(), /is empty/],
    ['what is no Word document', new TextEncoder().encode('Dear Sirs, no.'), /\w\.$/],
    ['a damaged file', new TextEncoder().encode('PK\u0003\u0004 and then nothing'), /\w\.$/],
  ])('is refused when it is %s', async (_, bytes, says) => {
    const { id: redline } = await redlined();
    const added = addCounterDraft(test.ws, ada, review, { redline }, { name: 'theirs.docx', bytes });
    await expect(added).rejects.toMatchObject({
      code: 'invalid',
      fields: { draft: expect.stringMatching(/\.$/) },
    });
    await expect(added).rejects.toThrow(says);
  });
});

describe('where a clause stands', () => {
  it('is noted step by step, and a refusal is asked for its reason', async () => {
    const [clause] = (await showNegotiation(test.ws, ada, review)).clauses.filter(({ next }) =>
      next.includes('refused'),
    );
    const id = clause?.clause ?? 'audit-rights';
    if (clause === undefined) await noteStep(test.ws, ada, review, id, { to: 'proposed' });
    await expect(noteStep(test.ws, ada, review, id, { to: 'refused' })).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('Say why') },
    });
    await noteStep(test.ws, ada, review, id, { to: 'refused', reason: 'Their insurer forbids it.' });
    const { refusals } = await showNegotiation(test.ws, ada, review);
    expect(refusals).toMatchObject([{ clause: id, reason: 'Their insurer forbids it.' }]);
    await expect(noteStep(test.ws, ada, review, id, { to: 'agreed' })).rejects.toMatchObject({
      fields: { to: expect.stringContaining('Propose it first') },
    });
  });

  it('is a signal on the supplier while it is refused, with what to do next', async () => {
    const [signal, ...others] = (await listRefusals(test.ws, ada)).items;
    const { about } = await showReview(test.ws, ada, review);
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      name: about.supplier,
      refusals: [{ review, reason: 'Their insurer forbids it.', nextStep: expect.stringMatching(/\.$/) }],
    });
    const clause = signal?.refusals[0]?.clause ?? 'audit-rights';
    await expectAtSupplier(about.supplier);
    await noteStep(test.ws, ada, review, clause, { to: 'withdrawn', reason: 'We insure it ourselves.' });
    expect(await listRefusals(test.ws, ada)).toEqual({ items: [], next: null });
  });

  /** It shows at the supplier that the review names, and at the contract's own once it is a version of one. */
  async function expectAtSupplier(named: string): Promise<void> {
    const { ws } = test;
    const byName = (await createSupplier(ws, ada, { name: named.toUpperCase() })).id;
    const other = (await createSupplier(ws, ada, { name: 'Wren Ltd' })).id;
    const countAt = async (supplier: string) => (await refusalsOfSupplier(ws, ada, supplier)).length;
    expect([await countAt(byName), await countAt(other)]).toEqual([1, 0]);
    const { id: contract } = await createContract(ws, ada, other, { name: 'Assistant' });
    const { number } = await linkReview(ws, ada, contract, { review, label: 'First' });
    expect([await countAt(byName), await countAt(other)]).toEqual([0, 1]);
    await unlinkReview(ws, ada, contract, number);
  }

  it('is proposed anew when a version words a refused clause differently', async () => {
    const { annex } = await shown();
    const clause = annex.clauses.at(-1);
    if (clause === undefined) throw new Error('The example has no gap.');
    if ((await stateOf(clause.id)) !== 'proposed')
      await noteStep(test.ws, ada, review, clause.id, { to: 'proposed' });
    await noteStep(test.ws, ada, review, clause.id, { to: 'refused', reason: 'Too much.' });
    await makeAnnexVersion(test.ws, ada, review, {});
    expect(await stateOf(clause.id)).toBe('refused');
    await chooseAnnex(test.ws, ada, review, { positions: { [clause.id]: 'minimum' } });
    await makeAnnexVersion(test.ws, ada, review, {});
    expect(await stateOf(clause.id)).toBe('proposed');
  });
});

describe('all of it', () => {
  it('is in the record, which is whole', async () => {
    const actions = new Set((await reviewHistory(test.ws, ada, review)).map(({ action }) => action));
    for (const action of [
      'annex.chosen',
      'annex.versioned',
      'redline.made',
      'counter-draft.added',
      'clause.negotiated',
    ]) {
      expect(actions).toContain(action);
    }
    expect(await verifyRecord(test.ws, ada)).toMatchObject({ intact: true });
  });

  it('is of its own organisation and of those who may', async () => {
    const stranger: Actor = { ...ada, organisation: '0190a000-0000-7000-8000-000000000000' };
    await expect(showNegotiation(test.ws, stranger, review)).rejects.toMatchObject({ code: 'not-found' });
    await expect(showAnnex(test.ws, stranger, review)).rejects.toMatchObject({ code: 'not-found' });
    const viewer: Actor = { ...ada, role: 'viewer' };
    for (const verb of [
      () => chooseAnnex(test.ws, viewer, review, {}),
      () => makeAnnexVersion(test.ws, viewer, review, {}),
      () => makeRedline(test.ws, viewer, review, { version: 1, paper }),
      () => noteStep(test.ws, viewer, review, 'audit-rights', { to: 'proposed' }),
    ]) {
      await expect(verb()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('goes with its review', async () => {
    await deleteReview(test.ws, ada, review);
    const left = await test.ws.store.read(ada.organisation, ({ db }) =>
      db.selectFrom('upload').select('sha256').execute(),
    );
    expect(left).toEqual([]);
  });
});
