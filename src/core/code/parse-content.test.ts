import { describe, expect, it } from 'vitest';
import { parseContent } from './parse-content.ts';
import { principleContent } from './principle-content.ts';

describe('a fault in the content', () => {
  it('stops the program with the file, the place and what is wrong', () => {
    const faulty = { number: 1, phase: 'secure desing', provisions: [{ id: 1.1 }] };
    expect(() => parseContent(principleContent, faulty, 'content/principle-01.yaml')).toThrow(
      /content\/principle-01\.yaml is not as it should be:[\s\S]*phase[\s\S]*provisions\[0\]\.id/,
    );
  });

  it('includes a key nobody knows', () => {
    expect(() => parseContent(principleContent, { titel: 'x' }, 'f.yaml')).toThrow(/titel/);
  });
});
