import { userInfo } from 'node:os';
import {
  allOrganisations,
  anyOrganisation,
  firstMember,
  foundOrganisation,
  holdFounding,
  insertAccount,
  isChainOfKey,
  type Store,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';

/** The one person of a workspace without accounts, in its one organisation, which is founded at the first start. */
export async function localPerson(store: Store, name: string): Promise<Actor> {
  await foundFirst(store, name);
  const [organisation] = await store.maintain(allOrganisations);
  if (organisation === undefined) throw new Error('The workspace has no organisation.');
  if (!(await store.read(organisation.id, (view) => isChainOfKey(view, store.auditKey)))) {
    throw new Error(
      'The record in this database was made with another key. Put the file audit.key of its own data folder into this one.',
    );
  }
  const member = await store.read(organisation.id, firstMember);
  if (member === null) throw new Error('The organisation has no member.');
  return { kind: 'person', id: member.id, name: member.name, organisation: organisation.id, role: 'owner' };
}

/** The name of this machine's account; a container may run under a number that has none. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'Local person';
  }
}

async function foundFirst(store: Store, name: string): Promise<void> {
  const [found] = await store.maintain(allOrganisations);
  if (found !== undefined) return;
  const member = { id: store.newId(), name };
  await store.change(store.newId(), { kind: 'person', ...member }, async (change) => {
    await holdFounding(change);
    if (await anyOrganisation(change)) return;
    await insertAccount(change, { ...member, email: null, passwordHash: null });
    await foundOrganisation(change, { name: 'My organisation', member, auditKey: store.auditKey });
  });
}
