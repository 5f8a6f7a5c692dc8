import { z } from 'zod';
import { type SupplierLine, supplierLines } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { type List, type Listed, pageOfList, pageQuery, usualSorts } from './list.ts';
import {
  actByOf,
  gapsOf,
  type ListedTier,
  standingFilters,
  standingQuery,
  tierOf,
} from './standing-filters.ts';

export const supplierSorts = ['name', 'updated', 'created', 'tier', 'gaps', 'act-by'] as const;
export const supplierQuerySchema = z.strictObject({
  ...pageQuery,
  ...standingQuery,
  sort: z.enum(supplierSorts).default('name'),
});
export type SupplierQuery = z.input<typeof supplierQuerySchema>;

/** A supplier in a list, with what it inherits from its systems and contracts. */
export interface ListedSupplier {
  readonly id: string;
  readonly name: string;
  readonly website: string;
  readonly contact: string;
  readonly notes: string;
  /** Part of the built-in example. */
  readonly example: boolean;
  /** The highest of its uses that have not ended. */
  readonly tier: ListedTier;
  readonly systems: number;
  readonly contracts: number;
  /** Required duties that the papers in force leave missing or weak; null before a review. */
  readonly requiredGaps: number | null;
  /** The next last day to give notice or renew, `YYYY-MM-DD`. */
  readonly actBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const suppliersList: List<z.output<typeof supplierQuerySchema>, SupplierLine, ListedSupplier> = {
  of: 'suppliers',
  deed: 'supplier.read',
  query: supplierQuerySchema,
  sorts: {
    ...usualSorts,
    tier: { column: 'tier', type: 'integer', first: 'desc' },
    gaps: { column: 'required_gaps', type: 'integer', first: 'desc' },
    'act-by': { column: 'act_by', type: 'text', first: 'asc' },
  },
  filters: standingFilters,
  page: supplierLines,
  present: (line) => ({
    id: line.id,
    name: line.name,
    website: line.website,
    contact: line.contact,
    notes: line.notes,
    example: line.example,
    tier: tierOf(line.tier),
    systems: line.systems,
    contracts: line.contracts,
    requiredGaps: gapsOf(line.required_gaps),
    actBy: actByOf(line.act_by),
    createdAt: line.created_at,
    updatedAt: line.updated_at,
  }),
  columns: [
    { id: 'name', title: 'Name', usual: true, cell: ({ name }) => name },
    { id: 'tier', title: 'Tier', usual: true, cell: ({ tier }) => tier },
    { id: 'gaps', title: 'Required gaps', usual: true, cell: ({ requiredGaps }) => requiredGaps ?? '' },
    { id: 'act-by', title: 'Act by', usual: true, cell: ({ actBy }) => actBy ?? '' },
    { id: 'systems', title: 'Systems', usual: true, cell: ({ systems }) => systems },
    { id: 'contracts', title: 'Contracts', usual: true, cell: ({ contracts }) => contracts },
    { id: 'website', title: 'Website', usual: false, cell: ({ website }) => website },
    { id: 'contact', title: 'Contact', usual: false, cell: ({ contact }) => contact },
    { id: 'notes', title: 'Notes', usual: false, cell: ({ notes }) => notes },
    { id: 'id', title: 'Id', usual: false, cell: ({ id }) => id },
    { id: 'created', title: 'Added', usual: false, cell: ({ createdAt }) => createdAt.toISOString() },
    { id: 'updated', title: 'Changed', usual: false, cell: ({ updatedAt }) => updatedAt.toISOString() },
  ],
};

/** Suppliers, by name unless told. Throws `invalid` over a query or cursor that is none of this list. */
export async function listSuppliers(
  ws: Workspace,
  actor: Actor,
  query: SupplierQuery = {},
): Promise<Listed<ListedSupplier>> {
  return await pageOfList(ws, actor, suppliersList, check(supplierQuerySchema, query));
}
