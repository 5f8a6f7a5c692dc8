import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { type ByTier, type Position, positions, type Tier } from '../terms/index.ts';
import type { ClauseId } from './annex.ts';
import houseContent from './house-playbook.yaml';

/** What a house says of one clause. */
export interface ClausePlay {
  /** Null where the house's general positions hold. */
  readonly position: Readonly<Record<Tier, Position>> | null;
  /** Figures of the preferred position; no fallback or minimum is then stricter on the supplier. */
  readonly figures: Readonly<Record<string, ByTier>>;
  /** True where the house never asks for the clause. */
  readonly leaveOut: boolean;
}

/** What a house asks for as a rule: set once, changed per contract. */
export interface Playbook {
  /** The customer's own name; null where it has given none. */
  readonly house: string | null;
  /** Where we start, by tier. */
  readonly positions: Readonly<Record<Tier, Position>>;
  readonly clauses: Readonly<Partial<Record<ClauseId, ClausePlay>>>;
}

const position = z.enum(positions);
const houseSchema = z.strictObject({
  positions: z.strictObject({ low: position, medium: position, high: position }),
});

/** The playbook that holds where a house has set none. */
export const housePlaybook: Playbook = {
  house: null,
  positions: parseContent(houseSchema, houseContent, 'core/annex/house-playbook.yaml').positions,
  clauses: {},
};

/** Where a house starts on a clause in a use of this tier. */
export function positionIn(playbook: Playbook, id: ClauseId, tier: Tier): Position {
  return playbook.clauses[id]?.position?.[tier] ?? playbook.positions[tier];
}
