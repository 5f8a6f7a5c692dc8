import type { ContractDates } from '../../core/portfolio/index.ts';
import {
  type ContractState,
  type Renewal,
  systemsOf,
  usesOfContract,
  usesOfSupplier,
  versionsOf,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise, may } from '../policy.ts';
import type { ReviewState } from '../reviews/review.ts';
import { type EditPermissions, supplierIn, type UseSummary } from '../suppliers/supplier.ts';
import type { Named } from '../systems/system.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { contractIn, presentContract } from './contract.ts';

/** A bundle of papers as it stood. */
export interface ContractVersion {
  readonly number: number;
  readonly label: string;
  readonly review: Named & { readonly state: ReviewState; readonly outdated: boolean };
  readonly at: Date;
  readonly by: string;
}

/** A use that a contract governs or could govern. */
export interface ContractUse extends UseSummary {
  readonly system: string;
}

export interface ShownContract {
  readonly id: string;
  readonly revision: number;
  readonly supplier: Named;
  readonly name: string;
  readonly reference: string;
  readonly state: ContractState;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly noticeDays: number | null;
  readonly renewal: Renewal;
  readonly renewalMonths: number | null;
  /** The dates that follow, as of today. */
  readonly dates: ContractDates;
  readonly uses: readonly ContractUse[];
  /** The uses of the supplier's systems, whether the contract governs them or not. */
  readonly usesToChoose: readonly ContractUse[];
  /** Newest first. */
  readonly versions: readonly ContractVersion[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  readonly may: EditPermissions;
}

/** A contract with its dates, the uses it governs and its versions. Throws `not-found`. */
export async function showContract(ws: Workspace, actor: Actor, id: string): Promise<ShownContract> {
  authorise(actor, 'contract.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await contractIn(view, id);
    const supplier = await supplierIn(view, row.supplier_id);
    const systems = new Map((await systemsOf(view, supplier.id)).map((system) => [system.id, system.name]));
    const uses = await usesOfContract(view, id);
    const toChoose = await usesOfSupplier(view, supplier.id);
    const versions = await versionsOf(view, id);
    return {
      ...presentContract(row, today(ws)),
      revision: row.revision,
      supplier: { id: supplier.id, name: supplier.name },
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      noticeDays: row.notice_days,
      renewal: row.renewal,
      renewalMonths: row.renewal_months,
      uses: uses.map(({ id, name, state, tier, system_name: system }) => ({ id, name, state, tier, system })),
      usesToChoose: toChoose.map(({ id, name, state, tier, system_id }) => ({
        id,
        name,
        state,
        tier,
        system: systems.get(system_id) ?? '',
      })),
      versions: versions.map((version) => ({
        number: version.number,
        label: version.label,
        review: {
          id: version.review_id,
          name: version.review_name,
          state: version.review_state,
          outdated: version.outdated,
        },
        at: version.created_at,
        by: version.created_by_name,
      })),
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      updatedAt: row.updated_at,
      may: {
        edit: may(actor, 'contract.edit'),
        delete: versions.length === 0 && may(actor, 'contract.delete'),
      },
    };
  });
}
