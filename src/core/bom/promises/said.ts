import type { Fact, ThingKind } from '../fact.ts';

/** A thing of a BOM with its facts, freshly read or kept. */
export interface SaidThing {
  readonly kind: ThingKind;
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** Something a BOM says that a contract may settle otherwise. */
export interface Claim {
  /** What it is said of: "model claims-7b". */
  readonly subject: string;
  readonly value: string;
  readonly path: string;
}

const longestValue = 300;

/** A fact as a claim of its thing. */
export function claim({ kind, name }: Pick<SaidThing, 'kind' | 'name'>, value: string, path: string): Claim {
  const subject = kind === 'document' ? 'the BOM itself' : `${kind} ${name}`.trim();
  return { subject, value: value.slice(0, longestValue), path };
}
