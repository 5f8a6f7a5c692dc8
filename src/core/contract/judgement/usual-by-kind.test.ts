import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flagIds, termIds } from '../../terms/index.ts';
import { paperKinds } from '../paper.ts';
import content from './usual-by-kind.yaml';

const subjects = z.array(z.enum([...termIds, ...flagIds]));
const shape = z.partialRecord(z.enum(paperKinds), z.strictObject({ often: subjects, seldom: subjects }));

describe('what papers of a kind usually settle', () => {
  it('names kinds, terms and flags that there are, and none as both often and seldom', () => {
    for (const [kind, named] of Object.entries(shape.parse(content))) {
      const both = named.often.filter((subject) => named.seldom.includes(subject));
      expect([kind, both]).toEqual([kind, []]);
    }
  });
});
