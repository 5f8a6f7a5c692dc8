export {
  type Claim,
  claimKey,
  freeKey,
  type KeptAnswer,
  type KeyedRequest,
  keepAnswer,
} from './kept-answers.ts';
