import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/** What is known of a process: the moment it started, that it is gone, or that this system does not tell. */
export type ProcessStart = { readonly at: string } | 'gone' | 'unknown';

/** When a process started, as a text that no other process on this machine ever shares with its id. */
export async function processStart(pid: number): Promise<ProcessStart> {
  if (!exists(pid)) return 'gone';
  if (process.platform === 'linux') return await fromProc(pid);
  if (process.platform === 'win32') return 'unknown';
  return await fromPs(pid);
}

/** The machine and the space of process ids: an id from another place says nothing here. */
export async function thisPlace(): Promise<string> {
  const space = process.platform === 'linux' ? ` ${await readlink('/proc/self/ns/pid')}` : '';
  return `${hostname()}${space}`;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** /proc/PID/stat: after the name in brackets come the state (field 3) and the start in ticks since boot (field 22). */
async function fromProc(pid: number): Promise<ProcessStart> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return 'gone';
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return { at: `${boot.trim()} ${fields[18]}` };
  } catch {
    return exists(pid) ? 'unknown' : 'gone';
  }
}

async function fromPs(pid: number): Promise<ProcessStart> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return { at: stdout.trim() };
  } catch {
    return exists(pid) ? 'unknown' : 'gone';
  }
}
