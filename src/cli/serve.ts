import { parseArgs } from 'node:util';
import { FolderInUse, type Log, openWorkspace } from '../app/index.ts';
import { type Serving, serve } from '../http/index.ts';
import { screens } from '../pages/index.tsx';
import { type Command, exit, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';

const usage = `
candour serve [--port PORT] [--data FOLDER]

Serves Candour in the browser, to this machine alone, until Ctrl+C.

  --port PORT     the port to listen on; without it 4173 or the next that is free
  --data FOLDER   where reviews are kept; without it $CANDOUR_DATA, else candour in your data folder
  --log           prints what the server does, one JSON line an event, without personal content

DATABASE_URL may name a PostgreSQL 15 or later to use instead of the database Candour brings along.
`;

export const serveCommand: Command = {
  name: 'serve',
  summary: 'open Candour in the browser, on this machine',
  usage,
  run: runServe,
};

async function runServe(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, data: { type: 'string' }, log: { type: 'boolean', default: false } },
  });
  const folder = values.data ?? dataFolder();
  const log = values.log ? jsonLines(io) : () => {};
  const workspace = await openWorkspace({
    dataFolder: folder,
    log,
    ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
  }).catch((error: unknown) => {
    if (error instanceof FolderInUse) throw new UsageError(error.message);
    throw error;
  });
  try {
    const serving = await listen(workspace, values.port, log);
    io.out(`Candour is at ${serving.url}\n`);
    io.error(`Reviews are kept in ${folder}. Ctrl+C stops the server.\n`);
    await stopSignal();
    io.error('Stopping.\n');
    await serving.close();
  } finally {
    await workspace.close();
  }
  return exit.done;
}

async function listen(
  workspace: Awaited<ReturnType<typeof openWorkspace>>,
  portText: string | undefined,
  log: Log,
): Promise<Serving> {
  const port = portText === undefined ? undefined : portOf(portText);
  const options = { screens, log, ...(port === undefined ? {} : { port }) };
  return serve(workspace, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new UsageError(`port ${port} is taken by another program. Name another, or leave --port out.`);
    }
    if (error.code === 'EACCES') throw new UsageError(`port ${port} is not allowed. Name one above 1023.`);
    throw error;
  });
}

const highestPort = 65_535;

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= highestPort) return port;
  throw new UsageError(`"${text}" is not a port. Ports are whole numbers from 1 to ${highestPort}.`);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function jsonLines(io: Io): Log {
  return (event, fields = {}) =>
    io.error(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
}
