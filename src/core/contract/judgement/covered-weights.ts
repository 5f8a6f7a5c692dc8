/** Weights of "covered rather than weak", by what is seen in a passage: for every subject, and for one alone. */
export interface CoveredWeights {
  /** Log odds that a passage covers a subject, from what is seen in it and the subject's signals it gives. */
  sum(subject: string, seen: readonly string[], signals: readonly { readonly name: string }[]): number;
}

/** How a feature that counts for one subject alone is named: `subject|name`. */
export const ownFeature = (subject: string, name: string): string => `${subject}|${name}`;

/** Holds weights, given by the names of features, so that adding up a passage puts no names together. */
export function coveredWeights(
  features: readonly (readonly [string, number])[],
  subjects: readonly string[],
): CoveredWeights {
  const shared = new Map<string, number>();
  const own = new Map(subjects.map((subject) => [subject, new Map<string, number>()]));
  for (const [feature, weight] of features) {
    const bar = feature.indexOf('|');
    const list = bar < 0 ? undefined : own.get(feature.slice(0, bar));
    if (list === undefined) shared.set(feature, weight);
    else list.set(feature.slice(bar + 1), weight);
  }
  const nothing: ReadonlyMap<string, number> = new Map();
  return {
    sum(subject, seen, signals) {
      const alone = own.get(subject) ?? nothing;
      let total = 0;
      for (const name of seen) total = total + (shared.get(name) ?? 0) + (alone.get(name) ?? 0);
      for (const { name } of signals) total += alone.get(`signal:${name}`) ?? 0;
      return total;
    },
  };
}
