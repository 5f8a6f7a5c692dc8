import { z } from 'zod';
import {
  type FourthPartyKind,
  fourthPartiesNamed,
  fourthPartyKinds,
  type NamedParty,
  partyKey,
} from '../../core/portfolio/index.ts';
import {
  contractsOfSystem,
  namesSetAside,
  type SystemRow,
  setNameAside,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { promisesOf } from '../contracts/promises.ts';
import { notFound } from '../errors.ts';
import { check, required } from '../input.ts';
import { authorise } from '../policy.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import { heldSystem, type Named, systemIn, systemSubject } from '../systems/system.ts';
import type { Workspace } from '../workspace.ts';
import { noteReliance } from './edit-reliance.ts';
import { netOf, treeOf } from './net.ts';
import type { RelianceEvidence, ShownBranch } from './party.ts';

/** Somebody whom the papers of a contract name, offered to a person to confirm. */
export interface SuggestedParty {
  readonly name: string;
  readonly kind: FourthPartyKind;
  readonly purpose: string;
  readonly contract: Named;
  /** The name of the paper. */
  readonly file: string;
  readonly evidence: RelianceEvidence;
}

export interface SystemReliance {
  readonly restsOn: readonly ShownBranch[];
  /** Named in the papers, neither noted nor set aside yet. */
  readonly suggestions: readonly SuggestedParty[];
}

/** What a system rests on, and who else its contracts' papers name. Throws `not-found`. */
export async function systemReliance(ws: Workspace, actor: Actor, system: string): Promise<SystemReliance> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await systemIn(view, system);
    const restsOn = treeOf(await netOf(view), system);
    return { restsOn, suggestions: await suggestionsFor(view, row, restsOn) };
  });
}

async function suggestionsFor(
  view: View,
  system: SystemRow,
  restsOn: readonly ShownBranch[],
): Promise<SuggestedParty[]> {
  const own = [(await supplierIn(view, system.supplier_id)).name];
  const known = new Set([
    ...restsOn.map(({ party }) => partyKey(party.name)),
    ...(await namesSetAside(view, system.id)).map(partyKey),
  ]);
  const suggestions: SuggestedParty[] = [];
  for (const { id, name } of await contractsOfSystem(view, system)) {
    const promises = await promisesOf(view, id);
    if (promises === null) continue;
    for (const party of fourthPartiesNamed(promises.papers, promises.findings, own)) {
      if (known.has(partyKey(party.name))) continue;
      known.add(partyKey(party.name));
      const file = promises.papers[party.quote.paper]?.file ?? '';
      suggestions.push(suggestionOf(party, { id, name }, promises.review, file));
    }
  }
  return suggestions;
}

const suggestionOf = (
  { name, kind, purpose, quote }: NamedParty,
  contract: Named,
  review: string,
  file: string,
): SuggestedParty => ({ name, kind, purpose, contract, file, evidence: { review, quote } });

export const confirmationSchema = z.strictObject({
  name: required(200, 'Choose one of the names that are offered.'),
  /** Left out, what the papers suggest. */
  kind: z.enum(fourthPartyKinds, 'Choose what it is.').optional(),
});

/**
 * Confirms that a system rests on somebody its papers name; the words are kept with it. Throws `not-found` where the
 * name is not offered.
 */
export async function confirmSuggestion(
  ws: Workspace,
  actor: Actor,
  system: string,
  input: z.input<typeof confirmationSchema>,
): Promise<{ id: string; party: string }> {
  authorise(actor, 'supplier.edit');
  const { name, kind } = check(confirmationSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const row = await heldSystem(change, system);
    const restsOn = treeOf(await netOf(change), system);
    const found = (await suggestionsFor(change, row, restsOn)).find((each) => each.name === name);
    if (found === undefined) throw notFound('suggestion');
    return await noteReliance(
      change,
      { from: { system }, name, kind: kind ?? found.kind, purpose: found.purpose },
      { source: 'finding', evidence: found.evidence },
    );
  });
}

export const setAsideSchema = z.strictObject({
  name: required(200, 'Choose one of the names that are offered.'),
});

/** Says that a name in the papers is none the system rests on, so that it is not offered again. Throws `not-found`. */
export async function setSuggestionAside(
  ws: Workspace,
  actor: Actor,
  system: string,
  input: z.input<typeof setAsideSchema>,
): Promise<void> {
  authorise(actor, 'supplier.edit');
  const { name } = check(setAsideSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    await heldSystem(change, system);
    if (!(await setNameAside(change, system, name))) return;
    change.record({ action: 'reliance.set-aside', subject: systemSubject(system), after: { name } });
  });
}
