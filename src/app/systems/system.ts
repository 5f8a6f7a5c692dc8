import { z } from 'zod';
import type { Change, View } from '../../store/index.ts';
import { required, typed } from '../input.ts';
import { heldKept, keptIn } from '../kept.ts';
import type { EditPermissions, UseSummary } from '../suppliers/supplier.ts';

export const systemSchema = z.strictObject({
  name: required(200, 'Enter the name of the system.'),
  description: typed(5000).default(''),
});
export type SystemInput = z.input<typeof systemSchema>;

/** The sentence where another system of the supplier has the name. */
export const nameTaken = (name: string): string => `This supplier has a system called "${name}" already.`;

/** Something by its id and name, for the way to it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ShownSystem {
  readonly id: string;
  readonly revision: number;
  readonly supplier: Named;
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  /** The first by name; `listUses` has all. */
  readonly uses: readonly UseSummary[];
  readonly may: EditPermissions;
}

/** The system, or `not-found`. */
export const systemIn = (view: View, id: string) => keptIn(view, 'system', id);

/** The system, held until the commit, or `not-found`. */
export const heldSystem = (change: Change, id: string) => heldKept(change, 'system', id);

/** The subject of a system's audit entries. */
export const systemSubject = (id: string) => ({ kind: 'system', id });
