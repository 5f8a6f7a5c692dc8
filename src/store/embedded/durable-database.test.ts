import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedTemplate } from '../../app/test-workspace.ts';
import { openDurable } from './durable-database.ts';
import { DurableFolder } from './durable-folder.ts';

/** PGlite's own folder: it takes every write and syncs none. */
class ForgetfulFolder extends DurableFolder {
  override init = NodeFS.prototype.init;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-durable-'));
  await cp(join(await embeddedTemplate(), 'database'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('brings every commit to disk before it says so, and syncs nothing for a read', async () => {
    const fs = new DurableFolder(folder);
    const database = await openDurable(folder, fs);
    await database.exec('create table note (text text)');
    for (let count = 0; count < 3; count += 1) {
      const before = fs.syncs;
      await database.query("insert into note values ('kept')");
      expect(fs.syncs).toBeGreaterThan(before);
    }
    const before = fs.syncs;
    await database.query('select * from note');
    expect(fs.syncs).toBe(before);
    const { rows } = await database.query(
      "select name, setting from pg_settings where name in ('fsync', 'wal_sync_method') order by name",
    );
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'wal_sync_method', setting: 'fsync' },
    ]);
    await database.close();
  });

  it('refuses to run on a folder that does not bring commits to disk', async () => {
    await expect(openDurable(folder, new ForgetfulFolder(folder))).rejects.toThrow(
      /does not bring its commits to disk/,
    );
  });
});
