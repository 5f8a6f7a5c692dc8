import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { View } from '../transaction.ts';
import { type Keyed, type PageWanted, pageOf } from './page-of.ts';

/** A supplier as a list shows it. */
export interface SupplierLine {
  readonly id: string;
  readonly name: string;
  readonly website: string;
  readonly contact: string;
  readonly notes: string;
  readonly example: boolean;
  readonly tier: number;
  readonly required_gaps: number;
  readonly act_by: string;
  readonly systems: number;
  readonly contracts: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** A page of suppliers. */
export const supplierLines = (view: View, wanted: PageWanted): Promise<Keyed<SupplierLine>[]> =>
  pageOf(view, 'supplier', wanted, {
    columns: sql`row.id, row.name, row.website, row.contact, row.notes, row.example, row.tier, row.required_gaps, row.act_by,
      row.created_at, row.updated_at, ${counted('system')} as systems, ${counted('contract')} as contracts`,
    joins: sql``,
  });

const counted = (part: 'system' | 'contract'): RawBuilder<number> => sql`(
  select count(*)::integer from ${sql.table(part)} part
  where part.organisation_id = row.organisation_id and part.supplier_id = row.id
)`;

/** Conditions that several lists can be narrowed by. Tiers are counted as the columns count them. */
export const narrowed = {
  tier: (tier: number): RawBuilder<SqlBool> => sql`row.tier = ${tier}`,
  state: (state: string): RawBuilder<SqlBool> => sql`row.state = ${state}`,
  supplier: (id: string): RawBuilder<SqlBool> => sql`row.supplier_id = ${id}::uuid`,
  withGaps: sql<SqlBool>`row.required_gaps > 0`,
  withoutGaps: sql<SqlBool>`row.required_gaps = 0`,
  notReviewed: sql<SqlBool>`row.required_gaps = -1`,
  /** Days, `YYYY-MM-DD`: from the first to before the second. */
  actBetween: (from: string, before: string): RawBuilder<SqlBool> =>
    sql`row.act_by >= ${from} and row.act_by < ${before}`,
};
