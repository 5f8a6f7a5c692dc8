import type { Generated, Selectable } from 'kysely';
import type { Answers, Scope } from '../../core/scope/index.ts';
import type { Tier } from '../../core/terms/index.ts';
import type { Json, Owned } from '../column.ts';

/** What every row that a person may edit carries; `revision` counts its changes, for ETags. */
interface Kept extends Owned {
  id: string;
  revision: Generated<number>;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  updated_at: Date;
}

/** Kept by the database from other rows, for lists to sort and filter by; nobody writes them. */
interface Inherited {
  /** The name in small letters, in the order of its bytes. */
  name_key: Generated<string>;
  /** 0 unknown, 1 low, 2 medium, 3 high: the highest of the uses that have not ended. */
  tier: Generated<number>;
}

interface ActedOn extends Inherited {
  /** Required duties left missing or weak by the papers in force; -1 before a review. */
  required_gaps: Generated<number>;
  /** The next last day to give notice or renew; 9999-12-31 where there is none. */
  act_by: Generated<string>;
}

interface SupplierTable extends Kept, ActedOn {
  name: string;
  website: string;
  contact: string;
  notes: string;
  /** Part of the built-in example, which is thrown away as a whole. */
  example: Generated<boolean>;
}

/** What is bought from a supplier. */
interface SystemTable extends Kept, Inherited {
  supplier_id: string;
  name: string;
  description: string;
}

export type UseState = 'planned' | 'live' | 'ended';

/** What a system is used for, with the answers and the scope as they now stand. */
interface UseTable extends Kept {
  system_id: string;
  name: string;
  purpose: string;
  state: UseState;
  answers: Json<Answers>;
  scope: Json<Scope>;
  /** That of the scope, to sort and count by. */
  tier: Tier;
}

/** Each scope a use has had, in order: a wider use does not rub out the narrower one. */
interface UseScopeTable extends Owned {
  use_id: string;
  number: number;
  answers: Json<Answers>;
  scope: Json<Scope>;
  why: string;
  decided_at: Date;
  decided_by: string;
  decided_by_name: string;
}

export type ContractState = 'draft' | 'negotiating' | 'signed' | 'ended';
export type Renewal = 'none' | 'automatic' | 'agreed';

/** Dates are calendar days, `YYYY-MM-DD`, for a contract ends on a day and not at a moment. */
interface ContractTable extends Kept, ActedOn {
  supplier_id: string;
  name: string;
  reference: string;
  state: ContractState;
  starts_on: string | null;
  ends_on: string | null;
  /** Days before the end by which notice must be given. */
  notice_days: number | null;
  renewal: Renewal;
  /** For how long it renews, in months. */
  renewal_months: number | null;
  /** The review of its newest version, kept by the database. */
  current_review_id: Generated<string | null>;
  /** The last day on which `act_by` holds, kept by the database; null where it holds for ever. */
  act_by_until: Generated<string | null>;
  /** Clauses that stand refused over all its versions, kept by the database. */
  refusals: Generated<number>;
}

/** Which uses a contract governs. */
interface ContractUseTable extends Owned {
  contract_id: string;
  use_id: string;
}

/** A bundle of papers as it stood: each version is a review, which holds papers, findings and decisions. */
interface ContractVersionTable extends Owned {
  contract_id: string;
  number: number;
  label: string;
  review_id: string;
  created_at: Date;
  created_by: string;
  created_by_name: string;
}

export type FourthPartyKind =
  | 'model'
  | 'model-provider'
  | 'cloud'
  | 'sub-processor'
  | 'data-provider'
  | 'other';

/** Somebody or something that suppliers rest on, or that rests on another. */
interface FourthPartyTable extends Kept {
  name: string;
  kind: FourthPartyKind;
  /** The supplier it is as well, where we also buy from it ourselves. */
  supplier_id: string | null;
  example: Generated<boolean>;
}

export type RelianceSource = 'typed' | 'finding' | 'bom';

/** An edge: a system or a fourth party rests on a fourth party. Exactly one of the two `from` columns is set. */
interface RelianceTable extends Owned {
  id: string;
  from_system_id: string | null;
  from_party_id: string | null;
  to_party_id: string;
  /** What for, in a few words. */
  purpose: string;
  source: RelianceSource;
  /** Where it was read: a review and a quote's span, or a release and a path; null when typed. */
  evidence: Json<unknown> | null;
  created_at: Date;
  created_by: string;
  created_by_name: string;
}

/** A name that the papers give and a person said is none that the system rests on; in lower case. */
interface RelianceSetAsideTable extends Owned {
  system_id: string;
  name: string;
  set_aside_at: Date;
  set_aside_by: string;
  set_aside_by_name: string;
}

export interface SupplierTables {
  supplier: SupplierTable;
  system: SystemTable;
  use: UseTable;
  use_scope: UseScopeTable;
  contract: ContractTable;
  contract_use: ContractUseTable;
  contract_version: ContractVersionTable;
  fourth_party: FourthPartyTable;
  reliance: RelianceTable;
  reliance_set_aside: RelianceSetAsideTable;
}

export type SupplierRow = Selectable<SupplierTable>;
export type SystemRow = Selectable<SystemTable>;
export type UseRow = Selectable<UseTable>;
export type UseScopeRow = Selectable<UseScopeTable>;
export type ContractRow = Selectable<ContractTable>;
export type ContractVersionRow = Selectable<ContractVersionTable>;
export type FourthPartyRow = Selectable<FourthPartyTable>;
export type RelianceRow = Selectable<RelianceTable>;
