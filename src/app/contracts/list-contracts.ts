import { z } from 'zod';
import { pageOfContracts } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import type { ContractSummary } from '../suppliers/supplier.ts';
import type { Named } from '../systems/system.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { presentContract } from './contract.ts';

const querySchema = z.strictObject({
  /** The `next` of the page before. */
  after: z.uuid('This page does not exist. Start at the first page.').nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});
export type ContractQuery = z.input<typeof querySchema>;

export interface ListedContracts {
  readonly items: readonly (ContractSummary & { readonly supplier: Named })[];
  /** Hand it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Contracts, newest first, in one query whatever their number. */
export async function listContracts(
  ws: Workspace,
  actor: Actor,
  query: ContractQuery = {},
): Promise<ListedContracts> {
  authorise(actor, 'contract.read');
  const { after, limit } = check(querySchema, query);
  const rows = await ws.store.read(actor.organisation, (view) =>
    pageOfContracts(view, { before: after ?? null, limit: limit + 1 }),
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ supplier_id, supplier_name, ...row }) => ({
      ...presentContract({ ...row, supplier_id }, today(ws)),
      supplier: { id: supplier_id, name: supplier_name },
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
