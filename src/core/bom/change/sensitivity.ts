const ranks: readonly (readonly [RegExp, number])[] = [
  [/^(no|false|none|public|clear|open|unclassified|low)$/i, 0],
  [/^(noassertion|unknown|internal|green|medium)$/i, 1],
  [/^(confidential|private|amber|proprietary|serious)$/i, 2],
  [
    /^(yes|true|restricted|red|secret|pii|phi|pifi|sensitive|personal|special category|customer|high|regulated|top secret)$/i,
    3,
  ],
];

/** A word for how sensitive something is, as a number from 0. A word nobody knows is taken as the most sensitive. */
export function sensitivityRank(word: string): number {
  return knownSensitivityRank(word) ?? 3;
}

/** The same, and null for a word nobody knows. */
export function knownSensitivityRank(word: string): number | null {
  const plain = word.trim().replace(/^tlp:\s*/i, '');
  return ranks.find(([words]) => words.test(plain))?.[1] ?? null;
}
