import { stemsOf, wordVectors } from './vectors.ts';

/** A text found, by its place in the list it came from, and how near it is. */
export interface Found {
  readonly at: number;
  readonly score: number;
}

/** Finds the texts nearest to a question. */
export interface ClauseIndex {
  /**
   * The nearest texts, nearest first.
   * @param share how much the vectors count against the words, 0 to 1.
   */
  search(query: string, most: number, share?: number): readonly Found[];
}

/** BM25's usual constants: how soon a repeated word stops counting, and how much length counts. */
const saturation = 1.2;
const lengthWeight = 0.75;
/** Chosen on ACORD's validation queries. */
const usualShare = 0.5;
/** How many of the best texts of a first round lend the question their direction in the second, and how much. */
const lenders = 10;
const lent = 0.5;

/** An index over texts by their words (BM25) and by where they lie among the word vectors, the two fused. */
export function clauseIndex(texts: readonly string[]): ClauseIndex {
  const stems = texts.map(stemsOf);
  const mean = stems.reduce((sum, words) => sum + words.length, 0) / (stems.length || 1);
  const postings = new Map<string, Map<number, number>>();
  for (const [at, words] of stems.entries()) {
    for (const word of words) {
      const places = postings.get(word) ?? new Map<number, number>();
      places.set(at, (places.get(at) ?? 0) + 1);
      postings.set(word, places);
    }
  }
  const vectors = stems.map((words) => wordVectors.of(words));
  return {
    search(query, most, share = usualShare) {
      const asked = stemsOf(query);
      const words = scaled(wordScores(new Set(asked), postings, stems, mean));
      const fused = (direction: Float32Array) => {
        const near = scaled(cosines(direction, vectors));
        return words.map((score, at) => (1 - share) * score + share * (near[at] ?? 0));
      };
      const direction = wordVectors.of(asked);
      const first = ranked(fused(direction)).slice(0, lenders);
      const towards = first.map(({ at }) => vectors[at] ?? direction);
      return ranked(fused(leaning(direction, towards))).slice(0, most);
    },
  };
}

function ranked(scores: Float64Array): Found[] {
  return Array.from(scores, (score, at) => ({ at, score })).sort((a, b) => b.score - a.score || a.at - b.at);
}

/** A direction moved towards the mean of others. */
function leaning(direction: Float32Array, others: readonly Float32Array[]): Float32Array {
  return direction.map(
    (value, d) =>
      value + (lent * others.reduce((sum, other) => sum + (other[d] ?? 0), 0)) / (others.length || 1),
  );
}

function wordScores(
  asked: ReadonlySet<string>,
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>,
  stems: readonly (readonly string[])[],
  mean: number,
): Float64Array {
  const scores = new Float64Array(stems.length);
  for (const word of asked) {
    const places = postings.get(word);
    if (places === undefined) continue;
    const rarity = Math.log(1 + (stems.length - places.size + 0.5) / (places.size + 0.5));
    for (const [at, times] of places) {
      const long = 1 - lengthWeight + (lengthWeight * (stems[at]?.length ?? 0)) / (mean || 1);
      scores[at] = (scores[at] ?? 0) + (rarity * times * (saturation + 1)) / (times + saturation * long);
    }
  }
  return scores;
}

function cosines(query: Float32Array, vectors: readonly Float32Array[]): Float64Array {
  return Float64Array.from(vectors, (vector) =>
    vector.reduce((sum, value, d) => sum + value * (query[d] ?? 0), 0),
  );
}

/** Brings scores to a mean of nought and a spread of one, so that two kinds can be added. */
function scaled(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, value) => sum + value, 0) / (scores.length || 1);
  const spread = Math.sqrt(
    scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (scores.length || 1),
  );
  return scores.map((value) => (spread === 0 ? 0 : (value - mean) / spread));
}
