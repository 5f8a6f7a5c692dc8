export { type Parties, partiesNamed, partiesOf } from './parties.ts';
export { isRunInTitle, type Opening, type Passage, passagesOf } from './passages.ts';
export { type PhraseBook, type Places, phraseBook } from './phrases.ts';
export { type Statement, statementReader } from './statement.ts';
export { type Actor, actors, customerWord, type Force, forces, supplierWord } from './who-acts.ts';
export { wordsOf } from './words.ts';
