// The thread of the embedded database. In the server's own thread it would block every request.
import { parentPort, workerData } from 'node:worker_threads';
import { messages, type PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { openDurable } from './durable-database.ts';
import type { DatabaseFault, DatabaseReply, DatabaseRequest } from './embedded-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The database runs in a worker thread and nowhere else.');

const done: DatabaseReply<unknown> = { ok: true, rows: [], affected: 0 };

function faultOf(error: unknown): DatabaseFault {
  if (error instanceof messages.DatabaseError) {
    return { message: error.message, code: error.code ?? null, constraint: error.constraint ?? null };
  }
  return { message: error instanceof Error ? error.message : String(error), code: null, constraint: null };
}

async function reply(work: () => Promise<DatabaseReply<unknown>>): Promise<void> {
  try {
    port?.postMessage(await work());
  } catch (error) {
    port?.postMessage({ ok: false, fault: faultOf(error) });
  }
}

async function answer(database: PGlite, request: DatabaseRequest): Promise<DatabaseReply<unknown>> {
  if (request.kind === 'close') {
    await database.close();
    return done;
  }
  const { rows, affectedRows } = await database.query(request.sql, [...request.parameters]);
  return { ok: true, rows, affected: affectedRows ?? 0 };
}

await reply(async () => {
  const { folder } = z.object({ folder: z.string() }).parse(workerData);
  const database = await openDurable(folder);
  port.on('message', (request: DatabaseRequest) => reply(() => answer(database, request)));
  return done;
});
