import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPapers,
  createReview,
  createSupplier,
  deleteReview,
  startReview,
  verifyRecord,
  type Workspace,
} from '../../app/index.ts';
import { settledReview } from '../../app/reviews/settled-review.ts';
import { emptyDatabase, openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { foundOrganisation } from '../accounts/index.ts';
import { openStore } from '../open-store.ts';
import { contentHash, uploadBytes } from '../reviews/index.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { archivedTables } from './catalogue.ts';
import { backup, restore, UnusableArchive } from './index.ts';

let test: TestWorkspace;
let folder: string;
let whole: string;
const cleaning: (() => Promise<void>)[] = [];
beforeAll(async () => {
  test = await openTestWorkspace();
  folder = await mkdtemp(join(tmpdir(), 'candour-archive-'));
  await fill(test.ws);
  whole = await written({ organisation: null });
}, 180_000);
afterAll(async () => {
  await test.dispose();
  for (const clean of cleaning) await clean();
  await rm(folder, { recursive: true, force: true });
});

/** What is hard to carry: bytes, letters of every kind, documents, moments to the microsecond, empty and missing. */
async function fill(ws: Workspace): Promise<void> {
  const { localPerson } = ws;
  const { id } = await createReview(ws, localPerson, { name: "Zürich “\u2028” \\ ' 数 \u{1f4dc}" });
  const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7919) % 251);
  const text = new TextEncoder().encode('1. The Supplier shall keep logs for 30 days.');
  await addPapers(ws, localPerson, id, [
    { name: 'terms.md', bytes: text },
    { name: 'scan.bin', bytes },
  ]);
  await startReview(ws, localPerson, id);
  await settledReview(ws, id);
  await createSupplier(ws, localPerson, { name: 'Larkspur' });
  const gone = await createReview(ws, localPerson, { name: 'Gone' });
  await deleteReview(ws, localPerson, gone.id);
  await ws.store.maintain((db) =>
    sql`update review set answers = ${'{"a": "tab\\t null\\u0000 \\ud83d\\ude00",  "b":[]}'},
        updated_at = '2026-01-02T03:04:05.678901Z'`.execute(db),
  );
}

async function written(options: { organisation: string | null; withKey?: boolean }, store = test.ws.store) {
  const file = join(folder, `${randomUUID()}.gz`);
  await backup(store, { file, withKey: true, by: '0.0.0', ...options });
  return file;
}

/** Each table's rows as PostgreSQL writes them, in an order of their own. */
async function contentOf(store: Store): Promise<Record<string, string[]>> {
  return await store.snapshot(async (db) => {
    await sql`set local timezone = 'UTC'`.execute(db);
    const content: Record<string, string[]> = {};
    for (const { name } of (await archivedTables(db)).tables) {
      const { rows } = await sql<{
        row: string;
      }>`select ${sql.table(name)}::text as row from ${sql.table(name)}`.execute(db);
      content[name] = rows.map(({ row }) => createHash('sha256').update(row).digest('hex')).sort();
    }
    return content;
  });
}

/** What guards the rows: the triggers of the tables and the references between them. */
async function guardsOf(db: Kysely<Schema>): Promise<unknown[]> {
  const { rows } =
    await sql`select tgname, tgenabled, tgdeferrable, tgrelid::regclass::text as on from pg_trigger
      where not tgisinternal union all
      select conname, null, condeferrable, conrelid::regclass::text from pg_constraint
      where contype = 'f' order by 1, 4`.execute(db);
  return rows;
}

/** An empty place: a folder, or where it is asked for and there is a server, a database of its own with a folder. */
async function emptyPlace(where: 'embedded' | 'server') {
  const dataFolder = join(folder, randomUUID());
  const database = where === 'server' ? await emptyDatabase() : null;
  if (database !== null) cleaning.push(() => database.drop());
  return { dataFolder, url: database?.url };
}

async function opened<T>(
  place: { dataFolder: string; url: string | undefined },
  work: (store: Store) => Promise<T>,
) {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const server = process.env.DATABASE_URL !== undefined;

describe('a backup', { timeout: 180_000 }, () => {
  it('takes every table there is, but those that are left out with a reason', async () => {
    const told = gunzipSync(await readFile(whole)).toString();
    const inside = [...told.matchAll(/^\{"table":"(\w+)"/gm)].map(([, name]) => name);
    const { rows } = await test.ws.store.maintain((db) =>
      sql<{ name: string }>`select relname as name from pg_class where relkind in ('r', 'p')
        and relnamespace = current_schema()::regnamespace`.execute(db),
    );
    const left = rows.map(({ name }) => name).filter((name) => !inside.includes(name));
    expect(left.sort()).toEqual([
      'handshake',
      'kysely_migration',
      'kysely_migration_lock',
      'session',
      'sign_in_attempt',
    ]);
    // A sequence would start again at one after a restore.
    const sequences = await test.ws.store.maintain((db) =>
      sql`select from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace`.execute(
        db,
      ),
    );
    expect(sequences.rows).toEqual([]);
  });

  it('is restored row for row and file for file, with guards and references, from one engine to the other and back', async () => {
    const before = await contentOf(test.ws.store);
    const guards = await test.ws.store.maintain(guardsOf);
    expect(before.review).toHaveLength(1);
    expect(before.upload_piece?.length).toBeGreaterThan(2);
    const over = await emptyPlace(server ? 'embedded' : 'server');
    await restore({ ...over, file: whole });
    const again = await opened(over, async (store) => {
      expect(await contentOf(store)).toEqual(before);
      return await written({ organisation: null, withKey: false }, store);
    });
    const back = await emptyPlace('server');
    await expect(restore({ ...back, file: again })).rejects.toThrow(/without the key/);
    const auditKey = await readFile(join(test.dataFolder, 'audit.key'), 'utf8');
    await restore({ ...back, file: again, auditKey });
    expect(await readFile(join(back.dataFolder, 'audit.key'), 'utf8')).toBe(auditKey);
    await opened(back, async (store) => {
      expect(await contentOf(store)).toEqual(before);
      expect(await store.maintain(guardsOf)).toEqual(guards);
      const { organisation } = test.ws.localPerson;
      await store.read(organisation, async (view) => {
        const files = await view.db.selectFrom('upload').select('sha256').execute();
        expect(files).toHaveLength(2);
        for (const { sha256 } of files)
          expect(await contentHash(await uploadBytes(view, sha256))).toBe(sha256);
      });
      expect(await verifyRecord({ ...test.ws, store }, test.ws.localPerson)).toMatchObject({ intact: true });
    });
  });

  it('of one organisation holds its rows and no other, and goes beside others of the same key', async () => {
    const { store, localPerson } = test.ws;
    const other = store.newId();
    const member = { id: randomUUID(), name: 'Eve' };
    await store.maintain((db) =>
      sql`insert into account (id, name, created_at) values (${member.id}, 'Eve', now())`.execute(db),
    );
    await store.change(other, { kind: 'person', ...member }, (change) =>
      foundOrganisation(change, { name: 'Other', member, auditKey: store.auditKey }),
    );
    const [ours, theirs] = [
      await written({ organisation: localPerson.organisation }),
      await written({ organisation: other }),
    ];
    expect(gunzipSync(await readFile(theirs)).toString()).not.toContain(localPerson.organisation);
    const place = await emptyPlace('server');
    await restore({ ...place, file: theirs });
    await restore({ ...place, file: ours });
    await expect(restore({ ...place, file: ours })).rejects.toThrow(/here already/);
    await opened(place, async (restored) =>
      expect(await contentOf(restored)).toEqual(await contentOf(store)),
    );
  });
});

describe('an archive that cannot be used', { timeout: 180_000 }, () => {
  const lines = async () =>
    gunzipSync(await readFile(whole))
      .toString()
      .split('\n');
  async function refused(content: Uint8Array, because: RegExp): Promise<void> {
    const file = join(folder, `${randomUUID()}.gz`);
    await writeFile(file, content);
    const place = await emptyPlace('embedded');
    const there = await readdir(folder);
    const restoring = restore({ ...place, file });
    await expect(restoring).rejects.toThrow(UnusableArchive);
    await expect(restoring).rejects.toThrow(because);
    // Nothing lies where the workspace was to be, nor beside it.
    expect(await readdir(folder)).toEqual(there);
  }

  it('is refused when it is none, or was written by a later Candour', async () => {
    await refused(new TextEncoder().encode('no archive'), /damaged/);
    await refused(gzipSync('{"a":1}\n'), /no backup of Candour/);
    const [head = ''] = await lines();
    await refused(gzipSync(head.replace('"version":1', '"version":2')), /later Candour/);
    await refused(gzipSync(head.replace('"migrations":[', '"migrations":["9999-to-come",')), /later Candour/);
  });

  it('is refused when a byte was lost or changed, and leaves nothing half written', async () => {
    const bytes = await readFile(whole);
    await refused(bytes.subarray(0, bytes.length - 10), /damaged/);
    const all = await lines();
    await refused(gzipSync(all.slice(0, -2).join('\n')), /its end is missing/);
    await refused(
      gzipSync(all.join('\n').replace('Larkspur', 'Larkspvr')),
      /the table \w+ is not what was written/,
    );
    const row = all.findIndex((line) => line.startsWith('["') && line.includes('Larkspur'));
    await refused(gzipSync(all.toSpliced(row, 1).join('\n')), /the table \w+ is not what was written/);
  });

  it('is refused where a workspace with another record is, which stays as it is', async () => {
    const dataFolder = join(folder, randomUUID());
    const place = { dataFolder, url: undefined };
    const other = await openTestWorkspace();
    cleaning.push(() => other.dispose());
    await other.ws.close();
    await cp(other.dataFolder, dataFolder, { recursive: true });
    await writeFile(join(dataFolder, 'audit.key'), `${'0'.repeat(64)}\n`);
    await expect(restore({ ...place, file: whole })).rejects.toThrow(/a key of its own/);
    expect(await readFile(join(dataFolder, 'audit.key'), 'utf8')).toBe(`${'0'.repeat(64)}\n`);
  });
});
