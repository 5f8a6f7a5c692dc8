import type { Duty, Role, Strength } from '../code/index.ts';
import type { Tier } from '../terms/index.ts';

/** us = the buyer. */
export type Party = 'us' | 'supplier';

/** A reason names the question and the answer that led to it, so that a person can check it. */
export interface Reason {
  readonly question: string;
  /** The answer as given; null where it is not known and the stricter case was taken. */
  readonly answer: string | null;
  readonly because: string;
}

export interface HeldRole {
  readonly role: Role;
  readonly reasons: readonly Reason[];
}

/** How much of a duty a tier asks for: a statement, a documented practice, or evidence by a third party. */
export type Intensity = 'light' | 'standard' | 'full';

/** A duty laid on a party by its role. */
export interface Obligation {
  /** `<party>:<duty id>` */
  readonly id: string;
  readonly party: Party;
  readonly duty: Duty;
  readonly roles: readonly Role[];
  readonly strength: Strength;
  readonly intensity: Intensity;
}

export interface Scope {
  readonly roles: Readonly<Record<Party, readonly HeldRole[]>>;
  readonly tier: { readonly level: Tier; readonly reasons: readonly Reason[] };
  readonly obligations: readonly Obligation[];
  /** Questions left unanswered; each was treated as its stricter case. */
  readonly notKnown: readonly string[];
}
