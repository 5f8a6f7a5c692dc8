import { describe, expect, it } from 'vitest';
import { fitHelp } from './fit-help.ts';

const usage = `candour weigh FILE...

Weighs what each of the files promises, and says in a sentence or two which of
them promises the most.

  --out DIR    writes what it found into this folder, which is made
               where it is not there
  --json       one object`;

describe('the help of a command', () => {
  it('stays as it is written where there is room for it', () => {
    expect(fitHelp(usage, 80)).toBe(usage);
  });

  it('flows in a narrower terminal, with what is said of an option in its column', () => {
    expect(fitHelp(usage, 50)).toBe(`candour weigh FILE...

Weighs what each of the files promises, and says
in a sentence or two which of them promises the
most.

  --out DIR    writes what it found into this
               folder, which is made where it is
               not there
  --json       one object`);
  });
});
