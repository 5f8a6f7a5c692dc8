import { mkdir } from 'node:fs/promises';
import {
  type JobRow,
  JobRunner,
  machinery,
  openStore,
  queueBomReliances,
  queueContractClocks,
  queueRecounts,
  queueWebhooks,
  type Store,
} from '../store/index.ts';
import { accountName, localPerson } from './accounts/local-person.ts';
import { type PasswordCost, usualPasswordCost } from './accounts/passwords.ts';
import { type SignOnProvider, type SignOnSettings, signOnProvider } from './accounts/sign-on-provider.ts';
import type { Actor } from './actor.ts';
import { bomReliancesJob } from './boms/bom-reliances-job.ts';
import { contractClockJob } from './contracts/contract-clock-job.ts';
import { faultFields } from './operation/fault-fields.ts';
import { type Examine, examineAside } from './reading/examine-papers.ts';
import { recountJob } from './reviews/recount-job.ts';
import { reviewJob } from './reviews/review-job.ts';
import { keepTidy } from './tidying.ts';
import { dayOf } from './today.ts';
import { webhookJob } from './webhooks/webhook-job.ts';

/** Where log lines go: an event with its fields, never personal content. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;

export interface WorkspaceOptions {
  /** Holds the embedded database, the audit key and the lock. */
  readonly dataFolder: string;
  /** A PostgreSQL 15 or later to use instead of the embedded one. */
  readonly databaseUrl?: string;
  readonly log: Log;
  readonly clock?: () => Date;
  /** Name of the one person of a workspace without accounts; that of the account on this machine unless told. */
  readonly personName?: string;
  /** Where people may sign on by OpenID Connect; without it nowhere. */
  readonly signOn?: SignOnSettings;
  /** What it takes to try a password; what OWASP asks for unless told. */
  readonly passwordCost?: PasswordCost;
  /** Reads and judges papers. */
  readonly examine?: Examine;
  /** Hosts that webhooks may tell though they are not on the public internet, such as `hooks.example:8080`. */
  readonly webhookHosts?: readonly string[];
}

export interface Workspace {
  readonly dataFolder: string;
  /** The one person of a workspace that runs without accounts on this machine. */
  readonly localPerson: Actor;
  readonly store: Store;
  readonly webhookHosts: readonly string[];
  readonly passwordCost: PasswordCost;
  /** Where people may sign on by OpenID Connect. */
  readonly signOn: SignOnProvider | null;
  readonly jobs: JobRunner;
  /** Puts the running job back into the line, closes the database and frees the folder. */
  close(): Promise<void>;
}

/**
 * Opens or creates the workspace in the data folder and goes on with the jobs that were left.
 * Throws `FolderInUse` while another process has the folder.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { dataFolder, databaseUrl, log, clock, examine = examineAside, webhookHosts = [] } = options;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const store = await openStore({ dataFolder, url: databaseUrl, ...(clock === undefined ? {} : { clock }) });
  try {
    const person = await localPerson(store, options.personName ?? accountName());
    const jobs = new JobRunner({
      store,
      handlers: [
        reviewJob(store, examine),
        webhookJob(store, webhookHosts),
        contractClockJob(store),
        recountJob(store),
        bomReliancesJob(store),
      ],
      queueDue: async (db) => {
        await queueWebhooks(db);
        await queueContractClocks(db, dayOf(store.now()));
        await queueRecounts(db);
        await queueBomReliances(db);
      },
      actor: machinery,
      onFault: (error, job) => logFault(log, error, job),
    });
    store.whenRecorded(soon(() => jobs.wake()));
    jobs.start();
    const stopTidying = keepTidy(store, (error) => logFault(log, error, null));
    log('workspace.opened', { engine: store.engine, rowSecurity: store.rowSecurity });
    return {
      dataFolder,
      localPerson: person,
      store,
      webhookHosts,
      passwordCost: options.passwordCost ?? usualPasswordCost,
      signOn: options.signOn === undefined ? null : signOnProvider(options.signOn),
      jobs,
      close: once(async () => {
        await stopTidying();
        await jobs.close();
        await store.close();
        log('workspace.closed');
      }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function logFault(log: Log, error: unknown, job: JobRow | null): void {
  log('job.fault', {
    ...faultFields(error),
    ...(job === null ? {} : { job: job.id, kind: job.kind, attempt: job.attempts }),
  });
}

/** The work is done at the first call; later calls wait for it. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** Milliseconds in which calls are taken together. */
const together = 200;

/** Does the work a moment after it was asked for, once however often that was. */
function soon(work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work();
    }, together).unref();
  };
}
