export { type Parties, partiesNamed, partiesOf } from './parties.ts';
export { type Passage, passagesOf } from './passages.ts';
export { type PhraseBook, phraseBook } from './phrases.ts';
export {
  type Actor,
  actors,
  customerWord,
  type Force,
  forces,
  named,
  type Statement,
  stateOf,
  supplierWord,
} from './statement.ts';
export { wordsOf } from './words.ts';
