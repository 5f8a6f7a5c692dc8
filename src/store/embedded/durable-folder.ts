import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * The start parameters of embedded PostgreSQL. Those PGlite ships with switch fsync off (`-F`); and fdatasync,
 * PostgreSQL's choice on Linux, is an empty function in its file layer, so the log is synced with fsync.
 */
export const durableStartParams = [
  ...['--single', '-O', '-j'],
  ...['-c', 'search_path=public'],
  ...['-c', 'exit_on_error=false'],
  ...['-c', 'log_checkpoints=false'],
  ...['-c', 'max_worker_processes=0'],
  ...['-c', 'max_parallel_workers=0'],
  ...['-c', 'max_parallel_workers_per_gather=0'],
  ...['-c', 'max_parallel_maintenance_workers=0'],
  ...['-c', 'io_method=sync'],
  // Of its 128 MB a workspace on one machine fills little, and all of it is memory of this process.
  ...['-c', 'shared_buffers=32MB'],
  ...['-c', 'fsync=on'],
  ...['-c', 'synchronous_commit=on'],
  ...['-c', 'full_page_writes=on'],
  ...['-c', 'wal_sync_method=fsync'],
];

type Emscripten = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts'];

/** errno of the WASI layer: what PostgreSQL is told when the disk refused. */
const inputOutputError = 29;

/**
 * PGlite's folder on disk, with the fsync that it lacks. It reaches into PGlite's file layer, so PGlite's version
 * is pinned and `syncs` is there to be checked: a commit that does not raise it is not on disk.
 */
export class DurableFolder extends NodeFS {
  /** How many times a file or folder was brought to disk. */
  syncs = 0;

  override async init(...[pg, options]: Parameters<NodeFS['init']>): Promise<{ emscriptenOpts: Emscripten }> {
    const { emscriptenOpts } = await super.init(pg, options);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), (module) => this.#addFsync(module.NODEFS)],
      },
    };
  }

  #addFsync(fileLayer: object): void {
    const operations: unknown = Reflect.get(fileLayer, 'stream_ops');
    if (typeof operations !== 'object' || operations === null) return;
    Reflect.set(operations, 'fsync', (stream: { nfd: number }) => {
      try {
        fsyncSync(stream.nfd);
      } catch {
        return inputOutputError;
      }
      this.syncs += 1;
      return 0;
    });
  }
}
