import type { FactName, ThingKind } from '../fact.ts';

export type ChangeClass = 'material' | 'notable';

/** A difference between two releases that somebody has to know of. */
export interface Change {
  readonly class: ChangeClass;
  /** Which rule of the policy it falls under: `model-version`, `silent-swap`. */
  readonly kind: string;
  /** What changed: "model tallow/claims-7b". */
  readonly subject: string;
  readonly thing: ThingKind;
  readonly fact: FactName | null;
  /** As written in the files; null where nothing is said. */
  readonly old: string | null;
  readonly new: string | null;
  readonly oldPaths: readonly string[];
  readonly newPaths: readonly string[];
  /** One sentence for the reader. */
  readonly because: string;
  /** Provisions of the Code it touches. */
  readonly provisions: readonly string[];
  /** Ids of the duties it starts, as in `changeDuties`. */
  readonly duties: readonly string[];
}
