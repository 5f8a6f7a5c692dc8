import { z } from 'zod';
import type { ContractDates } from '../../core/portfolio/index.ts';
import type { Tier } from '../../core/terms/index.ts';
import type { Change, ContractState, UseState, View } from '../../store/index.ts';
import { required, typed } from '../input.ts';
import { heldKept, keptIn } from '../kept.ts';

const website = typed(500).refine(
  (text) => text === '' || (URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)),
  { error: 'Enter the whole address, such as https://supplier.example, or leave it out.' },
);

export const supplierSchema = z.strictObject({
  name: required(200, "Enter the supplier's name."),
  website: website.default(''),
  contact: typed(500).default(''),
  notes: typed(5000).default(''),
});
export type SupplierInput = z.input<typeof supplierSchema>;

/** The sentence where another supplier has the name. */
export const nameTaken = (name: string): string => `There is a supplier called "${name}" already.`;

/** A use as a list shows it. */
export interface UseSummary {
  readonly id: string;
  readonly name: string;
  readonly state: UseState;
  readonly tier: Tier;
}

export interface SystemSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The first by name. */
  readonly uses: readonly UseSummary[];
  /** How many there are. */
  readonly hasUses: number;
}

export interface ContractSummary {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly state: ContractState;
  /** The dates that follow from its own, as of today. */
  readonly dates: ContractDates;
}

/** What the actor may do, so that a page offers nothing that would be refused. */
export interface EditPermissions {
  readonly edit: boolean;
  /** False as well while something hangs on it. */
  readonly delete: boolean;
}

export interface ShownSupplier {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly website: string;
  readonly contact: string;
  readonly notes: string;
  /** Part of the built-in example. */
  readonly example: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  /** The first by name, as the contracts. */
  readonly systems: readonly SystemSummary[];
  readonly contracts: readonly ContractSummary[];
  /** How many there are. */
  readonly has: { readonly systems: number; readonly contracts: number };
  readonly may: EditPermissions;
}

/** The supplier, or `not-found`. */
export const supplierIn = (view: View, id: string) => keptIn(view, 'supplier', id);

/** The supplier, held until the commit, or `not-found`. */
export const heldSupplier = (change: Change, id: string) => heldKept(change, 'supplier', id);

/** The subject of a supplier's audit entries. */
export const supplierSubject = (id: string) => ({ kind: 'supplier', id });
