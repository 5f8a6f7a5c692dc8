import { concentration, whoRestsOn } from '../../core/portfolio/index.ts';
import type { Actor } from '../actor.ts';
import { authorise, may } from '../policy.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { type Net, nameIn, netOf, treeOf, weighed } from './net.ts';
import { type FallingSystem, partyIn, type ShownParty } from './party.ts';

/** Systems that are shown to fall, the nearest; how many there are in all stands beside them. */
const mostFalling = 200;

/** A fourth party: what falls if it fails and by which way, and what it rests on itself. Throws `not-found`. */
export async function showParty(ws: Workspace, actor: Actor, id: string): Promise<ShownParty> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await partyIn(view, id);
    const supplier = row.supplier_id === null ? null : await supplierIn(view, row.supplier_id);
    const net = await netOf(view);
    const [weight] = concentration(net.graph, [id], weighed(net));
    const above = net.graph.above.get(id) ?? [];
    return {
      id,
      revision: row.revision,
      name: row.name,
      kind: row.kind,
      supplier: supplier === null ? null : { id: supplier.id, name: supplier.name },
      example: row.example,
      falls: fallingOn(net, id).slice(0, mostFalling),
      systems: weight?.systems ?? 0,
      shareOfSystems: weight?.shareOfSystems ?? 0,
      shareOfHighTierUses: weight?.shareOfHighTierUses ?? 0,
      restsOn: treeOf(net, id),
      namedBy: [...new Set(above.map(({ from }) => from))]
        .filter((from) => net.parties.has(from))
        .map((from) => ({ id: from, name: nameIn(net, from) })),
      createdBy: row.created_by_name,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      may: {
        edit: may(actor, 'supplier.edit'),
        delete: above.length === 0 && may(actor, 'supplier.delete'),
      },
    };
  });
}

function fallingOn(net: Net, party: string): FallingSystem[] {
  return whoRestsOn(net.graph, party).flatMap(({ id, path }) => {
    const system = net.systems.get(id);
    if (system === undefined) return [];
    const { name, supplier_id, supplier_name, uses, high } = system;
    return [
      {
        id,
        name,
        supplier: { id: supplier_id, name: supplier_name },
        uses,
        highTierUses: high,
        path: path.map((step) => nameIn(net, step)),
      },
    ];
  });
}
