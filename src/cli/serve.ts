import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { FolderInUse, isSetUp, type Log, openWorkspace, setUpCode, type Workspace } from '../app/index.ts';
import { type ServeOptions, type Serving, serve } from '../http/index.ts';
import { screens } from '../pages/index.tsx';
import { type Command, exit, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';
import { addressOf, addressOptions, addressUsage } from './serve-address.ts';
import { signOnSettings, signOnUsage } from './sign-on-settings.ts';

const usage = `
candour serve [--port PORT] [--host ADDRESS] [--url URL] [--data FOLDER] [--log] [--drain SECONDS]

Serves Candour in the browser, to this machine alone unless told, until Ctrl+C.
${addressUsage}
  --data FOLDER   where reviews are kept; without it $CANDOUR_DATA, else candour in your data folder
  --log           prints what the server does, one JSON line an event, without personal content
  --drain SECONDS
                  when told to stop, says for so long that it is not ready before it stops listening, so that whoever
                  distributes requests sends no more

DATABASE_URL may name a PostgreSQL 15 or later to use instead of the database Candour brings along.

${signOnUsage}

For those who run it: /health, /ready, and /metrics for this machine or, with CANDOUR_METRICS_TOKEN, for who sends it.
CANDOUR_WEBHOOK_HOSTS names hosts, with their port, that webhooks may tell though they are not on the public internet.
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
    options: {
      ...addressOptions,
      data: { type: 'string' },
      log: { type: 'boolean', default: false },
      drain: { type: 'string' },
    },
  });
  const address = addressOf(values);
  const drain = secondsOf(values.drain ?? '0');
  const metricsToken = process.env.CANDOUR_METRICS_TOKEN || undefined;
  const folder = values.data ?? dataFolder();
  const log = values.log ? jsonLines(io) : () => {};
  const signOn = signOnSettings();
  if (!process.env.DATABASE_URL && !existsSync(folder)) {
    io.error(`Making a new workspace in ${folder}. This takes a few seconds, once.\n`);
  }
  const workspace = await openWorkspace({
    dataFolder: folder,
    log,
    webhookHosts: (process.env.CANDOUR_WEBHOOK_HOSTS ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    ...(signOn === undefined ? {} : { signOn }),
    ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
  }).catch((error: unknown) => {
    if (error instanceof FolderInUse) throw new UsageError(error.message);
    throw error;
  });
  try {
    const serving = await listen(workspace, {
      screens,
      log,
      ...address,
      ...(metricsToken === undefined ? {} : { metricsToken }),
    });
    io.out(`Candour is at ${serving.url}\n`);
    if (serving.accounts) await tellOfAccounts(workspace, serving, io);
    io.error(`Reviews are kept in ${folder}. Ctrl+C stops the server.\n`);
    await stopSignal();
    io.error('Stopping.\n');
    serving.drain();
    await wait(drain * 1000);
    await serving.close();
  } finally {
    await workspace.close();
  }
  return exit.done;
}

/** What somebody who lets others in has to know. */
async function tellOfAccounts(workspace: Workspace, { url }: Serving, io: Io): Promise<void> {
  if (!(await isSetUp(workspace))) {
    io.out(
      `Open ${new URL('/set-up', url)} to make the first account. The set-up code is ${setUpCode(workspace)}\n`,
    );
  }
  if (url.startsWith('http:') && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)) {
    io.error(
      'Passwords pass the network unencrypted. Put a proxy with TLS before Candour and name it by --url.\n',
    );
  }
}

function listen(workspace: Workspace, options: ServeOptions): Promise<Serving> {
  const { port, host } = options;
  return serve(workspace, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new UsageError(`port ${port} is taken by another program. Name another, or leave --port out.`);
    }
    if (error.code === 'EACCES') throw new UsageError(`port ${port} is not allowed. Name one above 1023.`);
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
      throw new UsageError(`"${host}" is no address of this machine.`);
    }
    throw error;
  });
}

const longestDrain = 600;

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 0 && seconds <= longestDrain) return seconds;
  throw new UsageError(`"${text}" is not a number of seconds from 0 to ${longestDrain}.`);
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
