import { z } from 'zod';
import { wordsOf } from '../clause-model/index.ts';
import { madeOnce } from '../made-once.ts';
import { stem } from './stem.ts';
import vectorFile from './vectors.json';

const fileShape = z.strictObject({
  size: z.number().int(),
  /** Stems, the most frequent first. */
  words: z.string(),
  /** How much each word says, in thousandths: rare words say more. */
  weights: z.string(),
  /** Signed bytes in base64, `size` of them a word. */
  vectors: z.string(),
});

/** Word vectors: words used alike lie near each other, so a wording never seen may still be known. */
export interface WordVectors {
  readonly size: number;
  /** The direction of some stemmed words together, at length one; all noughts where none is known. */
  of(stems: readonly string[]): Float32Array;
}

/** The words of a text as the vectors know them: in comparable form, stemmed. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stem);
}

/** Reads a file of word vectors. Throws over one that is none: it is ours and loads at start. */
export function readVectors(content: unknown): WordVectors {
  const { size, words, weights, vectors } = fileShape.parse(content);
  const bytes = bytesOf(vectors);
  const says = Float64Array.from(weights.split(' '), (weight) => Number(weight) / 1000);
  const place = new Map(words.split(' ').map((word, index) => [word, index]));
  return {
    size,
    of(stems) {
      const sum = new Float32Array(size);
      for (const one of stems) {
        const index = place.get(one);
        if (index === undefined) continue;
        const weight = says[index] ?? 0;
        const from = index * size;
        for (let d = 0; d < size; d++) sum[d] = (sum[d] ?? 0) + weight * (bytes[from + d] ?? 0);
      }
      return atLengthOne(sum);
    },
  };
}

/** Signed bytes from base64, without what only Node has. */
export function bytesOf(base64: string): Int8Array {
  const decoded = atob(base64);
  const bytes = new Int8Array(decoded.length);
  for (let at = 0; at < decoded.length; at++) bytes[at] = decoded.charCodeAt(at);
  return bytes;
}

/** Brings a vector to length one, in its place. */
function atLengthOne(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length > 0) for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) / length;
  return vector;
}

/** The vectors Candour carries, trained by scripts/train-vectors.mjs on CUAD and ACORD (CC BY 4.0). */
export const wordVectors = madeOnce(() => readVectors(vectorFile));
