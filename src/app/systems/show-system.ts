import { usesOfSystem } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise, may } from '../policy.ts';
import { presentUse } from '../suppliers/show-supplier.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { type ShownSystem, systemIn } from './system.ts';

/** A system with its uses. Throws `not-found`. */
export async function showSystem(ws: Workspace, actor: Actor, id: string): Promise<ShownSystem> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await systemIn(view, id);
    const supplier = await supplierIn(view, row.supplier_id);
    const uses = await usesOfSystem(view, id);
    return {
      id,
      revision: row.revision,
      supplier: { id: supplier.id, name: supplier.name },
      name: row.name,
      description: row.description,
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      updatedAt: row.updated_at,
      uses: uses.map(presentUse),
      may: {
        edit: may(actor, 'supplier.edit'),
        delete: uses.length === 0 && may(actor, 'supplier.delete'),
      },
    };
  });
}
