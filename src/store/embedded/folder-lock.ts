import { randomInt, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { processStart, thisPlace } from './process-start.ts';

/** Another process has the data folder open. Two on one folder would destroy it. */
export class FolderInUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FolderInUse';
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Who claims the folder. A process id can be given again to another process; with its start time it cannot. */
const claimSchema = z.object({
  pid: z.number().int().positive(),
  /** Null where the system does not tell; then a living process of that id is taken to be the claimant. */
  started: z.string().nullable(),
  place: z.string(),
});
type Claim = z.infer<typeof claimSchema>;

const attempts = 5;

/**
 * Takes a data folder for this process alone. Throws `FolderInUse` while another living process has it.
 *
 * Every claimant lays down a file of its own name, complete from the first moment, then looks who else is there:
 * of two, the later one sees the earlier one's file, so that both can never hold. No file is ever taken over, hence
 * there is no race over a dead process's lock; its file is swept away, because it is dead and never by age.
 */
export async function lockFolder(dataFolder: string): Promise<FolderLock> {
  const folder = join(dataFolder, 'lock');
  await mkdir(folder, { recursive: true });
  const mine = await claimOfThisProcess();
  for (let attempt = 1; ; attempt += 1) {
    const path = await layDown(folder, mine);
    const withdraw = (): Promise<void> => rm(path, { force: true });
    const other = await otherClaim(folder, path, mine.place).catch(async (error: unknown) => {
      await withdraw();
      throw error;
    });
    if (other === null) return { release: withdraw };
    await withdraw();
    if (attempt === attempts) throw new FolderInUse(whoHasIt(dataFolder, folder, other, mine.place));
    // Two that start in the same instant see each other; chance lets one be first at the next try.
    await wait(randomInt(20, 120));
  }
}

async function claimOfThisProcess(): Promise<Claim> {
  const start = await processStart(process.pid);
  return {
    pid: process.pid,
    started: typeof start === 'object' ? start.at : null,
    place: await thisPlace(),
  };
}

function whoHasIt(dataFolder: string, folder: string, other: Claim, place: string): string {
  return other.place === place
    ? `The data folder ${dataFolder} is in use by process ${other.pid}. Stop that process, or choose another folder with CANDOUR_DATA.`
    : `The data folder ${dataFolder} is claimed by process ${other.pid} on ${other.place}. If nothing runs there any more, delete the files in ${folder}.`;
}

async function layDown(folder: string, claim: Claim): Promise<string> {
  const name = randomUUID();
  const draft = join(folder, `${name}.draft`);
  await writeFile(draft, JSON.stringify(claim), { flag: 'wx', mode: 0o600 });
  const path = join(folder, `${name}.json`);
  await rename(draft, path);
  return path;
}

/** A living claim beside our own, or one from a place where we cannot tell; null when there is none. */
async function otherClaim(folder: string, own: string, place: string): Promise<Claim | null> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  for (const path of names.map((name) => join(folder, name))) {
    const claim = path === own ? null : await readClaim(path);
    if (claim === null) continue;
    if (claim.place !== place || (await isAlive(claim))) return claim;
    await rm(path, { force: true });
  }
  return null;
}

/** Null when the file was withdrawn meanwhile. */
async function readClaim(path: string): Promise<Claim | null> {
  try {
    return claimSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new FolderInUse(
      `The lock file ${path} cannot be understood. If nothing uses the folder, delete it.`,
    );
  }
}

async function isAlive({ pid, started }: Claim): Promise<boolean> {
  const start = await processStart(pid);
  if (start === 'gone') return false;
  return start === 'unknown' || started === null || start.at === started;
}
