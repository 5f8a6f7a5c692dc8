import { bytesOf, wordVectors } from './vectors.ts';

/** How like a passage is to wordings known from labelled papers and the phrasebook: 1 is the same, 0 has nothing in common. */
export interface Likeness {
  /** To those that speak to the subject; null where none is known. */
  readonly speaking: number | null;
  /** To those that only seem to; null where none is known. */
  readonly seeming: number | null;
}

/** A passage as far as likeness needs it. */
export interface Worded {
  /** Its words, stemmed. */
  readonly stems: readonly string[];
}

/** The wordings known for each subject, kept as directions among the word vectors: no text of a paper is in them. */
export interface KnownWordings {
  /** For the passages of one paper, whose directions it remembers. */
  reader(): (subject: string, passage: Worded) => Likeness;
}

/** As the model file keeps them: by subject, signed bytes in base64, as many a wording as a vector has numbers. */
export type PackedWordings = Readonly<
  Record<string, { readonly speaking: string; readonly seeming: string }>
>;

/** How many of the nearest wordings count: a single one may be like by chance (measured on the labelled papers). */
const nearest = 3;
/** The length of a direction kept in signed bytes. */
const full = 127;

/** A passage's direction in signed bytes, as the model file keeps it. */
export function packedDirection({ stems }: Worded): Int8Array {
  return Int8Array.from(wordVectors().of(stems), (value) => Math.round(value * full));
}

/** Reads what the model file keeps. */
export function knownWordings(packed: PackedWordings): KnownWordings {
  const bySubject = new Map(
    Object.entries(packed).map(([subject, { speaking, seeming }]) => [
      subject,
      { speaking: bytesOf(speaking), seeming: bytesOf(seeming) },
    ]),
  );
  return {
    reader() {
      const directions = new Map<Worded, Float32Array>();
      const directionOf = (passage: Worded): Float32Array => {
        const direction = directions.get(passage) ?? wordVectors().of(passage.stems);
        directions.set(passage, direction);
        return direction;
      };
      return (subject, passage) => {
        const known = bySubject.get(subject);
        if (known === undefined) return { speaking: null, seeming: null };
        const direction = directionOf(passage);
        return { speaking: likeness(direction, known.speaking), seeming: likeness(direction, known.seeming) };
      };
    },
  };
}

/** The mean likeness of the nearest few. */
function likeness(direction: Float32Array, known: Int8Array): number | null {
  const best: number[] = [];
  for (let from = 0; from < known.length; from += direction.length) {
    let sum = 0;
    for (let d = 0; d < direction.length; d++) sum += (direction[d] ?? 0) * (known[from + d] ?? 0);
    keepHighest(best, sum / full);
  }
  return best.length === 0 ? null : best.reduce((total, one) => total + one, 0) / best.length;
}

/** Keeps the highest few, lowest last. */
function keepHighest(best: number[], value: number): void {
  if (best.length === nearest && value <= (best[nearest - 1] ?? 0)) return;
  best.push(value);
  best.sort((a, b) => b - a);
  if (best.length > nearest) best.pop();
}
