import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../read/index.ts';
import { partiesOf, passagesOf, type Statement, statementReader } from './index.ts';

/** Every passage of a paper, as it is read. */
function statements(text: string): readonly Statement[] {
  const paper = readMarkdown('terms.md', text);
  return passagesOf(paper).map(statementReader(partiesOf(paper)));
}

/** The words that lead into the passage that begins so; null where it is none or has none. */
function leadInto(text: string, begins: string): string | null {
  const found = statements(text).find(({ passage }) => passage.text.startsWith(begins));
  return found === undefined || found.passage.lead === '' ? null : found.passage.lead;
}

describe('a paragraph that ends in a colon', () => {
  const breach = 'In case of a personal data breach:';

  it('leads into each item of the list after it', () => {
    const text = `${breach}\n\n- Customer is told.\n- The breach is contained.\n`;
    expect(leadInto(text, 'The breach is contained')).toBe(breach);
  });

  it('leads into the short paragraph right after it', () => {
    expect(leadInto(`${breach}\n\nWe tell Customer within a day.\n`, 'We tell')).toBe(breach);
  });

  it('leads into a run of paragraphs that begin with labels', () => {
    const text = `${breach}\n\n**Timeline:** told within 72 hours\n\n**Contact:** security desk by telephone\n`;
    expect(leadInto(text, 'Contact')).toBe(breach);
  });

  it('is not needed where the paragraph breaks off before its list', () => {
    const text = 'As soon as Provider learns of a breach it\n\n- contains the breach;\n- tells Customer;\n';
    expect(leadInto(text, 'tells Customer')).toBe('As soon as Provider learns of a breach it');
  });

  it('does not lead into what stands behind such a paragraph', () => {
    const text = `${breach}\n\nWe tell Customer within a day.\n\nThese terms are governed by the law of Ireland.\n`;
    expect(leadInto(text, 'These terms')).toBeNull();
  });

  it('does not lead into a long paragraph, nor past a heading', () => {
    const long = `We tell Customer ${'and all of its many affiliates '.repeat(8)}of it.`;
    expect(leadInto(`${breach}\n\n${long}\n`, 'We tell')).toBeNull();
    expect(leadInto(`${breach}\n\n## Fees\n\nWe bill monthly.\n`, 'We bill')).toBeNull();
  });
});

describe('a short line without a verb', () => {
  it.each([
    ['**Timeline:** Notify Customer within 72 hours of awareness', false],
    ['**Response Time:** Within 72 hours of the request', false],
    ['- Tells Customer within 36 hours of becoming aware', false],
    ['- Penetration testing, at intervals', false],
    ['Data Breach Notification', true],
    ['Annex 2: Technical and organisational measures', true],
    ['- Multi-factor authentication', false],
    ['- ✓ Encryption (TLS 1.3)', false],
  ])('%s: is it a title? %s', (line, title) => {
    const [first] = statements(`${line}\n`);
    expect(first?.title).toBe(title);
  });
});
