import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentration,
  type RelianceBranch,
  type RelianceEdge,
  relianceGraph,
  relianceTree,
  restsOn,
  whoRestsOn,
} from './index.ts';

const edge = (from: string, to: string): RelianceEdge => ({ id: `${from}>${to}`, from, to });

/** Two systems; a model that runs on a cloud; a mailer beside it. */
const edges = [
  edge('assist', 'model'),
  edge('search', 'cloud'),
  edge('model', 'maker'),
  edge('maker', 'cloud'),
  edge('assist', 'mailer'),
];
const graph = relianceGraph(edges);

describe('who rests on a party', () => {
  it('is everybody above it, the nearest first, with the way', () => {
    expect(whoRestsOn(graph, 'cloud')).toEqual([
      { id: 'search', path: ['search', 'cloud'] },
      { id: 'maker', path: ['maker', 'cloud'] },
      { id: 'model', path: ['model', 'maker', 'cloud'] },
      { id: 'assist', path: ['assist', 'model', 'maker', 'cloud'] },
    ]);
    expect(whoRestsOn(graph, 'assist')).toEqual([]);
  });

  it('is the other side of what it rests on', () => {
    expect(restsOn(graph, 'assist').map(({ id }) => id)).toEqual(['model', 'mailer', 'maker', 'cloud']);
  });

  it('comes to an end in a ring', () => {
    const ring = relianceGraph([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('s', 'a')]);
    expect(whoRestsOn(ring, 'a').map(({ id }) => id)).toEqual(['c', 's', 'b']);
  });
});

const names = fc.constantFrom('s1', 's2', 'p1', 'p2', 'p3', 'p4', 'p5');
const graphs = fc
  .array(fc.tuple(names, names), { maxLength: 20 })
  .map((pairs) => pairs.filter(([from, to]) => from !== to && to.startsWith('p')))
  .map((pairs) => pairs.map(([from, to], index) => ({ id: String(index), from, to })));

describe('any graph', () => {
  it('gives ways that its edges make, none twice over the same thing, and finds all there are', () => {
    fc.assert(
      fc.property(graphs, names, (given, start) => {
        const has = new Set(given.map(({ from, to }) => `${from}>${to}`));
        const found = whoRestsOn(relianceGraph(given), start);
        for (const { id, path } of found) {
          expect([path[0], path.at(-1)]).toEqual([id, start]);
          expect(new Set(path).size).toBe(path.length);
          for (const [at, step] of path.slice(1).entries()) expect(has.has(`${path[at]}>${step}`)).toBe(true);
        }
        expect(new Set(found.map(({ id }) => id))).toEqual(closure(given, start));
      }),
    );
  });

  it('gives a tree in which each thing is opened once', () => {
    fc.assert(
      fc.property(graphs, names, (given, start) => {
        const opened: string[] = [start];
        const look = (branches: readonly RelianceBranch[]): void => {
          for (const { id, again, below } of branches) {
            if (again === 'no') opened.push(id);
            else expect(below).toEqual([]);
            look(below);
          }
        };
        const net = relianceGraph(given);
        look(relianceTree(net, start));
        expect(new Set(opened).size).toBe(opened.length);
        expect(new Set(opened)).toEqual(new Set([start, ...restsOn(net, start).map(({ id }) => id)]));
      }),
    );
  });
});

/** Everything above a thing, found the slow way: until nothing is added any more. */
function closure(given: readonly RelianceEdge[], start: string): Set<string> {
  const all = new Set([start]);
  for (let before = 0; before !== all.size; ) {
    before = all.size;
    for (const { from, to } of given) if (all.has(to)) all.add(from);
  }
  all.delete(start);
  return all;
}

describe('concentration', () => {
  it('tells how much of the systems and of the uses of high tier rests on each party', () => {
    const systems = [
      { id: 'assist', uses: 2, highTierUses: 1 },
      { id: 'search', uses: 1, highTierUses: 0 },
      { id: 'alone', uses: 1, highTierUses: 1 },
    ];
    expect(concentration(graph, ['mailer', 'cloud', 'nobody'], systems)).toEqual([
      {
        party: 'cloud',
        systems: 2,
        directly: 1,
        shareOfSystems: 2 / 3,
        highTierUses: 1,
        shareOfHighTierUses: 0.5,
      },
      {
        party: 'mailer',
        systems: 1,
        directly: 1,
        shareOfSystems: 1 / 3,
        highTierUses: 1,
        shareOfHighTierUses: 0.5,
      },
      {
        party: 'nobody',
        systems: 0,
        directly: 0,
        shareOfSystems: 0,
        highTierUses: 0,
        shareOfHighTierUses: 0,
      },
    ]);
  });

  it('shares nothing where there is nothing', () => {
    expect(concentration(relianceGraph([]), ['cloud'], [])).toMatchObject([
      { shareOfSystems: 0, shareOfHighTierUses: 0 },
    ]);
  });
});
