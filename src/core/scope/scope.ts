import type { Duty, Role, Strength } from '../code/index.ts';
import type { Tier } from '../terms/index.ts';
import type { Answers } from './answers.ts';
import type { QuestionId } from './questions.ts';

export const parties = ['us', 'supplier'] as const;
/** us = the buyer. */
export type Party = (typeof parties)[number];

/** A question with the answer that was given; null where it is not known and the stricter case was taken. */
export interface Given {
  readonly question: string;
  readonly answer: string | null;
}

/** A reason names the question and the answer that led to it, so that a person can check it. */
export interface Reason extends Given {
  readonly because: string;
  /** Where it took more than one answer together: the others. */
  readonly also: readonly Given[];
}

export interface HeldRole {
  readonly role: Role;
  readonly reasons: readonly Reason[];
}

export const intensities = ['light', 'standard', 'full'] as const;
/** How much of a duty a tier asks for: a statement, a documented practice, or evidence by a third party. */
export type Intensity = (typeof intensities)[number];

/** A duty laid on a party by its role. */
export interface Obligation {
  /** `<party>:<duty id>` */
  readonly id: string;
  readonly party: Party;
  readonly duty: Duty;
  /** The roles of the duty that this party holds. */
  readonly roles: readonly Role[];
  readonly strength: Strength;
  readonly intensity: Intensity;
}

/** A duty that a role would bring and that is not asked for; a required one only where it would be owed to oneself. */
export interface SetAside {
  readonly party: Party;
  readonly duty: Duty;
  readonly because: string;
}

export interface Scope {
  /** The answers it rests on. */
  readonly answers: Answers;
  readonly roles: Readonly<Record<Party, readonly HeldRole[]>>;
  /** Roles of people and companies outside the contract, such as the public or the maker of the model. */
  readonly others: readonly HeldRole[];
  readonly tier: { readonly level: Tier; readonly reasons: readonly Reason[] };
  readonly obligations: readonly Obligation[];
  readonly setAside: readonly SetAside[];
  /** Questions left unanswered; each was treated as its stricter case. */
  readonly notKnown: readonly QuestionId[];
}
