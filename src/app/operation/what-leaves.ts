import { countWebhooksOn } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import type { Workspace } from '../workspace.ts';

/** What goes from this server to others, because somebody set it up. */
export interface WhatLeaves {
  /** Addresses that are told now of what is done in the organisation. */
  readonly webhooks: number;
  /** The provider that people sign on with, by the name it was given; null without one. */
  readonly signOn: string | null;
}

/** What leaves the server for the actor's organisation: so that nobody is told that nothing does where something may. */
export async function whatLeaves(ws: Workspace, actor: Actor): Promise<WhatLeaves> {
  return {
    webhooks: await ws.store.read(actor.organisation, countWebhooksOn),
    signOn: ws.signOn?.name ?? null,
  };
}
