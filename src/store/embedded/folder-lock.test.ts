import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestProgram, type TestProgram } from '../../test-program.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { processStart, thisPlace } from './process-start.ts';

let holder: TestProgram;
let folder: string;
beforeAll(async () => {
  holder = await buildTestProgram(new URL('./test-programs/hold-lock.ts', import.meta.url));
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => holder.dispose());

async function layDown(claim: object): Promise<void> {
  const lock = await lockFolder(folder);
  await lock.release();
  await writeFile(join(folder, 'lock', 'left.json'), JSON.stringify(claim));
}

describe('the lock of a data folder', () => {
  it('is refused while another process has it, with a sentence that names the process', async () => {
    const other = holder.start(folder);
    expect(await other.nextLine()).toBe('held');
    const refusal = await lockFolder(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderInUse);
    expect(String(refusal)).toContain(`in use by process ${other.pid}`);
    await other.kill();
  });

  it('is refused to the same process a second time', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await lock.release();
  });

  it('is free once its holder was killed, and the dead claim is swept away', async () => {
    const other = holder.start(folder);
    await other.nextLine();
    await other.kill();
    const lock = await lockFolder(folder);
    expect(await readdir(join(folder, 'lock'))).toHaveLength(1);
    await lock.release();
    expect(await readdir(join(folder, 'lock'))).toHaveLength(0);
  });

  it('goes to one at most of several that start at once', async () => {
    const starters = Array.from({ length: 4 }, () => holder.start(folder));
    const said = await Promise.all(starters.map((starter) => starter.nextLine()));
    expect(said.filter((line) => line === 'held').length).toBeLessThanOrEqual(1);
    await Promise.all(starters.map((starter) => starter.kill()));
  });

  it('is not kept by a process that was given the id of a dead one', async () => {
    await layDown({ pid: process.pid, started: 'another boot 1', place: await thisPlace() });
    const lock = await lockFolder(folder);
    await lock.release();
  });

  it('is never taken from a claim that cannot be judged from here, however old', async () => {
    await layDown({ pid: 2 ** 22, started: 'long ago 1', place: 'another machine' });
    await expect(lockFolder(folder)).rejects.toThrow(/another machine.*delete the files in/);
  });

  it('is refused when a claim cannot be understood, and leaves no claim of its own', async () => {
    await layDown({ half: 'written' });
    await expect(lockFolder(folder)).rejects.toThrow(/cannot be understood/);
    expect(await readdir(join(folder, 'lock'))).toEqual(['left.json']);
  });
});

describe('the start of a process', () => {
  it('is the same each time it is asked for, and gone when the process is', async () => {
    expect(await processStart(process.pid)).toEqual(await processStart(process.pid));
    const other = holder.start(folder);
    await other.nextLine();
    await other.kill();
    expect(await processStart(other.pid)).toBe('gone');
  });
});
