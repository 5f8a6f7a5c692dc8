import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPapers, createReview, startReview } from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { foundOrganisation, insertAccount } from './accounts/index.ts';
import { openDatabase } from './database.ts';
import { openTables, tablesOfNobody } from './row-security.ts';
import type { Schema } from './schema.ts';
import { Store } from './store.ts';

let test: TestWorkspace;
let other: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  const { ws } = test;
  const { id } = await createReview(ws, ws.localPerson, { name: 'Ours' });
  const bytes = new TextEncoder().encode('1. The Supplier shall keep logs.');
  await addPapers(ws, ws.localPerson, id, [{ name: 'terms.md', bytes }]);
  await startReview(ws, ws.localPerson, id);
  other = await foundAnother(ws.store);
});
afterAll(() => test.dispose());

const eve = { kind: 'person', id: randomUUID(), name: 'Eve' } as const;

async function foundAnother(store: Store): Promise<string> {
  const id = store.newId();
  const member = { id: store.newId(), name: eve.name };
  await store.change(id, eve, async (change) => {
    await insertAccount(change, { ...member, email: null, passwordHash: null });
    await foundOrganisation(change, { name: 'Other', member, auditKey: store.auditKey });
  });
  return id;
}

/** Rows of each table that belong to another than this organisation, asked for by a query that names none. */
async function strangersSeen(db: Kysely<Schema>, organisation: string): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attname = 'organisation_id'
    order by 1`.execute(db);
  const seen: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*) from ${sql.table(name)} where organisation_id <> ${organisation}`.execute(db);
    seen[name] = rows[0]?.count ?? 0;
  }
  return seen;
}

class Undone extends Error {}

/** Does something in a transaction of an organisation that is not kept. */
async function tried(organisation: string, work: (db: Kysely<Schema>) => Promise<unknown>): Promise<unknown> {
  let result: unknown;
  await test.ws.store
    .change(organisation, eve, async ({ db }) => {
      result = await work(db);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return result;
}

describe('the wall between organisations', () => {
  it('stands round every table that has an organisation, and no other table is there unthought of', async () => {
    expect(await test.ws.store.maintain(openTables)).toEqual([]);
    expect(await test.ws.store.maintain(tablesOfNobody)).toEqual([]);
  });

  it('is missed where a table has none', async () => {
    const made = test.ws.store.maintain(async (db) => {
      await sql`create table stray (organisation_id uuid not null, text text)`.execute(db);
      await sql`create table homeless (text text)`.execute(db);
      expect(await openTables(db)).toEqual(['stray']);
      expect(await tablesOfNobody(db)).toEqual(['homeless']);
      throw new Undone();
    });
    await expect(made).rejects.toThrow(Undone);
  });

  it('shows a query that forgot to name its organisation nothing of another', async () => {
    const seen = await test.ws.store.read(other, ({ db }) => strangersSeen(db, other));
    expect(Object.entries(seen).filter(([, count]) => count > 0)).toEqual([]);
    // There was something to see.
    const there = await test.ws.store.maintain((db) => strangersSeen(db, other));
    expect(there).toMatchObject({ review: 1, review_paper: 1, upload: 1, job: 1, audit_head: 1 });
    expect(
      await tried(other, async (db) => await db.selectFrom('organisation').select('id').execute()),
    ).toEqual([{ id: other }]);
  });

  it('shows of people, who stand above organisations, the members only, also where a query names nobody', async () => {
    const { ws } = test;
    const { id: ada, organisation } = ws.localPerson;
    const people = (where: string) =>
      tried(where, async (db) => {
        const accounts = await db.selectFrom('account').select('id').execute();
        const changed = await db.updateTable('account').set({ name: 'Eve' }).executeTakeFirst();
        const sessions = await db.selectFrom('session').select('account_id').execute();
        const keys = await db.selectFrom('passkey').select('account_id').execute();
        const identities = await db.selectFrom('account_identity').select('account_id').execute();
        const seen = [...sessions, ...keys, ...identities].map(({ account_id }) => account_id);
        return { accounts: accounts.map(({ id }) => id), changed: changed.numUpdatedRows, seen };
      });
    await ws.store.maintain(async (db) => {
      const [at, end] = [new Date(0), new Date('2100-01-01')];
      await db
        .insertInto('session')
        .values({
          id: randomUUID(),
          token_hash: 'x',
          account_id: ada,
          working_in: organisation,
          agent: '',
          created_at: at,
          seen_at: at,
          expires_at: end,
        })
        .execute();
      await db
        .insertInto('account_identity')
        .values({ issuer: 'https://issuer.example', subject: 'ada', account_id: ada, created_at: at })
        .execute();
    });
    expect(await people(organisation)).toEqual({ accounts: [ada], changed: 1n, seen: [ada, ada] });
    expect(await people(other)).toMatchObject({ accounts: [expect.any(String)], changed: 1n, seen: [] });
    expect(await people(other)).not.toMatchObject({ accounts: [ada] });
  });

  it('takes no row for another', async () => {
    const { organisation } = test.ws.localPerson;
    const member = {
      organisation_id: organisation,
      id: randomUUID(),
      name: 'Eve',
      role: 'owner' as const,
      created_at: new Date(0),
    };
    const smuggle = tried(other, (db) => db.insertInto('member').values(member).execute());
    await expect(smuggle).rejects.toThrow(/row-level security/);
    const move = tried(other, (db) =>
      db.updateTable('member').set({ organisation_id: organisation }).execute(),
    );
    await expect(move).rejects.toThrow(/row-level security/);
  });

  it('keeps changes and deletions that name no organisation to the own', async () => {
    const changed = await tried(other, async (db) => {
      const renamed = await db.updateTable('member').set({ name: 'Eve' }).executeTakeFirst();
      const deleted = await db.deleteFrom('review').executeTakeFirst();
      return [renamed.numUpdatedRows, deleted.numDeletedRows];
    });
    expect(changed).toEqual([1n, 0n]);
  });

  it('lets nobody who acts for an organisation rewrite its record', async () => {
    const { organisation } = test.ws.localPerson;
    for (const statement of ['delete from audit_entry', "update audit_entry set action = ''"]) {
      await expect(tried(organisation, (db) => sql.raw(statement).execute(db))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('ends with the transaction, so that the machinery sees all again', async () => {
    await test.ws.store.read(other, async () => {});
    const organisations = await test.ws.store.maintain((db) =>
      db.selectFrom('organisation').select('id').execute(),
    );
    expect(organisations).toHaveLength(2);
  });
});

describe.runIf(process.env.DATABASE_URL !== undefined)('on a server that lets its user make no role', () => {
  const name = `candour_test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const url = new URL(process.env.DATABASE_URL ?? 'postgres://none');
  beforeAll(async () => {
    await admin.connect();
    await admin.query(`create role ${name} login password '${name}'`);
    await admin.query(`create database ${name} owner ${name}`);
    url.pathname = name;
    url.username = name;
    url.password = name;
  });
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.query(`drop role ${name}`);
    await admin.end();
  });

  it('the wall stands all the same, and machinery goes through it', async () => {
    const database = await openDatabase({ dataFolder: '', url: url.href });
    const store = new Store({ database, auditKey: new Uint8Array(32), clock: () => new Date() });
    try {
      expect(store.rowSecurity).toBe('forced');
      const [first, second] = [await foundAnother(store), await foundAnother(store)];
      const ids = ({ db }: { db: Kysely<Schema> }) =>
        db.selectFrom('audit_head').select('organisation_id').execute();
      expect(await store.read(first, ids)).toEqual([{ organisation_id: first }]);
      expect(await store.read(second, ids)).toEqual([{ organisation_id: second }]);
      expect(await store.maintain((db) => ids({ db }))).toHaveLength(2);
    } finally {
      await store.close();
    }
  });
});
