import { describe, expect, it } from 'vitest';
import { termIds } from '../terms/index.ts';
import { doubtOver } from './doubt.ts';
import { marketFact, readMarkdown, reviewPapers } from './index.ts';
import { type PaperView, statusOf } from './paper-view.ts';

const paper = readMarkdown('terms.md', '# Terms');

/** What a paper says on a term, by log odds: that it is there, and that it is firm. No signal names a passage of it. */
function view(present: number, covered: number): PaperView {
  const judged = { present, covered, passages: [] };
  return { index: 0, paper, judged, status: statusOf('audit-rights', judged) };
}

const speaking = (term: (typeof termIds)[number]) => marketFact(term).covered + marketFact(term).weak;
const common = termIds.find((term) => speaking(term) >= 20);
const rare = termIds.find((term) => speaking(term) < 10);
if (common === undefined || rare === undefined) throw new Error('Some terms are common and some are rare.');

describe('doubt over a finding', () => {
  it('is none where the evidence is plain', () => {
    expect(doubtOver(common, view(5, 4))).toBeNull();
    expect(doubtOver(common, view(5, -4))).toBeNull();
    expect(doubtOver(common, view(-5, 0))).toBeNull();
    expect(doubtOver(rare, view(5, 4))).toBeNull();
  });

  it('says whether presence or firmness is close', () => {
    expect(doubtOver(common, view(0, 4))).toMatch(/^Whether the papers speak of this at all is close\.$/);
    expect(doubtOver(common, view(-0.6, 4))).toMatch(/at all/);
    expect(doubtOver(common, view(5, 0.1))).toMatch(
      /^Whether this is a firm promise or a weak one is close\.$/,
    );
  });

  it('asks for more where few papers speak of a term, and says how few', () => {
    const close = view(0.9, 4);
    expect(doubtOver(common, close)).toBeNull();
    expect(doubtOver(rare, close)).toContain(
      `only ${speaking(rare)} of the ${marketFact(rare).papers} papers examined speak of it`,
    );
  });

  it('goes with every finding of low confidence and with no other', () => {
    const text =
      '# Terms\n\nWe may tell you of incidents. We take security seriously and use appropriate measures. You might be able to audit us. Data is removed at some point. Reports may be shared.';
    for (const { confidence, doubt } of Object.values(reviewPapers([readMarkdown('t.md', text)]).terms))
      expect(doubt !== null).toBe(confidence === 'low');
  });
});
