import { describe, expect, it } from 'vitest';
import { readPaper, reviewPapers } from '../contract/index.ts';
import { positions } from '../terms/index.ts';
import { annexToDocx, clauseIds, composeAnnex } from './index.ts';
import { highStakes, reviewOf } from './review.fixture.ts';

const edition = { version: '1', date: '2026-12-02' };

/** The model annex in one position, read back from its Word file as a paper of the contract. */
async function annexAsPaper(position: (typeof positions)[number]) {
  const annex = composeAnnex(reviewOf({ otherwise: 'absent', answers: highStakes }), {
    ...edition,
    all: true,
    positions: Object.fromEntries(clauseIds.map((id) => [id, position])),
  });
  const read = await readPaper('annex.docx', await annexToDocx(annex));
  if (!read.ok) throw new Error(read.fault.message);
  return { annex, paper: read.paper };
}

describe('an annex that was agreed and comes back as a paper', () => {
  it.each(positions)('is numbered by Word as we number it, in the %s position', async (position) => {
    const { annex, paper } = await annexAsPaper(position);
    const numbered = new Map(paper.clauses.map(({ citation, plain }) => [`${citation} ${plain}`, true]));
    const ours = annex.clauses.flatMap(({ number, heading, wordings }) => [
      `${number} ${heading}`,
      ...wordings[position].paragraphs.flatMap((paragraph) => [
        `${paragraph.number} ${paragraph.text}`,
        ...paragraph.items.map(({ label, text }) => `${paragraph.number}${label} ${text}`),
      ]),
    ]);
    expect(ours.filter((line) => !numbered.has(line))).toEqual([]);
  });

  it.each(positions)('closes the gaps it was written for, in the %s position', async (position) => {
    const { paper } = await annexAsPaper(position);
    const { terms } = reviewPapers([paper]);
    const open = Object.values(terms).filter(({ status }) => status !== 'covered');
    // Whoever judges may take a promise for a weak one. The wording is not what it should be where a term is not seen
    // at all, or more than two of them read as weak.
    expect(open.filter(({ status }) => status === 'absent')).toEqual([]);
    expect(open.map(({ term }) => term).slice(2)).toEqual([]);
  });
});
