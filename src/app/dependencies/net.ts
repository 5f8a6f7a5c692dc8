import {
  type RelianceBranch,
  type RelianceGraph,
  relianceGraph,
  relianceTree,
  type WeighedSystem,
} from '../../core/portfolio/index.ts';
import {
  allParties,
  allReliances,
  type FourthPartyRow,
  type RelianceRow,
  type View,
  weighedSystems,
} from '../../store/index.ts';
import { bomEvidenceSchema, evidenceSchema, type ShownBranch } from './party.ts';

export type SystemLine = Awaited<ReturnType<typeof weighedSystems>>[number];

/** Everything of an organisation that rests on something, in three queries whatever its size. */
export interface Net {
  readonly graph: RelianceGraph;
  readonly edges: ReadonlyMap<string, RelianceRow>;
  readonly parties: ReadonlyMap<string, FourthPartyRow>;
  readonly systems: ReadonlyMap<string, SystemLine>;
}

export async function netOf(view: View): Promise<Net> {
  const edges = await allReliances(view);
  const parties = await allParties(view);
  const systems = await weighedSystems(view);
  return {
    graph: relianceGraph(
      edges.flatMap(({ id, from_system_id, from_party_id, to_party_id: to }) => {
        const from = from_system_id ?? from_party_id;
        return from === null ? [] : [{ id, from, to }];
      }),
    ),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    parties: new Map(parties.map((party) => [party.id, party])),
    systems: new Map(systems.map((system) => [system.id, system])),
  };
}

/** What a system or a fourth party rests on, as a tree. */
export const treeOf = (net: Net, id: string): ShownBranch[] =>
  relianceTree(net.graph, id).flatMap((branch) => shown(net, branch));

function shown(net: Net, { edge, id, again, below }: RelianceBranch): ShownBranch[] {
  const [row, party] = [net.edges.get(edge.id), net.parties.get(id)];
  if (row === undefined || party === undefined) return [];
  const evidence = evidenceSchema.safeParse(row.evidence);
  const { data: bom = null } = bomEvidenceSchema.safeParse(row.evidence);
  return [
    {
      reliance: edge.id,
      party: { id, name: party.name, kind: party.kind },
      purpose: row.purpose,
      source: row.source,
      evidence: evidence.success ? evidence.data : null,
      bom: bom === null ? null : { release: bom.release, path: bom.path },
      again,
      below: below.flatMap((branch) => shown(net, branch)),
    },
  ];
}

/** The name of a system or a fourth party. */
export const nameIn = ({ parties, systems }: Net, id: string): string =>
  systems.get(id)?.name ?? parties.get(id)?.name ?? '';

/** Every system as it weighs. */
export const weighed = ({ systems }: Net): WeighedSystem[] =>
  [...systems.values()].map(({ id, uses, high }) => ({ id, uses, highTierUses: high }));
