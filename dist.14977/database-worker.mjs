import {
  openDurable
} from "./chunk-SZPQF2KQ.mjs";
import "./chunk-7P6ASYW6.mjs";

// src/store/database-worker.ts
import { parentPort, workerData } from "node:worker_threads";
import { messages } from "@electric-sql/pglite";
import { z } from "zod";
var port = parentPort;
if (port === null) throw new Error("The database runs in a worker thread and nowhere else.");
var done = { ok: true, rows: [], affected: 0 };
function faultOf(error) {
  if (error instanceof messages.DatabaseError) {
    return { message: error.message, code: error.code ?? null, constraint: error.constraint ?? null };
  }
  return { message: error instanceof Error ? error.message : String(error), code: null, constraint: null };
}
async function reply(work) {
  try {
    port?.postMessage(await work());
  } catch (error) {
    port?.postMessage({ ok: false, fault: faultOf(error) });
  }
}
async function answer(database, request) {
  if (request.kind === "close") {
    await database.close();
    return done;
  }
  const { rows, affectedRows } = await database.query(request.sql, [...request.parameters]);
  return { ok: true, rows, affected: affectedRows ?? 0 };
}
await reply(async () => {
  const { folder } = z.object({ folder: z.string() }).parse(workerData);
  const database = await openDurable(folder);
  port.on("message", (request) => reply(() => answer(database, request)));
  return done;
});
