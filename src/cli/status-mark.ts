import type { Status } from '../core/contract/index.ts';

/** Terminal colour codes: green, yellow, red. The word itself is always there, so colour is never needed. */
const codes: Readonly<Record<Status, number>> = { covered: 32, weak: 33, absent: 31 };

/** The status as a word, coloured where the terminal shows colours. */
export function statusMark(status: Status, colour: boolean): string {
  return colour ? `\x1b[${codes[status]}m${status}\x1b[0m` : status;
}
