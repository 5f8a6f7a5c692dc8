import { z } from 'zod';
import { type PartKind, type PartRole, partKinds, wordsOf } from '../../core/bom/index.ts';
import { findParts, findRests } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { check, idSchema, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

export const partQuerySchema = z.strictObject({
  search: typed(200).default(''),
  kind: z.enum(partKinds, 'Choose a kind of the list.').nullable().default(null),
});
export type PartQuery = z.input<typeof partQuerySchema>;

export interface ListedPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly name: string;
  /** Systems that rest on it, by their newest BOMs. */
  readonly systems: number;
}

export interface ListedParts {
  readonly items: readonly ListedPart[];
  /** True where more match than are shown: a longer word narrows them. */
  readonly more: boolean;
}

/** One way in which a system rests on a part. */
export interface Reliance {
  readonly supplier: { readonly id: string; readonly name: string };
  readonly system: { readonly id: string; readonly name: string };
  readonly release: { readonly id: string; readonly name: string };
  readonly role: PartRole;
  readonly version: string | null;
  /** What of the system it belongs to, such as the model it is the base of. */
  readonly of: string | null;
  readonly path: string;
}

export interface WhoRests {
  readonly part: { readonly id: string; readonly kind: PartKind; readonly name: string };
  readonly rests: readonly Reliance[];
  readonly more: boolean;
}

const mostParts = 50;
const mostRests = 500;
const mostWords = 8;

/** Parts that any BOM names, by the beginnings of their words, with how many systems rest on each. Empty for an empty search. */
export async function searchParts(ws: Workspace, actor: Actor, query: PartQuery): Promise<ListedParts> {
  authorise(actor, 'bom.read');
  const { search, kind } = check(partQuerySchema, query);
  const words = wordsOf(search).slice(0, mostWords);
  if (words.length === 0) return { items: [], more: false };
  const found = await ws.store.read(actor.organisation, (view) =>
    findParts(view, { words, kind, limit: mostParts + 1 }),
  );
  return {
    items: found.slice(0, mostParts).toSorted((a, b) => b.systems - a.systems),
    more: found.length > mostParts,
  };
}

/** Who rests on a part, over all suppliers, by the newest BOM of each system. Throws `not-found`. */
export async function whoRestsOn(ws: Workspace, actor: Actor, part: string): Promise<WhoRests> {
  authorise(actor, 'bom.read');
  if (!idSchema.safeParse(part).success) throw notFound('part');
  const rows = await ws.store.read(actor.organisation, (view) =>
    findRests(view, { part, limit: mostRests + 1 }),
  );
  const [first] = rows;
  if (first === undefined) throw notFound('part');
  const rests = rows.filter((row) => row.system_id !== null);
  return {
    part: { id: part, kind: first.kind, name: first.name },
    rests: rests.slice(0, mostRests).map((row) => ({
      supplier: { id: row.supplier_id, name: row.supplier_name },
      system: { id: row.system_id, name: row.system_name },
      release: { id: row.release_id, name: row.release_name },
      role: row.role,
      version: row.version,
      of: row.belongs_to,
      path: row.path,
    })),
    more: rests.length > mostRests,
  };
}
