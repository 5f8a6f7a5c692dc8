import { z } from 'zod';
import { tiers } from '../../core/terms/index.ts';
import {
  type Change,
  type ContractRow,
  findKept,
  insertPaper,
  insertReview,
  insertVersion,
  papersOf,
  takeOverDecisions,
  type UseRow,
  updateReview,
  usesOfContract,
  versionsOf,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid } from '../errors.ts';
import { check, idSchema, required } from '../input.ts';
import { authorise } from '../policy.ts';
import { heldReview, reviewSubject } from '../reviews/hold-review.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import { systemIn } from '../systems/system.ts';
import type { Workspace } from '../workspace.ts';
import { contractIn, contractSubject, heldContract } from './contract.ts';

export const contractVersionSchema = z.strictObject({
  /** What tells this version from others: "Signed", "Renewal 2027". */
  label: required(100, 'Enter what tells this version from others.'),
  /** The use whose answers are taken over; left out, that of the highest tier. */
  use: idSchema.nullish(),
  /** Papers of the version before that are kept; left out, all of them. */
  keep: z.array(idSchema).max(100).nullish(),
});
export type NewContractVersion = z.input<typeof contractVersionSchema>;

/**
 * Starts the review of a new version of a contract, not yet run: with the answers of a use it governs, the papers of
 * the version before that are kept, and the decisions made over it. Gives the review and the version's number.
 * Throws `invalid`, `not-found`, and `conflict` where somebody else starts one at the same time.
 */
export async function startVersion(
  ws: Workspace,
  actor: Actor,
  contract: string,
  input: NewContractVersion,
): Promise<{ review: string; number: number }> {
  authorise(actor, 'contract.edit');
  authorise(actor, 'review.edit');
  const { label, use: chosen, keep } = check(contractVersionSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const { row, previous } = await heldWithPrevious(change, contract);
    const use = await useFor(change, contract, chosen ?? null);
    const review = change.newId();
    const name = `${row.name}: ${label}`.slice(0, 200);
    const about = await aboutOf(change, row, use);
    await insertReview(change, { id: review, name, about });
    if (use !== null) await updateReview(change, review, { answers: use.answers });
    change.record({
      action: 'review.created',
      subject: reviewSubject(review),
      after: { name, about, answers: use?.answers ?? {} },
    });
    const kept = previous === null ? [] : await takeOver(change, previous, review, keep ?? null);
    const number = await insertVersion(change, { contract, review, label });
    change.record({
      action: 'contract.version-started',
      subject: contractSubject(contract),
      after: { number, label, review, use: use?.id ?? null, papers: kept },
    });
    return { review, number };
  });
}

/**
 * Holds the review of the newest version before the contract, as the end of a run does, so that neither waits for the
 * other in a ring.
 */
async function heldWithPrevious(change: Change, contract: string) {
  await contractIn(change, contract);
  const previous = (await versionsOf(change, contract))[0]?.review_id ?? null;
  if (previous !== null) await heldReview(change, previous);
  const row = await heldContract(change, contract);
  const newest = (await versionsOf(change, contract))[0]?.review_id ?? null;
  if (newest !== previous) {
    throw conflict('Somebody has just started a version of this contract. Look at that one first.');
  }
  return { row, previous };
}

async function useFor(change: Change, contract: string, chosen: string | null): Promise<UseRow | null> {
  const uses = await usesOfContract(change, contract);
  const found =
    chosen === null
      ? tiers.toReversed().flatMap((tier) => uses.filter((use) => use.tier === tier))[0]
      : uses.find(({ id }) => id === chosen);
  if (chosen !== null && found === undefined) {
    const fault = 'Choose a use that this contract governs.';
    throw invalid(fault, { use: fault });
  }
  return found === undefined ? null : await findKept(change, 'use', found.id);
}

async function aboutOf(change: Change, contract: ContractRow, use: UseRow | null) {
  const supplier = (await supplierIn(change, contract.supplier_id)).name;
  if (use === null) return { supplier, system: '', use: '' };
  return { supplier, system: (await systemIn(change, use.system_id)).name, use: use.name };
}

/** Copies papers and decisions, and gives the papers' names. */
async function takeOver(
  change: Change,
  from: string,
  to: string,
  keep: readonly string[] | null,
): Promise<string[]> {
  const papers = (await papersOf(change, from)).filter(({ id }) => keep === null || keep.includes(id));
  for (const [position, { file, sha256, size }] of papers.entries()) {
    const id = change.newId();
    await insertPaper(change, to, { id, position, file, sha256, size });
    change.record({
      action: 'paper.added',
      subject: reviewSubject(to),
      after: { paper: id, file, sha256, size },
    });
  }
  const decisions = await takeOverDecisions(change, from, to);
  if (decisions.length > 0) {
    change.record({
      action: 'decisions.taken-over',
      subject: reviewSubject(to),
      after: {
        from,
        decisions: decisions.map(({ term, status, decided_by_name: by }) => ({ term, status, by })),
      },
    });
  }
  return papers.map(({ file }) => file);
}
