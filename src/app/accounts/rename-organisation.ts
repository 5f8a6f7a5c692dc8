import type { z } from 'zod';
import { findOrganisation, renameOrganisation as rename } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { check } from '../input.ts';
import { authorise, may } from '../policy.ts';
import { atMark, markOf } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { newOrganisationSchema } from './organisations.ts';

/** The organisation that somebody works in. */
export interface ShownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly foundedAt: Date;
  /** Stands for the name. */
  readonly mark: string;
  readonly may: { readonly manage: boolean };
}

/** The actor's organisation. */
export async function showOrganisation({ store }: Workspace, actor: Actor): Promise<ShownOrganisation> {
  authorise(actor, 'people.read');
  const row = await store.read(actor.organisation, findOrganisation);
  if (row === null) throw notFound('organisation');
  const { id, name, created_at } = row;
  return {
    id,
    name,
    foundedAt: created_at,
    mark: markOf(name),
    may: { manage: may(actor, 'organisation.manage') },
  };
}

/** Gives the actor's organisation another name. Throws `forbidden`, `invalid`, `stale` where it is not as `seen`. */
export async function renameOrganisation(
  { store }: Workspace,
  actor: Actor,
  input: z.input<typeof newOrganisationSchema>,
  seen?: string,
): Promise<void> {
  authorise(actor, 'organisation.manage');
  const { name } = check(newOrganisationSchema, input);
  await store.change(actor.organisation, actor, async (change) => {
    const held = await findOrganisation(change);
    if (held === null) throw notFound('organisation');
    atMark(markOf(held.name), seen, 'organisation');
    if (held.name === name) return;
    await rename(change, name);
    change.record({
      action: 'organisation.renamed',
      subject: { kind: 'organisation', id: held.id },
      before: { name: held.name },
      after: { name },
    });
  });
}
