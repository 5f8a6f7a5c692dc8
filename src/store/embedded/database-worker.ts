// The thread of the embedded database. In the server's own thread it would block every request.
import { parentPort, workerData } from 'node:worker_threads';
import { messages, type PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { openDurable } from './durable-database.ts';
import type { DatabaseReply, DatabaseRequest } from './embedded-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The database runs in a worker thread and nowhere else.');

const done: DatabaseReply<unknown> = { ok: true, rows: [], affected: 0 };

/** PostgreSQL's class of errors that should never be; after one the state of the session is anyone's guess. */
const internalError = /^XX/;

function failureOf(error: unknown): DatabaseReply<unknown> {
  if (error instanceof messages.DatabaseError) {
    const { message, code = null, constraint = null } = error;
    return { ok: false, fault: { message, code, constraint }, broken: internalError.test(code ?? '') };
  }
  // PostgreSQL did not say this itself, so it may have come to a stop in the middle of something.
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, fault: { message, code: null, constraint: null }, broken: true };
}

async function reply(work: () => Promise<DatabaseReply<unknown>>): Promise<void> {
  try {
    port?.postMessage(await work());
  } catch (error) {
    port?.postMessage(failureOf(error));
  }
}

async function answer(database: PGlite, request: DatabaseRequest): Promise<DatabaseReply<unknown>> {
  if (request.kind === 'close') {
    await database.close();
    return done;
  }
  const result = await database.query(request.sql, [...request.parameters]);
  // Measured: when a statement runs out of stack (json nested a million deep), PGlite reports neither error nor end
  // and goes on as if all were well. A statement that was carried out always says which it was.
  if (typeof Reflect.get(result, 'command') !== 'string')
    throw new Error('The statement did not come to its end.');
  return { ok: true, rows: result.rows, affected: result.affectedRows ?? 0 };
}

await reply(async () => {
  const { folder } = z.object({ folder: z.string() }).parse(workerData);
  const database = await openDurable(folder);
  port.on('message', (request: DatabaseRequest) => reply(() => answer(database, request)));
  return done;
});
