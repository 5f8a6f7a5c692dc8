import { sql } from 'kysely';
import type { ContractState, Renewal } from '../suppliers/tables.ts';
import type { View } from '../transaction.ts';
import { type Keyed, type PageWanted, pageOf } from './page-of.ts';

/** A contract as a list shows it. */
export interface ContractLine {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly supplier_id: string;
  readonly supplier: string;
  readonly state: ContractState;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly notice_days: number | null;
  readonly renewal: Renewal;
  readonly renewal_months: number | null;
  readonly tier: number;
  readonly required_gaps: number;
  readonly act_by: string;
  readonly current_review_id: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** A page of contracts, each with its supplier. */
export const contractLines = (view: View, wanted: PageWanted): Promise<Keyed<ContractLine>[]> =>
  pageOf(view, 'contract', wanted, {
    columns: sql`row.id, row.name, row.reference, row.supplier_id, supplier.name as supplier, row.state,
      row.starts_on, row.ends_on, row.notice_days, row.renewal, row.renewal_months, row.tier, row.required_gaps,
      row.act_by, row.current_review_id, row.created_at, row.updated_at`,
    joins: sql`join supplier on supplier.organisation_id = row.organisation_id and supplier.id = row.supplier_id`,
  });
