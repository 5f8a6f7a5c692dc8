import { z } from 'zod';
import { type FourthPartyKind, fourthPartyKinds } from '../../core/portfolio/index.ts';
import type { Change, View } from '../../store/index.ts';
import { idSchema, required } from '../input.ts';
import { heldKept, keptIn } from '../kept.ts';
import type { EditPermissions } from '../suppliers/supplier.ts';
import type { Named } from '../systems/system.ts';

export const partySchema = z.strictObject({
  name: required(200, 'Enter the name of the fourth party.'),
  kind: z.enum(fourthPartyKinds, 'Choose what it is.'),
  /** The supplier it is as well, where we also buy from it ourselves. */
  supplier: idSchema.nullish(),
});
export type PartyInput = z.input<typeof partySchema>;

export const nameTaken = (name: string): string => `There is a fourth party called "${name}" already.`;

/** Where an edge was read: a version of a contract, and the words. */
export const evidenceSchema = z.object({
  review: z.string(),
  quote: z.object({
    paper: z.number(),
    clause: z.string().nullable(),
    page: z.number().nullable(),
    start: z.number(),
    end: z.number(),
    text: z.string(),
  }),
});
export type RelianceEvidence = z.infer<typeof evidenceSchema>;

/** Where an edge was read in the newest BOM of its system. */
export const bomEvidenceSchema = z.object({
  release: z.string(),
  path: z.string(),
  /** It was this edge for which the fourth party was added, so that it goes with the last one. */
  addedParty: z.boolean(),
});
export type BomRelianceEvidence = z.infer<typeof bomEvidenceSchema>;

/** A step down in a tree of what something rests on. */
export interface ShownBranch {
  /** Of the edge that leads to it. */
  readonly reliance: string;
  readonly party: Named & { readonly kind: FourthPartyKind };
  readonly purpose: string;
  readonly source: 'typed' | 'finding' | 'bom';
  readonly evidence: RelianceEvidence | null;
  /** The release whose BOM names it, and the JSON path there. */
  readonly bom: Pick<BomRelianceEvidence, 'release' | 'path'> | null;
  /** It stands elsewhere in the tree with what is below it, or closes a ring. */
  readonly again: 'no' | 'elsewhere' | 'ring';
  readonly below: readonly ShownBranch[];
}

/** A system that falls if a party fails. */
export interface FallingSystem extends Named {
  readonly supplier: Named;
  readonly uses: number;
  readonly highTierUses: number;
  /** The names on the way, from the system down to the party. */
  readonly path: readonly string[];
}

export interface ShownParty extends Named {
  readonly revision: number;
  readonly kind: FourthPartyKind;
  readonly supplier: Named | null;
  readonly example: boolean;
  /** What falls if it fails, the nearest first, at most 200. */
  readonly falls: readonly FallingSystem[];
  /** How many fall in all. */
  readonly systems: number;
  readonly shareOfSystems: number;
  readonly shareOfHighTierUses: number;
  readonly restsOn: readonly ShownBranch[];
  /** Fourth parties that name it themselves. */
  readonly namedBy: readonly Named[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly may: EditPermissions;
}

/** A fourth party as the list shows it, with how much rests on it. */
export interface ListedParty extends Named {
  readonly kind: FourthPartyKind;
  readonly example: boolean;
  readonly systems: number;
  readonly directly: number;
  readonly highTierUses: number;
  /** From 0 to 1. */
  readonly shareOfSystems: number;
  readonly shareOfHighTierUses: number;
}

/** The fourth party, or `not-found`. */
export const partyIn = (view: View, id: string) => keptIn(view, 'fourth_party', id);

/** The fourth party, held until the commit, or `not-found`. */
export const heldParty = (change: Change, id: string) => heldKept(change, 'fourth_party', id);

export const partySubject = (id: string) => ({ kind: 'fourth-party', id });
