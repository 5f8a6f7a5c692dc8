import { libraryEntry } from '../../core/annex/index.ts';
import { type Refusal, refusalsIn } from '../../core/negotiation/index.ts';
import { type RefusedClause, refusedClauses, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check, idSchema } from '../input.ts';
import { type Listed, pageInHand, type RowsQuery, rowsQuerySchema } from '../lists/index.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

/** A clause that a supplier will not give, with its weight and what to do next. */
export interface SupplierRefusal extends Refusal {
  /** Heading of the clause. */
  readonly heading: string;
  readonly review: string;
  readonly reviewName: string;
}

export interface SupplierRefusals {
  /** Null where the review belongs to no contract and names no supplier that is kept. */
  readonly supplier: string | null;
  /** Empty where nobody named it. */
  readonly name: string;
  /** The weightiest first. */
  readonly refusals: readonly SupplierRefusal[];
}

/**
 * What suppliers refuse, by supplier: the last step of a clause is a refusal. For every place that shows a supplier and
 * for the order in which to act.
 */
export async function refusalsOf(view: View): Promise<readonly SupplierRefusals[]> {
  const bySupplier = new Map<string, RefusedClause[]>();
  for (const row of await refusedClauses(view)) {
    const key = row.supplier ?? `named ${row.supplierName.toLowerCase()}`;
    bySupplier.set(key, [...(bySupplier.get(key) ?? []), row]);
  }
  return [...bySupplier.values()].map((rows) => ({
    supplier: rows[0]?.supplier ?? null,
    name: rows[0]?.supplierName ?? '',
    refusals: inOrder(rows),
  }));
}

const rank = ({ weight }: Refusal): number => (weight === 'required' ? 0 : 1);

function weighed({ clause, reason, at, review, reviewName }: RefusedClause): SupplierRefusal {
  const { provisions, clause: wording } = libraryEntry(clause);
  const history = [{ to: 'refused', by: '', at: at.toISOString(), reason, wording: null }] as const;
  const [refusal] = refusalsIn([{ clause, history }], [{ id: clause, provisions }]);
  if (refusal === undefined) throw new Error('unreachable: a clause whose last step is a refusal is refused');
  return { ...refusal, heading: wording.heading, review, reviewName };
}

/** What one supplier refuses, the weightiest first; empty where it is no supplier of the organisation. */
export async function refusalsOfSupplier(
  ws: Workspace,
  actor: Actor,
  supplier: string,
): Promise<readonly SupplierRefusal[]> {
  authorise(actor, 'review.read');
  if (!idSchema.safeParse(supplier).success) return [];
  const rows = await ws.store.read(actor.organisation, (view) => refusedClauses(view, supplier));
  return inOrder(rows);
}

const inOrder = (rows: readonly RefusedClause[]): readonly SupplierRefusal[] =>
  rows.map(weighed).toSorted((a, b) => rank(a) - rank(b));

/** Stands for the id of a supplier that reviews only name. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What the suppliers of the actor's organisation refuse, by their names. Throws `invalid` over a cursor of another list. */
export async function listRefusals(
  ws: Workspace,
  actor: Actor,
  query: RowsQuery = {},
): Promise<Listed<SupplierRefusals>> {
  authorise(actor, 'review.read');
  const wanted = check(rowsQuerySchema, query);
  const refusals = await ws.store.read(actor.organisation, refusalsOf);
  const placeIn = ({ name, supplier }: SupplierRefusals) => ({
    key: name.toLowerCase(),
    id: supplier ?? nobody,
  });
  return pageInHand(refusals, 'supplier', placeIn, wanted);
}
