import { sql } from 'kysely';
import type { View } from '../transaction.ts';
import { type Keyed, type PageWanted, pageOf } from './page-of.ts';

/** A system as a list shows it. */
export interface SystemLine {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly supplier_id: string;
  readonly supplier: string;
  readonly tier: number;
  readonly uses: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** A page of systems, each with its supplier. */
export const systemLines = (view: View, wanted: PageWanted): Promise<Keyed<SystemLine>[]> =>
  pageOf(view, 'system', wanted, {
    columns: sql`row.id, row.name, row.description, row.supplier_id, supplier.name as supplier, row.tier,
      row.created_at, row.updated_at, (
        select count(*)::integer from use
        where use.organisation_id = row.organisation_id and use.system_id = row.id
      ) as uses`,
    joins: sql`join supplier on supplier.organisation_id = row.organisation_id and supplier.id = row.supplier_id`,
  });
