import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { fold } from './fold.ts';
import { kindByName } from './paper-kind.ts';
import { languageOf } from './paper-language.ts';
import { paperOf } from './paper-of.ts';
import { missingPapers } from './refers-to.ts';

/** A paper of plain paragraphs; "# " makes a heading. */
function paper(file: string, ...lines: string[]) {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line): Block => {
    const from = start;
    start += line.length + 1;
    const heading = line.startsWith('# ');
    return {
      role: heading ? 'heading' : 'paragraph',
      rank: heading ? 1 : null,
      label: null,
      listDepth: 0,
      start: from,
      end: from + line.length,
      page: null,
      ...fold(text, [{ start: from + (heading ? 2 : 0), end: from + line.length }]),
    };
  });
  return paperOf({ file, format: 'text', title: null, text, blocks, unreadable: [], notes: [] });
}

describe('the kind of a paper', () => {
  it('is told by its name, the narrower name first', () => {
    const names = {
      'Data Processing Addendum': 'dpa',
      'Fourth Addendum': 'addendum',
      'Service Level Agreement': 'sla',
      'Coordinated vulnerability disclosure policy': 'disclosure-policy',
      'Usage Policies': 'aup',
      'Information Security Schedule': 'security-schedule',
      'Order form': 'order-form',
      'Master Subscription Agreement': 'terms',
    };
    for (const [name, kind] of Object.entries(names)) expect(kindByName(name), name).toBe(kind);
    expect(kindByName('Quarterly newsletter')).toBeNull();
  });

  it('is told by the file where the paper bears no name', () => {
    expect(paper('larkspur_dpa-2026.txt', 'Words without a title.').kind).toBe('dpa');
  });

  it('is told by its words where nothing bears a name', () => {
    const words =
      'The processor helps the controller to answer data subjects and lists each sub-processor of personal data.';
    expect(paper('scan-7.txt', words).kind).toBe('dpa');
    expect(paper('scan-8.txt', 'The cat sat on the mat and looked at the moon.').kind).toBe('other');
  });
});

describe('the title', () => {
  it('is the line near the top that names a paper, even after the menus of a web page', () => {
    expect(paper('a.txt', 'Products', 'Sign in', '# Larkspur Terms of Service', '# Other').title).toBe(
      'Larkspur Terms of Service',
    );
  });

  it('is the file name where no line will do', () => {
    expect(paper('papers/annex-3.txt', 'This is a sentence, and it ends.').title).toBe('annex-3');
  });
});

describe('papers referred to', () => {
  it('are named once, by their titles', () => {
    const { refersTo } = paper(
      'terms.txt',
      '# Terms of Service',
      'Use is subject to our acceptable use policy and the Larkspur Data Processing Addendum, which is incorporated by reference.',
      "Larkspur's Acceptable Use Policy applies. See the PRIVACY POLICY. Under Section 3 and the Support Policy we help.",
    );
    expect(refersTo).toEqual([
      'Acceptable Use Policy',
      'Data Processing Addendum',
      'Support Policy',
      'Privacy Policy',
    ]);
  });

  it('are not the paper itself, its clauses, nor laws', () => {
    const { refersTo } = paper(
      'dpa.txt',
      '# Data Processing Addendum',
      'This Data Processing Addendum and the Standard Contractual Clauses apply. Entire Agreement. Written Notice is due under the Arbitration Agreement and any Third-Party Terms. The DPA prevails.',
    );
    expect(refersTo).toEqual([]);
  });

  it('are found behind their initials', () => {
    expect(paper('terms.txt', '# Terms', 'The SLA and the DPA apply.').refersTo).toEqual([
      'Data Processing Agreement',
      'Service Level Agreement',
    ]);
  });

  it('are missing from the bundle unless a paper of that name or kind is in it', () => {
    const terms = paper(
      't.txt',
      '# Terms of Service',
      'See the Data Processing Addendum and the Support Policy.',
    );
    const dpa = paper(
      'd.txt',
      '# Data Protection Agreement',
      'See the Support Policy and the Terms of Service.',
    );
    expect(missingPapers([terms])).toEqual([
      { title: 'Data Processing Addendum', namedBy: [0] },
      { title: 'Support Policy', namedBy: [0] },
    ]);
    expect(missingPapers([terms, dpa])).toEqual([{ title: 'Support Policy', namedBy: [0, 1] }]);
  });
});

describe('the language', () => {
  const french =
    'Le fournisseur informe le client de toute violation de données dans les meilleurs délais et au plus tard dans les soixante-douze heures après en avoir pris connaissance.';
  const german =
    'Der Anbieter informiert den Kunden unverzüglich über jede Verletzung der Sicherheit und wird die Daten nach dem Ende des Vertrags löschen.';
  const english =
    'The supplier shall tell the customer of any breach without undue delay and in any event within seventy-two hours after becoming aware of it.';

  it('is told by the commonest words and by the script', () => {
    expect(languageOf(french)).toBe('French');
    expect(languageOf(german)).toBe('German');
    expect(languageOf(english)).toBe('English');
    expect(languageOf('يلتزم المورد بإخطار العميل بأي خرق أمني خلال اثنتين وسبعين ساعة')).toBe('Arabic');
    expect(languageOf('Fees: 20')).toBeNull();
  });

  it('is a fault of the paper where it is not English, for nothing in it was judged', () => {
    expect(paper('contrat.txt', french, french).unreadable).toMatchObject([
      { message: 'contrat.txt reads as French, and only English is judged.' },
    ]);
    expect(paper('both.txt', english, french).unreadable[0]?.message).toMatch(
      /^About \d+% of both\.txt reads as French/,
    );
    expect(paper('terms.txt', english, english).unreadable).toEqual([]);
  });
});
