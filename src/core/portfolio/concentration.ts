import { type RelianceGraph, whoRestsOn } from './reliance.ts';

/** A system as it weighs: how many uses it has that have not ended, and how many of them are of high tier. */
export interface WeighedSystem {
  readonly id: string;
  readonly uses: number;
  readonly highTierUses: number;
}

/** How much of everything rests on one party. Shares run from 0 to 1; 0 where there is nothing to share. */
export interface Concentration {
  readonly party: string;
  /** Systems that rest on it, directly or over others. */
  readonly systems: number;
  /** Of those, the ones that name it themselves. */
  readonly directly: number;
  readonly shareOfSystems: number;
  readonly highTierUses: number;
  readonly shareOfHighTierUses: number;
}

/** How much rests on each party, the most first: by uses of high tier, then by systems, then in the order given. */
export function concentration(
  graph: RelianceGraph,
  parties: readonly string[],
  systems: readonly WeighedSystem[],
): Concentration[] {
  const weights = new Map(systems.map((system) => [system.id, system]));
  const allHigh = sum(systems.map(({ highTierUses }) => highTierUses));
  return parties
    .map((party) => {
      const resting = whoRestsOn(graph, party).flatMap(({ id, path }) => {
        const system = weights.get(id);
        return system === undefined ? [] : [{ system, directly: path.length === 2 }];
      });
      const highTierUses = sum(resting.map(({ system }) => system.highTierUses));
      return {
        party,
        systems: resting.length,
        directly: resting.filter(({ directly }) => directly).length,
        shareOfSystems: share(resting.length, systems.length),
        highTierUses,
        shareOfHighTierUses: share(highTierUses, allHigh),
      };
    })
    .toSorted((a, b) => b.highTierUses - a.highTierUses || b.systems - a.systems);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
