// src/store/durable-database.ts
import { PGlite, types } from "@electric-sql/pglite";

// src/store/durable-folder.ts
import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";
var durableStartParams = [
  ...["--single", "-O", "-j"],
  ...["-c", "search_path=public"],
  ...["-c", "exit_on_error=false"],
  ...["-c", "log_checkpoints=false"],
  ...["-c", "max_worker_processes=0"],
  ...["-c", "max_parallel_workers=0"],
  ...["-c", "max_parallel_workers_per_gather=0"],
  ...["-c", "max_parallel_maintenance_workers=0"],
  ...["-c", "io_method=sync"],
  ...["-c", "fsync=on"],
  ...["-c", "synchronous_commit=on"],
  ...["-c", "full_page_writes=on"],
  ...["-c", "wal_sync_method=fsync"]
];
var inputOutputError = 29;
var DurableFolder = class extends NodeFS {
  /** How many times a file or folder was brought to disk. */
  syncs = 0;
  async init(...[pg, options]) {
    const { emscriptenOpts } = await super.init(pg, options);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...emscriptenOpts.preRun ?? [], (module) => this.#addFsync(module.NODEFS)]
      }
    };
  }
  #addFsync(fileLayer) {
    const operations = Reflect.get(fileLayer, "stream_ops");
    if (typeof operations !== "object" || operations === null) return;
    Reflect.set(operations, "fsync", (stream) => {
      try {
        fsyncSync(stream.nfd);
      } catch {
        return inputOutputError;
      }
      this.syncs += 1;
      return 0;
    });
  }
};

// src/store/durable-database.ts
async function openDurable(folder) {
  const fs = new DurableFolder(folder);
  const database = await PGlite.create({
    fs,
    startParams: durableStartParams,
    parsers: { [types.INT8]: Number }
  });
  const before = fs.syncs;
  await database.query("select pg_logical_emit_message(true, 'candour', 'is this on disk?')");
  if (fs.syncs === before) {
    await database.close();
    throw new Error("The embedded database does not bring its commits to disk, so Candour will not use it.");
  }
  return database;
}

export {
  openDurable
};
