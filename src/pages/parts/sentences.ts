import { toldOf } from '../../app/index.ts';

/** What a person has to correct, by the field it concerns; `main` where it concerns the whole page. */
export type Sentences = Readonly<Record<string, string>>;

const correctable: readonly string[] = ['invalid', 'conflict', 'too-large'];

/**
 * Carries a verb out and gives what a person can correct as sentences for the page; empty when all went well.
 * What nobody on this page can correct is thrown on.
 */
export async function sentencesOf(verb: () => Promise<unknown>): Promise<Sentences> {
  try {
    await verb();
    return {};
  } catch (error) {
    const told = toldOf(error);
    if (told === null || !correctable.includes(told.code)) throw error;
    return Object.keys(told.fields).length > 0 ? told.fields : { main: told.message };
  }
}

export const areNone = (sentences: Sentences): boolean => Object.keys(sentences).length === 0;
