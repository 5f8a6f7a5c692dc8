import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReview } from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { main } from './main.ts';

let test: TestWorkspace;
beforeEach(async () => {
  test = await openTestWorkspace();
  vi.stubEnv('DATABASE_URL', test.databaseUrl ?? '');
  for (const name of ['One', 'Two', 'Three']) await createReview(test.ws, test.ws.localPerson, { name });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await test.dispose();
});

async function run(...args: string[]) {
  let [out, error] = ['', ''];
  const code = await main(['audit', '--data', test.dataFolder, ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isTerminal: false,
    columns: 100,
    colour: false,
  });
  return { code, out, error };
}

/** What someone does who has the database and not the key. */
async function tamper(...statements: string[]) {
  await test.ws.store.maintain(async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  });
}

const cutBack = [
  'delete from audit_entry where number > 2',
  'update audit_head set (number, hash) = (select number, hash from audit_entry where number = 2)',
];

describe('candour audit', { timeout: 180_000 }, () => {
  it('proves a record whole, and finds what was done to it by someone who has the database', async () => {
    const [file, keyFile] = [join(test.dataFolder, 'kept.json'), join(test.dataFolder, 'key.pem')];
    await test.ws.close();
    expect(await run('checkpoint', '--out', file)).toMatchObject({ code: 0, out: '' });
    await writeFile(keyFile, (await run('key')).out);

    await test.reopen();
    await createReview(test.ws, test.ws.localPerson, { name: 'After the checkpoint' });
    await test.ws.close();
    const whole = await run('verify', '--checkpoint', file, '--key', keyFile);
    expect(whole).toMatchObject({ code: 0, error: '' });
    expect(whole.out).toMatch(/^My organisation: whole, 5 entries/);

    await test.reopen();
    await tamper(...cutBack);
    await test.ws.close();
    // By itself the record cannot know, and the command says so.
    expect(await run('verify')).toMatchObject({
      code: 0,
      error: expect.stringContaining('Without a checkpoint'),
    });
    const cut = await run('verify', '--checkpoint', file);
    expect(cut).toMatchObject({ code: 1, out: expect.stringContaining('NOT whole') });
    expect(cut.out).toContain('ends at entry 2; the checkpoint knows 4');

    await test.reopen();
    await tamper("update audit_entry set action = 'x' where number = 2");
    await test.ws.close();
    expect(await run('verify')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Entry 2 was changed'),
    });
  });

  it('refuses a checkpoint that was changed, and a workspace that is not there', async () => {
    await test.ws.close();
    const file = join(test.dataFolder, 'kept.json');
    await writeFile(file, (await run('checkpoint')).out.replace('"number":4', '"number":3'));
    expect(await run('verify', '--checkpoint', file)).toMatchObject({
      code: 2,
      error: expect.stringContaining('signature'),
    });
    const none = await run('verify', '--data', join(test.dataFolder, 'none'));
    expect(none).toMatchObject({ code: 2, error: expect.stringContaining('no workspace') });
  });
});
