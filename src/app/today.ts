import type { Day } from '../core/portfolio/index.ts';
import type { Workspace } from './workspace.ts';

/** The day of a moment, in UTC. */
export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10);

/** The day it is, in UTC. */
export const today = (ws: Workspace): Day => dayOf(ws.store.now());
