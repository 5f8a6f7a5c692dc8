export { type OpenedExample, openExample } from './open-example.ts';
export { throwAwayExample } from './throw-away-example.ts';
