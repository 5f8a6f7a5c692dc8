import { concentration } from '../../core/portfolio/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { type Listed, pageInHand, type RowsQuery, rowsQuerySchema } from '../lists/index.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { netOf, weighed } from './net.ts';
import type { ListedParty } from './party.ts';

/** Fourth parties with how much rests on each, the most first. Throws `invalid` over a cursor that is none of theirs. */
export async function listParties(
  ws: Workspace,
  actor: Actor,
  query: RowsQuery = {},
): Promise<Listed<ListedParty>> {
  authorise(actor, 'supplier.read');
  const wanted = check(rowsQuerySchema, query);
  const net = await ws.store.read(actor.organisation, netOf);
  const parties = concentration(net.graph, [...net.parties.keys()], weighed(net)).flatMap(
    ({ party: id, ...shares }): ListedParty[] => {
      const row = net.parties.get(id);
      return row === undefined
        ? []
        : [{ id, name: row.name, kind: row.kind, example: row.example, ...shares }];
    },
  );
  return pageInHand(parties, 'weight', (party) => ({ key: weightOf(party), id: party.id }), wanted);
}

/** More than any count: what is left of it is the less, the more there is. */
const beyond = 1_000_000_000;
const rising = (count: number): string => String(beyond - count).padStart(10, '0');

/** Sorts the most uses of high tier first, then the most systems, then by name. */
const weightOf = ({ highTierUses, systems, name }: ListedParty): string =>
  `${rising(highTierUses)} ${rising(systems)} ${name.toLowerCase()}`;
