import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../core/contract/index.ts';
import { paperPart } from './paper-parts.ts';

const paragraph = `${'word '.repeat(1000)}end.\n\n`;
const long = readMarkdown('long.md', paragraph.repeat(120));
const short = readMarkdown('short.md', '# Terms\n\nOne paragraph.\n');

describe('a paper that is too long for one page', () => {
  it('comes in parts that together hold every clause once, in order', () => {
    const first = paperPart(long, {});
    expect(first?.of).toBeGreaterThan(1);
    const all = Array.from({ length: first?.of ?? 0 }, (_, index) => paperPart(long, { number: index + 1 }));
    expect(all.flatMap((part) => part?.clauses ?? [])).toEqual(long.clauses);
  });

  it('opens at the part in which an offset lies', () => {
    const last = long.clauses.at(-1);
    const part = paperPart(long, { at: last?.start ?? 0 });
    expect(part?.number).toBe(part?.of);
    expect(part?.clauses).toContain(last);
  });

  it('has no part beyond its last', () => {
    expect(paperPart(long, { number: 99 })).toBeUndefined();
    expect(paperPart(long, { number: 0 })).toBeUndefined();
  });
});

describe('an ordinary paper', () => {
  it('is one part, whatever the offset', () => {
    expect(paperPart(short, { at: 1_000_000 })).toMatchObject({ number: 1, of: 1, clauses: short.clauses });
  });
});
