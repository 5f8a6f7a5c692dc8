import type { Actor } from './actor.ts';

/** Where log lines go: one event with its fields, never personal content. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;

export interface WorkspaceOptions {
  /** Holds the embedded database, the audit key and the lock. */
  readonly dataFolder: string;
  /** A PostgreSQL 15+ to use instead of the embedded one. */
  readonly databaseUrl?: string;
  readonly log: Log;
  readonly clock?: () => Date;
}

export interface Workspace {
  readonly dataFolder: string;
  /** The one person of a workspace that runs without accounts on this machine. */
  readonly localPerson: Actor;
  /** Lets the running job put itself down, closes the database and frees the folder. */
  close(): Promise<void>;
}

/** Opens or creates the workspace in the data folder and goes on with the jobs that were left. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  throw new Error(`not built yet: ${options.dataFolder}`);
}
