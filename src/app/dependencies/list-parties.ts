import { z } from 'zod';
import { concentration } from '../../core/portfolio/index.ts';
import type { Place } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { cursorOf, placeOf } from '../lists/cursor.ts';
import { type Listed, pageQuery } from '../lists/list.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { type Net, netOf, weighed } from './net.ts';
import type { ListedParty } from './party.ts';

export const partyQuerySchema = z.strictObject({ after: pageQuery.after, limit: pageQuery.limit });
export type PartyQuery = z.input<typeof partyQuerySchema>;

/** Fourth parties with how much rests on each, the most first. Throws `invalid` over a cursor that is none of theirs. */
export async function listParties(
  ws: Workspace,
  actor: Actor,
  query: PartyQuery = {},
): Promise<Listed<ListedParty>> {
  authorise(actor, 'supplier.read');
  const { after, limit } = check(partyQuerySchema, query);
  const from = after ? placeOf(after, 'weight', 'desc') : null;
  const parties = ranked(await ws.store.read(actor.organisation, netOf));
  const rest = from === null ? parties : parties.filter(({ place }) => isBefore(from, place));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ party }) => party),
    next: last === undefined || rest.length <= limit ? null : cursorOf('weight', 'desc', last.place),
  };
}

/** In an order that does not depend on who else is there, so that a page goes on where the one before ended. */
function ranked(net: Net): { readonly party: ListedParty; readonly place: Place }[] {
  return concentration(net.graph, [...net.parties.keys()], weighed(net))
    .flatMap(({ party: id, ...shares }) => {
      const row = net.parties.get(id);
      if (row === undefined) return [];
      const party = { id, name: row.name, kind: row.kind, example: row.example, ...shares };
      return [{ party, place: { key: keyOf(party), id } }];
    })
    .toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
}

/** More than any count: what is left of it is the less, the more there is. */
const beyond = 1_000_000_000;
const rising = (count: number): string => String(beyond - count).padStart(10, '0');

/** Sorts the most uses of high tier first, then the most systems, then by name. */
const keyOf = ({ highTierUses, systems, name }: ListedParty): string =>
  `${rising(highTierUses)} ${rising(systems)} ${name.toLowerCase()}`;

const isBefore = (a: Place, b: Place): boolean => a.key < b.key || (a.key === b.key && a.id < b.id);
