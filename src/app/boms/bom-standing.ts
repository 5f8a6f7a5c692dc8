import { z } from 'zod';
import { type SignatureState, signatureStates } from '../../core/bom/index.ts';
import { bomStandings, countStandings, type StandingRow } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { type ContractPromise, promisesOf } from './contract-promise.ts';

export const standingQuerySchema = z.strictObject({
  withoutBom: z.boolean().default(false),
  page: z.number().int().min(1).max(10_000).default(1),
});
export type StandingQueryInput = z.input<typeof standingQuerySchema>;

/**
 * - `missing`: no BOM was delivered.
 * - `old`: the newest BOM is older than the contract allows.
 * - `fresh`: it is not.
 * - `open`: there is one, but no contract says how old it may be.
 */
export type BomStandingState = 'missing' | 'old' | 'fresh' | 'open';

export interface BomStanding {
  readonly supplier: { readonly id: string; readonly name: string };
  readonly system: { readonly id: string; readonly name: string };
  readonly state: BomStandingState;
  readonly release: { readonly id: string; readonly name: string } | null;
  /** The newest release, which may have no BOM while an older one has. */
  readonly newestRelease: string | null;
  readonly madeAt: Date | null;
  readonly codePercent: number | null;
  readonly g7Percent: number | null;
  readonly signature: SignatureState | null;
  readonly promise: ContractPromise | null;
}

export interface BomStandings {
  readonly systems: number;
  readonly withBom: number;
  readonly items: readonly BomStanding[];
  readonly page: number;
  readonly more: boolean;
}

const pageSize = 50;

/** Who has delivered a BOM and whose is too old: those without one first, then the oldest. Throws `invalid`. */
export async function listBomStandings(
  ws: Workspace,
  actor: Actor,
  query: StandingQueryInput = {},
): Promise<BomStandings> {
  authorise(actor, 'bom.read');
  const { withoutBom, page } = check(standingQuerySchema, query);
  return await ws.store.read(actor.organisation, async (view) => {
    const rows = await bomStandings(view, {
      withoutBom,
      limit: pageSize + 1,
      offset: (page - 1) * pageSize,
    });
    const shown = rows.slice(0, pageSize);
    const promises = await promisesOf(
      view,
      shown.map(({ system_id }) => system_id),
    );
    return {
      ...(await countStandings(view)),
      items: shown.map((row) => present(row, promises.get(row.system_id) ?? null, ws.store.now())),
      page,
      more: rows.length > pageSize,
    };
  });
}

function present(row: StandingRow, promise: ContractPromise | null, now: Date): BomStanding {
  const months = promise?.bom.status === 'absent' ? null : (promise?.bom.refreshMonths ?? null);
  return {
    supplier: { id: row.supplier_id, name: row.supplier_name },
    system: { id: row.system_id, name: row.system_name },
    state: stateOf(row.made_at, months, now),
    release: row.release_id === null ? null : { id: row.release_id, name: row.release_name ?? '' },
    newestRelease: row.newest_release_name,
    madeAt: row.made_at,
    codePercent: row.code_percent,
    g7Percent: row.g7_percent,
    signature: signatureStates.find((state) => state === row.signature) ?? null,
    promise,
  };
}

function stateOf(madeAt: Date | null, months: number | null, now: Date): BomStandingState {
  if (madeAt === null) return 'missing';
  if (months === null) return 'open';
  const due = new Date(madeAt);
  due.setUTCMonth(due.getUTCMonth() + months);
  return due < now ? 'old' : 'fresh';
}
