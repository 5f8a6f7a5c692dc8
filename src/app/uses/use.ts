import { z } from 'zod';
import type { OutgrownTerm, ScopeChange } from '../../core/portfolio/index.ts';
import { type Answers, parseAnswers, type Scope } from '../../core/scope/index.ts';
import type { Tier } from '../../core/terms/index.ts';
import type { Change, UseState, View } from '../../store/index.ts';
import { invalid } from '../errors.ts';
import { required, typed } from '../input.ts';
import { heldKept, keptIn } from '../kept.ts';
import type { ContractSummary, EditPermissions } from '../suppliers/supplier.ts';
import type { Named } from '../systems/system.ts';

export const useStates = ['planned', 'live', 'ended'] as const;

export const useSchema = z.strictObject({
  name: required(200, 'Enter a name for the use.'),
  purpose: typed(2000).default(''),
  state: z.enum(useStates, 'Choose whether it is planned, live or ended.').default('planned'),
});
export type UseInput = z.input<typeof useSchema>;

/** The sentence where another use of the system has the name. */
export const nameTaken = (name: string): string => `This system has a use called "${name}" already.`;

/** A scope that a use has had. */
export interface KeptScope {
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly why: string;
  readonly tier: Tier;
  /** Against the scope before; null of the first. */
  readonly change: ScopeChange | null;
}

/** A contract that governs a use, and what the use has outgrown of it. */
export interface GoverningContract extends ContractSummary {
  /** The version that was reviewed last; null before any was. */
  readonly reviewed: { readonly number: number; readonly review: string } | null;
  /** Terms that were enough when that version was added and are not for the use as it is now. */
  readonly outgrown: readonly OutgrownTerm[];
}

export interface ShownUse {
  readonly id: string;
  readonly revision: number;
  readonly system: Named;
  readonly supplier: Named;
  readonly name: string;
  readonly purpose: string;
  readonly state: UseState;
  readonly answers: Answers;
  /** Before anything is answered, every question counts as its stricter case. */
  readonly scope: Scope;
  /** Newest first; empty until the questions have been answered once. */
  readonly scopes: readonly KeptScope[];
  readonly contracts: readonly GoverningContract[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  readonly may: EditPermissions;
}

/** The use, or `not-found`. */
export const useIn = (view: View, id: string) => keptIn(view, 'use', id);

/** The use, held until the commit, or `not-found`. */
export const heldUse = (change: Change, id: string) => heldKept(change, 'use', id);

/** The subject of a use's audit entries. */
export const useSubject = (id: string) => ({ kind: 'use', id });

/** Answers of unknown shape, or `invalid` with a sentence by question. */
export function checkedAnswers(input: unknown): Answers {
  const read = parseAnswers(input);
  if (read.ok) return read.answers;
  const fields = Object.fromEntries(read.faults.map(({ key, message }) => [key, message]));
  throw invalid(Object.values(fields).join(' '), fields);
}
