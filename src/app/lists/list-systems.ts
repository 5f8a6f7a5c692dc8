import { z } from 'zod';
import { narrowed, type SystemLine, systemLines } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { type List, type Listed, pageOfList, pageQuery, usualSorts } from './list.ts';
import { type ListedTier, standingFilters, standingQuery, tierOf } from './standing-filters.ts';

export const systemSorts = ['name', 'updated', 'created', 'tier'] as const;
export const systemQuerySchema = z.strictObject({
  ...pageQuery,
  tier: standingQuery.tier,
  supplier: z.uuid().optional(),
  sort: z.enum(systemSorts).default('name'),
});
export type SystemQuery = z.input<typeof systemQuerySchema>;

/** A system in a list. */
export interface ListedSystem {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly supplier: { readonly id: string; readonly name: string };
  /** The highest of its uses that have not ended. */
  readonly tier: ListedTier;
  readonly uses: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const systemsList: List<z.output<typeof systemQuerySchema>, SystemLine, ListedSystem> = {
  of: 'systems',
  deed: 'supplier.read',
  query: systemQuerySchema,
  sorts: { ...usualSorts, tier: { column: 'tier', type: 'integer', first: 'desc' } },
  filters: (query, today) => [
    ...standingFilters(query, today),
    ...(query.supplier === undefined ? [] : [narrowed.supplier(query.supplier)]),
  ],
  page: systemLines,
  present: (line) => ({
    id: line.id,
    name: line.name,
    description: line.description,
    supplier: { id: line.supplier_id, name: line.supplier },
    tier: tierOf(line.tier),
    uses: line.uses,
    createdAt: line.created_at,
    updatedAt: line.updated_at,
  }),
  columns: [
    { id: 'name', title: 'Name', usual: true, cell: ({ name }) => name },
    { id: 'supplier', title: 'Supplier', usual: true, cell: ({ supplier }) => supplier.name },
    { id: 'tier', title: 'Tier', usual: true, cell: ({ tier }) => tier },
    { id: 'uses', title: 'Uses', usual: true, cell: ({ uses }) => uses },
    { id: 'description', title: 'Description', usual: false, cell: ({ description }) => description },
    { id: 'id', title: 'Id', usual: false, cell: ({ id }) => id },
    { id: 'created', title: 'Added', usual: false, cell: ({ createdAt }) => createdAt.toISOString() },
    { id: 'updated', title: 'Changed', usual: true, cell: ({ updatedAt }) => updatedAt.toISOString() },
  ],
};

/** Systems, by name unless told. Throws `invalid` over a query or cursor that is none of this list. */
export async function listSystems(
  ws: Workspace,
  actor: Actor,
  query: SystemQuery = {},
): Promise<Listed<ListedSystem>> {
  return await pageOfList(ws, actor, systemsList, check(systemQuerySchema, query));
}
