import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import type { Recorded } from '../transaction.ts';
import { appendAudit } from './audit.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type AuditVerdict, auditPages, auditPagesBetween, verifyAudit } from './verify-audit.ts';

let test: TestWorkspace;
let whole: Checkpoint;
beforeAll(async () => {
  test = await openTestWorkspace();
  for (let count = 1; count <= 5; count += 1) await note(`change ${count}`);
  const verdict = await verify();
  if (verdict.intact) whole = verdict.head;
});
afterAll(() => test.dispose());

/** A change whose only trace is its entry. */
async function note(text: string): Promise<void> {
  const { store, localPerson } = test.ws;
  await store.change(localPerson.organisation, localPerson, async (change) => change.record(noteEntry(text)));
}

const noteEntry = (text: string): Recorded => ({
  action: 'note.made',
  subject: { kind: 'review', id: test.ws.localPerson.id },
  after: { text, list: [1, 2] },
  why: 'to see',
});

async function verify(
  checkpoint: Checkpoint | null = null,
  key = test.ws.store.auditKey,
): Promise<AuditVerdict> {
  const { store, localPerson } = test.ws;
  return await verifyAudit(auditPagesBetween(store, localPerson.organisation), {
    key,
    checkpoints: checkpoint === null ? [] : [checkpoint],
  });
}

class Undone extends Error {}

/** The verdicts on the record after someone who has the database and not the key did this; then all is undone. */
async function afterTampering(...statements: (string | Recorded)[]) {
  const { store, localPerson } = test.ws;
  const verdicts: { alone: AuditVerdict; withCheckpoint: AuditVerdict }[] = [];
  const undone = store.maintain(async (db) => {
    const { organisation, ...actor } = localPerson;
    const at = store.now();
    const change = { db, organisation, actor, at, newId: () => store.newId(), record: () => {} };
    for (const statement of statements) {
      if (typeof statement === 'string') await sql.raw(statement).execute(change.db);
      else await appendAudit(change, store.auditKey, [statement]);
    }
    verdicts.push({
      alone: await verifyAudit(auditPages(change), { key: store.auditKey }),
      withCheckpoint: await verifyAudit(auditPages(change), { key: store.auditKey, checkpoints: [whole] }),
    });
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  const [verdict] = verdicts;
  if (verdict === undefined) throw new Error('There is no verdict.');
  return verdict;
}

describe('an untouched record', () => {
  it('is proved whole, with its number of entries', async () => {
    // The first is the founding of the organisation.
    expect(await verify()).toMatchObject({ intact: true, entries: 6, head: { number: 6 } });
  });

  it('is whole still after more was written, against a checkpoint from before', async () => {
    const { alone, withCheckpoint } = await afterTampering(noteEntry('later'));
    expect(alone).toMatchObject({ intact: true, entries: 7 });
    expect(withCheckpoint).toEqual(alone);
  });
});

describe('a record that was tampered with', () => {
  it.each([
    ['who', `actor = '{"kind":"person","id":"x","name":"Eve"}'`],
    ['when', `at = at + interval '1 millisecond'`],
    ['what', `action = 'note.unmade'`],
    ['on what', `subject_kind = 'supplier'`],
    ['what before', `before = '"something"'`],
    ['what after', `after = '{"text":"other","list":[1,2]}'`],
    ['why', `why = null`],
    ['its hash', `hash = repeat('0', 64)`],
  ])('gives itself away when an entry was changed: %s', async (_, change) => {
    const { alone } = await afterTampering(`update audit_entry set ${change} where number = 3`);
    expect(alone).toMatchObject({ intact: false, damage: 'changed', number: 3 });
  });

  it('gives itself away when an entry was removed', async () => {
    const { alone } = await afterTampering('delete from audit_entry where number = 4');
    expect(alone).toEqual({ intact: false, damage: 'missing', number: 4, because: 'Entry 4 is missing.' });
  });

  it('gives itself away when one was removed and the gap closed', async () => {
    const { alone } = await afterTampering(
      'delete from audit_entry where number = 4',
      'update audit_entry set number = number - 1 where number > 4',
      'update audit_head set number = number - 1',
    );
    expect(alone).toMatchObject({
      damage: 'moved',
      number: 4,
      because: expect.stringContaining('written as entry 5'),
    });
  });

  it('gives itself away when two entries changed places', async () => {
    const { alone } = await afterTampering(
      'update audit_entry set number = -3 where number = 3',
      'update audit_entry set number = 3 where number = 4',
      'update audit_entry set number = 4 where number = -3',
    );
    expect(alone).toMatchObject({
      damage: 'moved',
      number: 3,
      because: expect.stringContaining('written as entry 4'),
    });
  });

  it('gives itself away when its tail was cut off', async () => {
    const { alone } = await afterTampering('delete from audit_entry where number > 4');
    expect(alone).toMatchObject({ damage: 'cut-off', number: 5 });
  });

  it('gives itself away when it was emptied, also together with its head', async () => {
    const empty = 'delete from audit_entry';
    const reset = `update audit_head set number = 0, hash = repeat('0', 64)`;
    expect((await afterTampering(empty)).alone).toMatchObject({ damage: 'emptied', number: 1 });
    expect((await afterTampering(empty, reset)).alone).toMatchObject({ damage: 'emptied', number: 1 });
    expect((await afterTampering(empty, 'delete from audit_head')).alone).toMatchObject({ damage: 'head' });
  });

  const cutBack = [
    'delete from audit_entry where number > 4',
    'update audit_head set (number, hash) = (select number, hash from audit_entry where number = 4)',
  ];

  it('gives itself away to a checkpoint when tail and head were cut back together', async () => {
    const { alone, withCheckpoint } = await afterTampering(...cutBack);
    expect(alone).toMatchObject({ intact: true });
    expect(withCheckpoint).toMatchObject({ damage: 'cut-off', number: 5 });
  });

  it('gives itself away to a checkpoint when the tail was written anew by someone who has the key', async () => {
    const anew = [noteEntry('another fifth'), noteEntry('another sixth')];
    const { alone, withCheckpoint } = await afterTampering(...cutBack, ...anew);
    expect(alone).toMatchObject({ intact: true });
    expect(withCheckpoint).toMatchObject({ damage: 'not-of-checkpoint', number: 6 });
  });
});

describe('a record read with another key', () => {
  it('is not taken for whole', async () => {
    expect(await verify(null, new Uint8Array(32))).toMatchObject({ damage: 'other-key' });
  });
});
