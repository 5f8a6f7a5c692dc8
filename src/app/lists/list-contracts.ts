import { z } from 'zod';
import { type ContractDates, contractDates, type Day } from '../../core/portfolio/index.ts';
import {
  type ContractLine,
  type ContractState,
  contractLines,
  narrowed,
  type Renewal,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { contractStates } from '../contracts/contract.ts';
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

export const contractSorts = ['name', 'updated', 'created', 'tier', 'gaps', 'act-by'] as const;
export const contractQuerySchema = z.strictObject({
  ...pageQuery,
  ...standingQuery,
  supplier: z.uuid().optional(),
  state: z.enum(contractStates).optional(),
  sort: z.enum(contractSorts).default('name'),
});
export type ContractQuery = z.input<typeof contractQuerySchema>;

/** A contract in a list. Days are `YYYY-MM-DD`. */
export interface ListedContract {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly state: ContractState;
  readonly startsOn: string | null;
  /** The end of the term that was agreed first. */
  readonly endsOn: string | null;
  readonly noticeDays: number | null;
  readonly renewal: Renewal;
  readonly renewalMonths: number | null;
  /** The highest of the uses it governs that have not ended. */
  readonly tier: ListedTier;
  /** Required duties that its newest version leaves missing or weak; null before a review. */
  readonly requiredGaps: number | null;
  /** The next last day to give notice or renew. */
  readonly actBy: string | null;
  /** What follows from its dates as of today. */
  readonly dates: ContractDates;
  /** The review of its newest version. */
  readonly review: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const datesOf = (line: ContractLine, today: Day): ContractDates =>
  contractDates(
    {
      startsOn: line.starts_on,
      endsOn: line.ends_on,
      noticeDays: line.notice_days,
      renewal: line.renewal,
      renewalMonths: line.renewal_months,
    },
    today,
  );

export const contractsList: List<z.output<typeof contractQuerySchema>, ContractLine, ListedContract> = {
  of: 'contracts',
  deed: 'contract.read',
  query: contractQuerySchema,
  sorts: {
    ...usualSorts,
    tier: { column: 'tier', type: 'integer', first: 'desc' },
    gaps: { column: 'required_gaps', type: 'integer', first: 'desc' },
    'act-by': { column: 'act_by', type: 'text', first: 'asc' },
  },
  filters: (query, today) => [
    ...standingFilters(query, today),
    ...(query.supplier === undefined ? [] : [narrowed.supplier(query.supplier)]),
    ...(query.state === undefined ? [] : [narrowed.state(query.state)]),
  ],
  page: contractLines,
  present: (line, today) => ({
    id: line.id,
    name: line.name,
    reference: line.reference,
    supplier: { id: line.supplier_id, name: line.supplier },
    state: line.state,
    startsOn: line.starts_on,
    endsOn: line.ends_on,
    noticeDays: line.notice_days,
    renewal: line.renewal,
    renewalMonths: line.renewal_months,
    tier: tierOf(line.tier),
    requiredGaps: gapsOf(line.required_gaps),
    actBy: actByOf(line.act_by),
    dates: datesOf(line, today),
    review: line.current_review_id,
    createdAt: line.created_at,
    updatedAt: line.updated_at,
  }),
  columns: [
    { id: 'name', title: 'Name', usual: true, cell: ({ name }) => name },
    { id: 'supplier', title: 'Supplier', usual: true, cell: ({ supplier }) => supplier.name },
    { id: 'reference', title: 'Reference', usual: false, cell: ({ reference }) => reference },
    { id: 'state', title: 'State', usual: true, cell: ({ state }) => state },
    { id: 'tier', title: 'Tier', usual: true, cell: ({ tier }) => tier },
    { id: 'gaps', title: 'Required gaps', usual: true, cell: ({ requiredGaps }) => requiredGaps ?? '' },
    { id: 'act-by', title: 'Act by', usual: true, cell: ({ actBy }) => actBy ?? '' },
    { id: 'starts', title: 'Starts', usual: false, cell: ({ startsOn }) => startsOn ?? '' },
    { id: 'ends', title: 'Ends', usual: false, cell: ({ endsOn }) => endsOn ?? '' },
    { id: 'notice', title: 'Notice days', usual: false, cell: ({ noticeDays }) => noticeDays ?? '' },
    { id: 'renewal', title: 'Renewal', usual: false, cell: ({ renewal }) => renewal },
    {
      id: 'renewal-months',
      title: 'Renewal months',
      usual: false,
      cell: ({ renewalMonths }) => renewalMonths ?? '',
    },
    { id: 'id', title: 'Id', usual: false, cell: ({ id }) => id },
    { id: 'created', title: 'Added', usual: false, cell: ({ createdAt }) => createdAt.toISOString() },
    { id: 'updated', title: 'Changed', usual: false, cell: ({ updatedAt }) => updatedAt.toISOString() },
  ],
};

/** Contracts, by name unless told. Throws `invalid` over a query or cursor that is none of this list. */
export async function listContracts(
  ws: Workspace,
  actor: Actor,
  query: ContractQuery = {},
): Promise<Listed<ListedContract>> {
  return await pageOfList(ws, actor, contractsList, check(contractQuerySchema, query));
}
