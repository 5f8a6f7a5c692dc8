import { z } from 'zod';
import { fourthPartyKinds } from '../../core/portfolio/index.ts';
import {
  type Change,
  deleteRelianceRow,
  type FourthPartyRow,
  findPartyByName,
  findReliance,
  insertParty,
  insertReliance,
  type RelianceRow,
  reliancesOfSystem,
  setNameAside,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { check, idSchema, required, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import { heldSystem, systemSubject } from '../systems/system.ts';
import type { Workspace } from '../workspace.ts';
import {
  type BomRelianceEvidence,
  heldParty,
  partyIn,
  partySubject,
  type RelianceEvidence,
} from './party.ts';

export const relianceSchema = z.strictObject({
  /** What rests: a system, or a fourth party. */
  from: z.union([z.strictObject({ system: z.string() }), z.strictObject({ party: z.string() })]),
  /** The name of the fourth party it rests on; one that is not there yet is added. */
  name: required(200, 'Enter the name of whom it rests on.'),
  kind: z.enum(fourthPartyKinds, 'Choose what it is.'),
  purpose: typed(200).default(''),
});
export type RelianceInput = z.input<typeof relianceSchema>;

/**
 * Notes that a system or a fourth party rests on a fourth party, which is added where it is not there yet. Throws
 * `invalid` where it would rest on itself, `not-found`, and `conflict` where the same is noted already.
 */
export async function addReliance(
  ws: Workspace,
  actor: Actor,
  input: RelianceInput,
): Promise<{ id: string; party: string }> {
  authorise(actor, 'supplier.edit');
  const checked = check(relianceSchema, input);
  return await ws.store.change(actor.organisation, actor, (change) =>
    noteReliance(change, checked, { source: 'typed', evidence: null }),
  );
}

/** Where an edge comes from. */
type RelianceRead =
  | { readonly source: Exclude<RelianceRow['source'], 'bom'>; readonly evidence: RelianceEvidence | null }
  | { readonly source: 'bom'; readonly evidence: BomRelianceEvidence };

/**
 * The same inside a change, with where it was read. What a person notes or confirms stands in the place of what a BOM
 * said of the two.
 */
export async function noteReliance(
  change: Change,
  { from, name, kind, purpose }: z.output<typeof relianceSchema>,
  read: RelianceRead,
): Promise<{ id: string; party: string }> {
  const { system, above, example } = await resting(change, from);
  const party = (await findPartyByName(change, name)) ?? (await added(change, { name, kind, example }));
  if (party.id === above) {
    const fault = 'Nobody rests on themselves. Name somebody else.';
    throw invalid(fault, { name: fault });
  }
  const id = change.newId();
  const edge = { id, from_system_id: system, from_party_id: above, to_party_id: party.id, purpose, ...read };
  if (!(await insertReliance(change, edge)))
    throw conflict(`That it rests on ${party.name} is noted already.`);
  if (system !== null && read.source !== 'bom') await dropBomReliance(change, system, party.id);
  change.record({
    action: 'reliance.added',
    subject: system === null ? partySubject(above ?? '') : systemSubject(system),
    after: { reliance: id, party: party.id, name: party.name, purpose, ...read },
  });
  return { id, party: party.id };
}

async function dropBomReliance(change: Change, system: string, party: string): Promise<void> {
  for (const { id, source, to_party_id } of await reliancesOfSystem(change, system))
    if (source === 'bom' && to_party_id === party) await deleteRelianceRow(change, id);
}

/** What rests, and whether it belongs to the built-in example. */
async function resting(change: Change, from: z.output<typeof relianceSchema>['from']) {
  if ('party' in from) {
    const { id, example } = await partyIn(change, from.party);
    return { system: null, above: id, example };
  }
  const { id, supplier_id } = await heldSystem(change, from.system);
  const { example } = await supplierIn(change, supplier_id);
  return { system: id, above: null, example };
}

/** A fourth party that is first named by something of the example belongs to it. */
async function added(
  change: Change,
  { name, kind, example }: Pick<FourthPartyRow, 'name' | 'kind' | 'example'>,
): Promise<{ id: string; name: string }> {
  const id = change.newId();
  await insertParty(change, { id, name, kind, supplier_id: null, example });
  change.record({
    action: 'fourth-party.created',
    subject: partySubject(id),
    after: { name, kind, supplier: null },
  });
  return { id, name };
}

/**
 * Takes back that something rests on a fourth party; both stay. What a BOM said is set aside too, so that the next one
 * does not bring it back. Throws `not-found`.
 */
export async function removeReliance(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'supplier.edit');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const edge = idSchema.safeParse(id).success ? await findReliance(change, id) : null;
    if (edge === null) throw notFound('reliance');
    const { name } = await heldParty(change, edge.to_party_id);
    await deleteRelianceRow(change, id);
    if (edge.source === 'bom' && edge.from_system_id !== null)
      await setNameAside(change, edge.from_system_id, name);
    change.record({
      action: 'reliance.removed',
      subject:
        edge.from_system_id === null
          ? partySubject(edge.from_party_id ?? '')
          : systemSubject(edge.from_system_id),
      before: { reliance: id, party: edge.to_party_id, name, purpose: edge.purpose, source: edge.source },
    });
  });
}
