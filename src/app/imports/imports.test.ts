import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  AppError,
  carryOutImport,
  changeSupplier,
  contractsList,
  createContract,
  createSupplier,
  draftImport,
  type Export,
  exportList,
  type ImportKind,
  importTemplate,
  listContracts,
  listSuppliers,
  previewImport,
  showSupplier,
  suppliersList,
  verifyRecord,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());
const ada = () => test.ws.localPerson;

const preview = async (kind: ImportKind, table: string | Uint8Array, name = 'table.csv') => {
  const bytes = typeof table === 'string' ? new TextEncoder().encode(table) : table;
  const { id } = await draftImport(test.ws, ada(), kind, { name, bytes });
  return await previewImport(test.ws, ada(), id);
};
const carryOut = ({ id, seal }: { id: string; seal: string }) => carryOutImport(test.ws, ada(), id, seal);

async function bytesOf({ pieces }: Export): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  for await (const piece of pieces) written.push(piece);
  return new Uint8Array(Buffer.concat(written));
}

describe('an import of suppliers', () => {
  it('says row by row what will happen, does just that, and writes an entry for each', async () => {
    const { id } = await createSupplier(test.ws, ada(), { name: 'Alder', contact: 'Al', notes: 'Kept' });
    await createSupplier(test.ws, ada(), { name: 'Birch' });
    const before = await verifyRecord(test.ws, ada());
    const shown = await preview(
      'suppliers',
      'Vendor name;E-Mail;Rating\nalder;al@alder.example;5\nBirch;;4\nCedar;c@cedar.example;\n',
    );
    expect(shown.rows).toMatchObject([
      {
        number: 2,
        outcome: 'changed',
        changes: [
          { title: 'Name', from: 'Alder', to: 'alder' },
          { title: 'Contact', from: 'Al', to: 'al@alder.example' },
        ],
      },
      { number: 3, outcome: 'unchanged', changes: [] },
      { number: 4, name: 'Cedar', outcome: 'new' },
    ]);
    expect(shown.notes.join(' ')).toMatch(/semicolons.*"Rating"/);
    expect(await carryOut(shown)).toEqual({ kind: 'suppliers', created: 1, changed: 1 });
    expect(await showSupplier(test.ws, ada(), id)).toMatchObject({
      contact: 'al@alder.example',
      notes: 'Kept',
    });
    const after = await verifyRecord(test.ws, ada());
    expect(after.intact && before.intact ? after.entries - before.entries : 0).toBe(3);
    await expect(carryOut(shown)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('imports nothing while a row has a fault, and says which and what to do', async () => {
    const shown = await preview(
      'suppliers',
      `Name,Website,Id\nFir,,\nfir,,\n,,\nElm,elm.example,\nGinkgo,,0190a000-0000-7000-8000-000000000000\n`,
    );
    expect(shown.rows.map(({ outcome }) => outcome)).toEqual(['new', 'fault', 'fault', 'fault', 'fault']);
    expect(shown.rows.flatMap(({ faults }) => faults).join(' ')).toMatch(
      /Row 2 is about the same.*Enter the supplier's name.*whole address.*names nothing/,
    );
    await expect(carryOut(shown)).rejects.toMatchObject({ code: 'invalid' });
    expect((await listSuppliers(test.ws, ada(), { search: 'fir' })).items).toEqual([]);
  });

  it('is bound to its preview: what changed since is told and nothing is imported', async () => {
    const { id } = await createSupplier(test.ws, ada(), { name: 'Hazel' });
    const shown = await preview('suppliers', 'Name,Notes\nHazel,From the table\n');
    const { revision } = await showSupplier(test.ws, ada(), id);
    await changeSupplier(test.ws, ada(), id, { name: 'Hazel', notes: 'By hand', revision });
    await expect(carryOut(shown)).rejects.toMatchObject({ code: 'conflict' });
    expect((await showSupplier(test.ws, ada(), id)).notes).toBe('By hand');
    const again = await previewImport(test.ws, ada(), shown.id);
    expect(again.rows[0]?.changes).toEqual([{ title: 'Notes', from: 'By hand', to: 'From the table' }]);
    await carryOut(again);
    expect((await showSupplier(test.ws, ada(), id)).notes).toBe('From the table');
  });

  it.each([
    ['no column of names', 'Web,Contact\nx,y\n', 'no column "Name"'],
    ['two columns of names', 'Name,Vendor\nx,y\n', 'Two columns'],
    ['nothing', '', 'empty'],
  ])('refuses a table with %s', async (_, table, says) => {
    const fault = await preview('suppliers', table).catch((error: unknown) => error);
    expect(fault instanceof AppError ? fault.message : '').toContain(says);
  });

  it('is refused to those who may not edit, and hidden from all but who handed it in', async () => {
    const viewer = { ...ada(), role: 'viewer' } as const;
    const table = { name: 't.csv', bytes: new TextEncoder().encode('Name\nJuniper\n') };
    await expect(draftImport(test.ws, viewer, 'suppliers', table)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const shown = await preview('suppliers', 'Name\nJuniper\n');
    for (const other of [
      { ...ada(), id: '0190a000-0000-7000-8000-000000000001' },
      { ...ada(), organisation: '0190a000-0000-7000-8000-000000000000' },
    ]) {
      await expect(previewImport(test.ws, other, shown.id)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('an import of contracts', () => {
  it('reads days in British and ISO form, tells a doubtful one, and knows the words of others', async () => {
    await createSupplier(test.ws, ada(), { name: 'Larch' });
    const shown = await preview(
      'contracts',
      'Agreement,Vendor,Status,Start date,Expiry date,Notice period,Renews,Renewal months\n' +
        'Larch master,larch,Active,03/04/2026,31 March 2027,90 days,auto,12\n',
    );
    expect(shown.rows[0]).toMatchObject({ outcome: 'new', notes: ['"03/04/2026" is read as 3 April 2026.'] });
    await carryOut(shown);
    expect((await listContracts(test.ws, ada(), { search: 'larch' })).items).toMatchObject([
      {
        name: 'Larch master',
        state: 'signed',
        startsOn: '2026-04-03',
        endsOn: '2027-03-31',
        noticeDays: 90,
        renewal: 'automatic',
        renewalMonths: 12,
        actBy: '2026-12-31',
      },
    ]);
  });

  it.each([
    ['Ends\n31/02/2027', 'There is no day'],
    ['Ends\n12/31/2027', 'month before its day'],
    ['Ends\n31/03/27', 'two figures'],
    ['Ends\nsoon', 'not read as a day'],
    ['State\nperhaps', 'draft, negotiating, signed or ended'],
    ['Notice days\nmany', 'number of days'],
    ['Renewal\nautomatic', 'how many months'],
  ])('faults %j with what to do', async (cell, says) => {
    const [title, value] = cell.split('\n');
    const shown = await preview('contracts', `Name,Supplier,${title}\nSome,Larch,${value}\n`);
    expect(shown.rows[0]?.outcome).toBe('fault');
    expect(shown.rows[0]?.faults.join(' ')).toContain(says);
  });

  it('asks for the supplier where there is none of that name', async () => {
    const shown = await preview('contracts', 'Name,Supplier\nSome,Nobody\n');
    expect(shown.rows[0]?.faults.join(' ')).toContain('import the supplier first');
  });
});

describe.each(['csv', 'xlsx'] as const)('what was written as %s', (format) => {
  it('changes nothing when it is imported again, whatever the names', async () => {
    const awkward = fc.sample(
      fc.string({
        unit: fc.constantFrom('a', 'é', '=', '+', '@', "'", '"', ',', ';', '\n', '<', '_x0041_', ' '),
        minLength: 1,
        maxLength: 12,
      }),
      { numRuns: 12, seed: format.length },
    );
    for (const [index, text] of awkward.entries()) {
      const name = `${text.trim()} ${format} ${index}`.trim();
      const { id } = await createSupplier(test.ws, ada(), { name, notes: text, contact: `=${text}` });
      await createContract(test.ws, ada(), id, {
        name: text.trim() || 'x',
        reference: `-${text}`,
        endsOn: '2027-03-31',
      });
    }
    const whole = { address: {}, columns: [], format };
    const suppliers = await bytesOf(exportList(test.ws, ada(), suppliersList, whole));
    const contracts = await bytesOf(exportList(test.ws, ada(), contractsList, whole));
    for (const shown of [await preview('suppliers', suppliers), await preview('contracts', contracts)]) {
      expect(shown.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      expect(shown.counts.unchanged).toBeGreaterThan(awkward.length);
    }
  });

  it('has templates that are imported as they are', async () => {
    const suppliers = await preview('suppliers', await bytesOf(importTemplate('suppliers', format)));
    expect(suppliers.counts).toMatchObject({ fault: 0 });
    await carryOut(suppliers);
    const contracts = await preview('contracts', await bytesOf(importTemplate('contracts', format)));
    expect(contracts.counts).toMatchObject({ fault: 0 });
  });
});
