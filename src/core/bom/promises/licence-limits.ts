import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import type { Contradiction, PapersSay } from './contradictions.ts';
import content from './licence-limits.yaml';
import { claim, type SaidThing } from './said.ts';

const words = z.array(z.string().regex(/^[a-z0-9 -]+$/)).min(1);
const { limits } = parseContent(
  z.strictObject({
    limits: z.array(z.strictObject({ says: z.string().min(1), licences: words, told: words })),
  }),
  content,
  'core/bom/promises/licence-limits.yaml',
);
type Limit = (typeof limits)[number];

/** What the licence of a model or of data limits, or null. */
function limitOf(licence: string): Limit | null {
  const name = licence
    .toLowerCase()
    .replace(/^licenseref-/, '')
    .replace(/[^a-z0-9]/g, '');
  return limits.find(({ licences }) => licences.some((start) => name.startsWith(start))) ?? null;
}

/** Limits on use that come with a model or its data and that no paper passes on to the customer. */
export function untoldLimits(things: readonly SaidThing[], { findings, texts }: PapersSay): Contradiction[] {
  if (texts.length === 0) return [];
  const papers = texts.map((text) => text.toLowerCase());
  const finding = findings.terms['prohibited-use'];
  return things
    .filter(({ kind }) => kind === 'model' || kind === 'dataset')
    .flatMap((thing) =>
      thing.facts.flatMap(({ name, state, value, path }): Contradiction[] => {
        const limit = name === 'licence' && state === 'known' ? limitOf(value) : null;
        if (limit === null || limit.told.some((told) => papers.some((text) => text.includes(told))))
          return [];
        return [
          {
            kind: 'not-named',
            term: 'prohibited-use',
            claim: claim(thing, value, path),
            quote: finding.status === 'absent' ? null : (finding.quotes[0] ?? null),
            because: `The licence of ${thing.name || 'a part'} (${value.slice(0, 80)}) ${limit.says}; no paper tells the customer.`,
          },
        ];
      }),
    );
}
