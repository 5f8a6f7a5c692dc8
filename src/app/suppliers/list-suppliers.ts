import { z } from 'zod';
import { pageOfSuppliers } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

const querySchema = z.strictObject({
  /** Part of a name, in any case. */
  search: typed(200).default(''),
  /** The `next` of the page before. */
  after: typed(200).nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});
export type SupplierQuery = z.input<typeof querySchema>;

export interface ListedSupplier {
  readonly id: string;
  readonly name: string;
  readonly example: boolean;
  readonly systems: number;
  readonly contracts: number;
  readonly updatedAt: Date;
}

export interface ListedSuppliers {
  readonly items: readonly ListedSupplier[];
  /** Hand it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Suppliers by name, in one query whatever their number. */
export async function listSuppliers(
  ws: Workspace,
  actor: Actor,
  query: SupplierQuery = {},
): Promise<ListedSuppliers> {
  authorise(actor, 'supplier.read');
  const { search, after, limit } = check(querySchema, query);
  const rows = await ws.store.read(actor.organisation, (view) =>
    pageOfSuppliers(view, { search, after: after ?? null, limit: limit + 1 }),
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ id, name, example, systems, contracts, updated_at }) => ({
      id,
      name,
      example,
      systems: systems ?? 0,
      contracts: contracts ?? 0,
      updatedAt: updated_at,
    })),
    next: rows.length > limit ? (page.at(-1)?.name ?? null) : null,
  };
}
