import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexToDocx } from '../annex/index.ts';
import { acceptAll, type RedlineMode, redline, rejectAll } from '../redline/index.ts';
import { annexTo, lantern, partsOf, us, when } from '../redline/lantern.fixture.ts';
import { compareDrafts, comparisonHtml, type DraftComparison } from './index.ts';

const weak = 'The Supplier will promptly tell the Customer of a breach of security.';
const annex = annexTo(lantern(), {
  'incident-notification': { status: 'weak', quote: weak },
  'staff-training': { status: 'absent' },
  'audit-rights': { status: 'absent' },
});

function sent(mode: RedlineMode = 'schedule'): Uint8Array {
  const made = redline('ours.docx', lantern(), annex, { author: us, date: when, mode });
  if (!made.ok) throw new Error(made.fault.message);
  return made.bytes;
}

/** The document with its text written over, as by a person with tracking off. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  const main = parts['word/document.xml'] ?? '';
  const after = edit(main);
  if (after === main) throw new Error('the edit changed nothing');
  const all = { ...parts, 'word/document.xml': after };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

function bytesOf(result: ReturnType<typeof acceptAll>): Uint8Array {
  if (!result.ok) throw new Error(result.fault.message);
  return result.bytes;
}
const allAccepted = (bytes: Uint8Array) => bytesOf(acceptAll('ours.docx', bytes));

function compared(ours: Uint8Array, theirs: Uint8Array): DraftComparison {
  const result = compareDrafts({ file: 'ours.docx', bytes: ours }, { file: 'theirs.docx', bytes: theirs });
  if (!result.ok) throw new Error(result.fault.message);
  return result.comparison;
}
const outcomeOf = ({ clauses }: DraftComparison, id: string) => clauses.find(({ clause }) => clause === id);

const theirInsertion = (words: string) =>
  `<w:ins w:id="9001" w:author="Lantern" w:date="2026-12-05T09:00:00Z"><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`;
/** The run that holds these words, struck with tracking on. */
const struckRun = (xml: string, words: string) =>
  xml.replace(
    new RegExp(
      `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">${words}[^<]*</w:t></w:r>`,
    ),
    (run) =>
      `<w:del w:id="9000" w:author="Lantern" w:date="2026-12-05T09:00:00Z">${run.replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`,
  );
const training = annex.clauses.find(({ id }) => id === 'staff-training');
const firstOfTraining = training?.wordings[training.position].paragraphs[0]?.text.slice(0, 40) ?? '';

describe('a counter-draft', () => {
  const ours = sent();

  it('that comes back untouched leaves every clause as proposed, and not yet accepted', () => {
    const comparison = compared(ours, ours);
    expect(new Set(comparison.clauses.map(({ outcome }) => outcome))).toEqual(new Set(['open']));
    expect(comparison).toMatchObject({ elsewhere: [], silent: 0, authors: [], warnings: [] });
  });

  it('with everything accepted has every clause accepted', () => {
    const comparison = compared(ours, allAccepted(ours));
    expect(new Set(comparison.clauses.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    expect(comparison.elsewhere).toEqual([]);
  });

  it('with everything rejected has every clause struck, and silently', () => {
    const comparison = compared(ours, bytesOf(rejectAll('ours.docx', ours)));
    expect(
      comparison.clauses.every(({ outcome, marked }) => outcome === 'struck' && marked === 'silent'),
    ).toBe(true);
    expect(comparison.warnings).toContainEqual(expect.stringContaining('with tracking off'));
  });

  it('shows a tracked change word by word, with who made it', () => {
    const theirs = edited(ours, (xml) =>
      xml.replace(
        'within 24 hours after any',
        `within 24 hours</w:t></w:r></w:ins>${theirInsertion(' where practicable')}<w:ins w:id="9002" w:author="${us}" w:date="${when}"><w:r><w:t xml:space="preserve"> after any`,
      ),
    );
    const comparison = compared(ours, theirs);
    const notice = outcomeOf(comparison, 'incident-notification');
    expect(notice).toMatchObject({ outcome: 'changed', marked: 'tracked' });
    expect(notice?.paragraphs.flatMap(({ words }) => words).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: expect.stringContaining('where practicable') },
    ]);
    expect(comparison).toMatchObject({ authors: ['Lantern'], silent: 0 });
  });

  it('reads words changed in a row as one change: first what went, then what came', () => {
    const theirs = edited(ours, (xml) =>
      xml.replace('within 24 hours after any', 'as soon as it can after any'),
    );
    const change = outcomeOf(compared(ours, theirs), 'incident-notification')?.paragraphs.find(
      ({ kind }) => kind === 'changed',
    );
    const textOf = (...kinds: string[]) =>
      change?.words.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join('');
    expect(change?.words.filter(({ kind }) => kind !== 'same')).toHaveLength(2);
    expect([textOf('removed')?.trim(), textOf('added')?.trim()]).toEqual([
      'within 24 hours',
      'as soon as it can',
    ]);
    expect([textOf('same', 'removed'), textOf('same', 'added')]).toEqual([change?.before, change?.after]);
  });

  it('gives away a change made with tracking off', () => {
    const theirs = edited(ours, (xml) =>
      xml.replace('within 24 hours after any', 'within 240 hours after any'),
    );
    const comparison = compared(ours, theirs);
    expect(outcomeOf(comparison, 'incident-notification')).toMatchObject({
      outcome: 'changed',
      marked: 'silent',
    });
    expect(comparison.silent).toBe(1);
  });

  it('gives away a change with tracking off in a place that we never touched', () => {
    const theirs = edited(ours, (xml) => xml.replace('reasonable measures', 'such measures as it sees fit'));
    expect(compared(ours, theirs).elsewhere).toMatchObject([
      { kind: 'changed', marked: 'silent', before: expect.stringContaining('reasonable measures') },
    ]);
  });

  it('shows what was struck with tracking on', () => {
    const theirs = edited(ours, (xml) => struckRun(xml, firstOfTraining));
    const outcome = outcomeOf(compared(ours, theirs), 'staff-training');
    expect(outcome).toMatchObject({ outcome: 'changed', marked: 'tracked' });
    expect(outcome?.paragraphs.map(({ kind }) => kind)).toContain('struck');
  });

  it('shows what they added, tracked or not', () => {
    const added = '<w:p><w:r><w:t>The Customer pays for every audit.</w:t></w:r></w:p>';
    const theirs = edited(ours, (xml) => xml.replace('<w:sectPr/>', `${added}<w:sectPr/>`));
    expect(compared(ours, theirs).elsewhere).toMatchObject([
      { kind: 'added', after: 'The Customer pays for every audit.', marked: 'silent' },
    ]);
  });

  it('knows a paragraph that only moved', () => {
    const clause = /<w:p>(?:(?!<\/w:p>).)*Nothing in clause 2\.2 limits section 3\.(?:(?!<\/w:p>).)*<\/w:p>/;
    const theirs = edited(ours, (xml) => {
      const moved = clause.exec(xml)?.[0] ?? '';
      return xml.replace(moved, '').replace('<w:sectPr/>', `${moved}<w:sectPr/>`);
    });
    expect(compared(ours, theirs).elsewhere).toMatchObject([{ kind: 'moved', marked: 'silent' }]);
  });

  it('is not troubled by quotes, dashes and spaces that a program changed', () => {
    const theirs = edited(ours, (xml) => xml.replaceAll('“', '&quot;').replaceAll('”', '&quot;'));
    expect(compared(ours, theirs)).toMatchObject({ elsewhere: [], silent: 0 });
  });

  it('says when words that we changed in their sentence were put back', () => {
    const inPlace = sent('in-place');
    const theirs = edited(allAccepted(inPlace), (xml) =>
      xml.replace(/, and in any event within 24 hours after becoming aware of it,/, ''),
    );
    const words = compared(inPlace, theirs).clauses.find(({ kind }) => kind === 'words');
    expect(words).toMatchObject({ clause: 'incident-notification', outcome: 'struck', marked: 'silent' });
  });

  it('judges each term with our words and with theirs', () => {
    const { clauses } = compared(ours, bytesOf(rejectAll('ours.docx', ours)));
    const audit = clauses.find(({ clause }) => clause === 'audit-rights');
    expect(audit?.status).toEqual({ ours: 'covered', theirs: 'absent' });
    expect(audit?.says).toContain('falls from covered to absent.');
  });

  const promise = training?.wordings[training.position].paragraphs[0]?.text.split('.')[0] ?? '';

  it('tells a clause that a few words gut from one that many words leave whole', () => {
    const gutted = edited(ours, (xml) =>
      xml.replace(promise, promise.replace(' shall ', ' will use reasonable efforts to ')),
    );
    const reworded = edited(ours, (xml) =>
      xml.replace(
        promise,
        `In addition to whatever else it owes under these terms and each order, ${promise.replace(' shall ', ' must ')} at its own cost`,
      ),
    );
    const fallen = outcomeOf(compared(ours, gutted), 'staff-training');
    expect(fallen?.status?.ours).toBe('covered');
    expect(fallen?.status?.theirs).not.toBe('covered');
    expect(fallen?.softer).toContainEqual(expect.stringContaining('falls from covered to'));
    const whole = outcomeOf(compared(ours, reworded), 'staff-training');
    expect(whole).toMatchObject({ outcome: 'changed', status: { theirs: 'covered' }, softer: [] });
  });

  it('tells a figure that asks less of the supplier, and one that is gone', () => {
    const softenedTo = (words: string) =>
      outcomeOf(
        compared(
          ours,
          edited(ours, (xml) => xml.replaceAll('24 hours', words)),
        ),
        'incident-notification',
      )?.softer;
    expect(softenedTo('240 hours')).toContainEqual(
      expect.stringContaining('24 hours with our words, 240 hours with theirs.'),
    );
    expect(softenedTo('12 hours')).toEqual([]);
  });

  it('tells words that leave a promise open where ours did not', () => {
    const theirs = edited(ours, (xml) =>
      xml.replaceAll('without undue delay', 'as soon as reasonably practicable'),
    );
    expect(outcomeOf(compared(ours, theirs), 'incident-notification')?.says).toContain(
      'leave it open: “as soon as reasonably practicable”',
    );
  });

  it('is refused with a clear word where it cannot be read', () => {
    const result = compareDrafts(
      { file: 'ours.docx', bytes: ours },
      { file: 'theirs.docx', bytes: new Uint8Array([80, 75, 3, 4]) },
    );
    expect(result).toMatchObject({ ok: false, fault: { message: expect.stringContaining('theirs.docx') } });
  });
});

describe('an annex that went out as a paper of its own', () => {
  it('comes back clause by clause too, each with what was made of it', async () => {
    const ours = await annexToDocx(annex);
    expect(compared(ours, ours).clauses.map(({ clause }) => clause)).toEqual([
      'definitions',
      ...annex.clauses.map(({ id }) => id),
    ]);
    const theirs = edited(ours, (xml) => xml.replace('within 24 hours after any', 'soon after any'));
    const comparison = compared(ours, theirs);
    expect(comparison.clauses.filter(({ outcome }) => outcome !== 'accepted')).toMatchObject([
      { clause: 'incident-notification', outcome: 'changed', marked: 'silent' },
    ]);
    expect(comparison.elsewhere).toEqual([]);
  });
});

describe('the page of a comparison', () => {
  it('shows words struck and added, and lets none of them become markup', () => {
    const theirs = edited(sent(), (xml) =>
      xml.replace('reasonable measures', '&lt;script&gt;alert(1)&lt;/script&gt; measures'),
    );
    const page = comparisonHtml(compared(sent(), theirs), 'ours.docx', '<b>theirs</b>.docx');
    expect(page).toContain('not tracked');
    expect(page).toContain('<del>reasonable');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>theirs');
  });
});
