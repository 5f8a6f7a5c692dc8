import concepts from './concepts.yaml';
import { readSubject, signalFinder } from './signals.ts';

const subjects: readonly unknown[] = [];

/** The signals of all terms and flags, compiled once. */
export const finder = signalFinder(concepts, subjects.map(readSubject));
