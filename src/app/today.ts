import type { Day } from '../core/portfolio/index.ts';
import type { Workspace } from './workspace.ts';

/** The day it is, in UTC. */
export const today = (ws: Workspace): Day => ws.store.now().toISOString().slice(0, 10);
