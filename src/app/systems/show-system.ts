import { type UseLine, usesOfSystem, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import type { Listed } from '../lists/list.ts';
import { pageOfRows, type RowsOrder, type RowsQuery } from '../lists/page-of-rows.ts';
import { authorise, may } from '../policy.ts';
import { presentUse } from '../suppliers/show-supplier.ts';
import { supplierIn, type UseSummary } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { type ShownSystem, systemIn } from './system.ts';

const usesByName: RowsOrder<UseLine> = {
  sort: 'uses-by-name',
  order: 'asc',
  placeIn: ({ name, id }) => ({ key: name, id }),
};

const pageOfUses = (view: View, system: string, query: RowsQuery) =>
  pageOfRows(query, usesByName, (page) => usesOfSystem(view, system, page), presentUse);

/** The uses of a system by name, a page at a time. Throws `not-found`, `invalid` over a cursor that is none of these. */
export async function listUses(
  ws: Workspace,
  actor: Actor,
  system: string,
  query: RowsQuery = {},
): Promise<Listed<UseSummary>> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    await systemIn(view, system);
    return await pageOfUses(view, system, query);
  });
}

/** A system with the first of its uses. Throws `not-found`. */
export async function showSystem(ws: Workspace, actor: Actor, id: string): Promise<ShownSystem> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await systemIn(view, id);
    const supplier = await supplierIn(view, row.supplier_id);
    const { items: uses } = await pageOfUses(view, id, {});
    return {
      id,
      revision: row.revision,
      supplier: { id: supplier.id, name: supplier.name },
      name: row.name,
      description: row.description,
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      updatedAt: row.updated_at,
      uses,
      may: {
        edit: may(actor, 'supplier.edit'),
        delete: uses.length === 0 && may(actor, 'supplier.delete'),
      },
    };
  });
}
