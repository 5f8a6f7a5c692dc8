import { isAmongBest, keepBest } from './keep-best.ts';
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
  return stemIndex(texts.map(stemsOf));
}

/** The same over texts that are already in stems. */
export function stemIndex(texts: readonly (readonly string[])[]): ClauseIndex {
  const lengths = Float64Array.from(texts, (stems) => stems.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (texts.length || 1);
  const postings = postingsOf(texts);
  const vectors = texts.map(wordVectors().of);
  return {
    search(query, most, share = usualShare) {
      const asked = stemsOf(query);
      const words = scaled(wordScores(new Set(asked), postings, lengths, mean));
      const fused = (direction: Float32Array) => {
        const near = scaled(cosines(direction, vectors));
        return words.map((score, at) => (1 - share) * score + share * (near[at] ?? 0));
      };
      const direction = wordVectors().of(asked);
      const first = highest(fused(direction), lenders);
      const towards = first.map(({ at }) => vectors[at] ?? direction);
      return highest(fused(leaning(direction, towards)), most);
    },
  };
}

/** Where a word stands: texts in ascending order, and how often it stands in each. */
interface Postings {
  readonly at: number[];
  readonly times: number[];
}

function postingsOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, Postings> {
  const postings = new Map<string, Postings>();
  for (const [text, stems] of texts.entries()) {
    for (const stem of stems) {
      const places = postings.get(stem);
      if (places === undefined) postings.set(stem, { at: [text], times: [1] });
      else {
        const last = places.at.length - 1;
        if (places.at[last] === text) places.times[last] = (places.times[last] ?? 0) + 1;
        else {
          places.at.push(text);
          places.times.push(1);
        }
      }
    }
  }
  return postings;
}

/** The highest scores, highest first; of equals the earlier stands first. */
function highest(scores: Float64Array, most: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (isAmongBest(found, most, score, scoreOf)) keepBest(found, most, { at, score }, scoreOf);
  }
  return found;
}

const scoreOf = ({ score }: Found): number => score;

/** A direction moved towards the mean of others. */
function leaning(direction: Float32Array, others: readonly Float32Array[]): Float32Array {
  return direction.map(
    (value, d) =>
      value + (lent * others.reduce((sum, other) => sum + (other[d] ?? 0), 0)) / (others.length || 1),
  );
}

function wordScores(
  asked: ReadonlySet<string>,
  postings: ReadonlyMap<string, Postings>,
  lengths: Float64Array,
  mean: number,
): Float64Array {
  const scores = new Float64Array(lengths.length);
  for (const word of asked) {
    const places = postings.get(word);
    if (places === undefined) continue;
    const many = places.at.length;
    const rarity = Math.log(1 + (lengths.length - many + 0.5) / (many + 0.5));
    for (const [index, at] of places.at.entries()) {
      const times = places.times[index] ?? 0;
      const long = 1 - lengthWeight + (lengthWeight * (lengths[at] ?? 0)) / (mean || 1);
      scores[at] = (scores[at] ?? 0) + (rarity * times * (saturation + 1)) / (times + saturation * long);
    }
  }
  return scores;
}

function cosines(query: Float32Array, vectors: readonly Float32Array[]): Float64Array {
  return Float64Array.from(vectors, (vector) => {
    let sum = 0;
    for (let d = 0; d < vector.length; d++) sum += (vector[d] ?? 0) * (query[d] ?? 0);
    return sum;
  });
}

/** Brings scores to a mean of nought and a spread of one, so that two kinds can be added. */
function scaled(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, value) => sum + value, 0) / (scores.length || 1);
  const spread = Math.sqrt(
    scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (scores.length || 1),
  );
  return scores.map((value) => (spread === 0 ? 0 : (value - mean) / spread));
}
