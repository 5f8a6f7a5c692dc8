import { z } from 'zod';
import { foundOrganisation, type Membership, membershipsOf, moveSession } from '../../store/index.ts';
import { notFound } from '../errors.ts';
import { check } from '../input.ts';
import { authorise, may } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { type Caller, ownSession } from './caller.ts';
import { organisationNameSchema } from './fields.ts';

export const newOrganisationSchema = z.strictObject({ name: organisationNameSchema });
export type NewOrganisationInput = z.input<typeof newOrganisationSchema>;

/** The organisations a person belongs to. */
export interface Organisations {
  /** In the order the person came to them. */
  readonly memberships: readonly Membership[];
  readonly may: { readonly found: boolean };
}

/** The organisations the caller belongs to. */
export async function listOrganisations(ws: Workspace, caller: Caller): Promise<Organisations> {
  ownSession(caller);
  const memberships = await ws.store.maintain((db) => membershipsOf(db, caller.id));
  return { memberships, may: { found: may(caller, 'organisation.found') } };
}

/**
 * Founds another organisation, strictly apart from this one, with the caller as its owner, who goes on working in it.
 * Gives its id. Throws `forbidden`, `invalid`.
 */
export async function foundAnother(
  ws: Workspace,
  caller: Caller,
  input: NewOrganisationInput,
): Promise<{ id: string }> {
  const session = ownSession(caller);
  authorise(caller, 'organisation.found');
  const { name } = check(newOrganisationSchema, input);
  const id = ws.store.newId();
  await ws.store.change(id, caller, async (change) => {
    const member = { id: caller.id, name: caller.name };
    await foundOrganisation(change, { name, member, auditKey: ws.store.auditKey });
    await moveSession(change, session);
  });
  return { id };
}

/** Goes on working in another organisation of the caller's. Throws `not-found` where the caller is no member. */
export async function switchOrganisation(ws: Workspace, caller: Caller, organisation: string): Promise<void> {
  const session = ownSession(caller);
  const { memberships } = await listOrganisations(ws, caller);
  if (!memberships.some((each) => each.organisation === organisation)) throw notFound('organisation');
  if (organisation === caller.organisation) return;
  await ws.store.change(organisation, caller, async (change) => {
    await moveSession(change, session);
    change.record({ action: 'session.switched', subject: { kind: 'session', id: session } });
  });
}
