import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termIds } from '../terms/index.ts';
import { type Findings, readMarkdown, readPaper, reviewPapers } from './index.ts';

const dpa = `# Data Processing Agreement

Between Fennel Analytics Ltd ("Fennel") and the customer ("Customer").

## 1. Definitions

"Security training" means the course described in Annex 4.

## 2. Processing

2.1 Customer is the controller and Fennel is the processor. Fennel shall process personal data only on the documented instructions of Customer.

2.2 Fennel shall notify Customer of a personal data breach without undue delay and in any case within forty-eight (48) hours after becoming aware of it.

2.3 Fennel shall assist Customer in investigating and mitigating a personal data breach.

2.4 Customer, or an independent auditor mandated by Customer, may audit Fennel's processing facilities once in every twelve (12) months.

2.5 Fennel maintains a list of its sub-processors at fennel.example/subs, informs Customer at least thirty (30) days before it engages a new sub-processor, and binds every sub-processor to the same data protection obligations.

2.6 Within sixty days after termination of the Agreement, Fennel shall delete all personal data.

2.7 Fennel shall not use Customer Data to train artificial intelligence models.

2.8 All data is encrypted in transit and at rest, and access is limited by multi-factor authentication and role-based access control.
`;

const review = (text: string): Findings => reviewPapers([readMarkdown('paper.md', text)]);
const findings = review(dpa);

describe('a review of a data processing agreement', () => {
  it('finds what the supplier commits to', () => {
    for (const term of [
      'incident-notification',
      'incident-support',
      'audit-rights',
      'subprocessor-control',
      'data-deletion',
      'customer-data-training',
      'security-measures',
      'data-protection',
    ] as const) {
      expect([term, findings.terms[term].status]).toEqual([term, 'covered']);
    }
  });

  it('reads figures with their units, in words and digits', () => {
    expect(findings.terms['incident-notification'].params).toMatchObject({
      hours: 48,
      wording: 'without undue delay',
    });
    expect(findings.terms['subprocessor-control'].params).toEqual({ days: 30 });
    expect(findings.terms['data-deletion'].params).toEqual({ days: 60 });
    expect(findings.terms['customer-data-training'].params).toEqual({ stance: 'never' });
    expect(findings.terms['audit-rights'].params).toEqual({ stance: 'inspection' });
  });

  it('quotes the text itself, and says from which clause', () => {
    const [quote] = findings.terms['incident-notification'].quotes;
    expect(quote?.text).toContain('forty-eight (48) hours');
    expect(quote?.clause).toBe('2.2');
    expect(dpa.slice(quote?.start, quote?.end)).toBe(quote?.text);
  });

  it('quotes bold words with the marks on both sides of them', () => {
    const text =
      '# Security schedule\n\nBetween Fennel Ltd ("Fennel") and Customer.\n\n**Encryption:** Fennel encrypts all Customer Data in transit and at rest.\n\nFennel limits access by **multi-factor authentication**.\n';
    const quoted = review(text).terms['security-measures'].quotes.map((quote) => quote.text);
    expect(quoted).toContain('**Encryption:** Fennel encrypts all Customer Data in transit and at rest.');
  });

  it('quotes no title alone, but with what it heads', () => {
    const text =
      '# Terms\n\nBetween Fennel Ltd ("Fennel") and Customer.\n\n1. Limitation of Liability. In no event shall Fennel be liable for loss of profit or of data.\n';
    const quoted = review(text).flags['liability-cap'].quotes.map((quote) => quote.text);
    expect(quoted).not.toContain('Limitation of Liability.');
    expect(quoted.join(' ')).toContain('In no event shall Fennel be liable');
  });

  it('quotes an item of a list with the words that lead into it, where they stand near', () => {
    const text =
      '# DPA\n\nBetween Fennel Ltd ("Processor") and Customer ("Controller").\n\n## 1. End\n\nWithin 45 days after the end of the services Processor shall:\n\n(a) delete or return all personal data; and\n\n(b) confirm in writing that this was done.\n';
    const { quotes, params } = review(text).terms['data-deletion'];
    expect(params).toEqual({ days: 45 });
    expect(quotes[0]?.text).toMatch(/^Within 45 days[\s\S]*delete or return all personal data/);
    expect(text.slice(quotes[0]?.start, quotes[0]?.end)).toBe(quotes[0]?.text);
  });

  it('quotes the answer and not the question', () => {
    const text =
      '# Security questions\n\nFennel Ltd ("Fennel") answers its customers.\n\nWhere does Fennel store and process the data of customers, and in which countries?\n\nFennel stores and processes all customer data in data centres in Ireland.\n';
    const { quotes } = review(text).terms['processing-location'];
    expect(quotes[0]?.text).toContain('in Ireland');
  });

  it('takes a definition for no duty', () => {
    expect(findings.terms['staff-training'].status).not.toBe('covered');
  });

  it('says what is absent and shows the nearest passages', () => {
    const { status, quotes, closest } = findings.terms['ai-security-standard'];
    expect({ status, quotes }).toEqual({ status: 'absent', quotes: [] });
    expect(closest.length).toBeGreaterThan(0);
  });

  it('gives its reasons in words', () => {
    const { grounds, reason, owedBy } = findings.terms['incident-notification'];
    expect(grounds.map(({ says }) => says)).toContain(
      'the supplier must tell the customer of an incident without undue delay',
    );
    expect(reason).toMatch(/^A definite commitment: /);
    expect(owedBy).toBe('supplier');
  });
});

describe('whose duty it is', () => {
  it('does not take the customer’s duty to report for the supplier’s', () => {
    const text =
      '# Terms\n\nAcme Ltd ("Acme") provides the Service.\n\nCustomer shall notify Acme of any unauthorised access to its account without undue delay.\n';
    expect(review(text).terms['incident-notification'].status).toBe('absent');
  });

  it('does not take a figure owed to a regulator for one owed to the customer', () => {
    const text =
      '# DPA\n\nProvider shall notify Customer of a personal data breach without undue delay. Provider shall, where it is itself the controller, notify the supervisory authority within 72 hours.\n';
    expect(review(text).terms['incident-notification'].params).toEqual({
      hours: null,
      wording: 'without undue delay',
    });
  });
});

describe('words that only look like weak language', () => {
  const raised = (text: string) => {
    const { flags } = review(`# Security schedule\n\nBetween Acme Ltd ("Acme") and Customer.\n\n${text}\n`);
    return Object.values(flags).flatMap(({ flag, present }) => (present ? [flag] : []));
  };

  it('takes attempts that are logged for no effort', () => {
    expect(
      raised('Acme shall log access to the AI System and to Customer Data, and attempts at it.'),
    ).not.toContain('discretionary-language');
  });

  it('takes no disclaimer from a clause that sets disclaimers aside', () => {
    expect(
      raised(
        'A statement in the Agreement that Outputs are provided without warranty does not limit this clause.',
      ),
    ).not.toContain('output-disclaimer');
  });
});

describe('who answers for outputs', () => {
  const stance = (text: string) =>
    review(`# Terms\n\nAcme Ltd ("Acme") provides the Service to Customer.\n\n${text}\n`).terms[
      'output-responsibility'
    ].params;

  it.each([
    ['supplier', 'Acme is responsible for the Outputs of the AI System and for loss that they cause.'],
    [
      'shared',
      'Acme answers for Outputs so far as an Output infringes the rights of another person. Customer answers for Outputs that it has changed.',
    ],
    ['customer', 'Customer is solely responsible for its use of the Outputs.'],
  ])('%s', (expected, text) => {
    expect(stance(text)).toEqual({ stance: expected });
  });
});

describe('a bundle of papers', () => {
  const terms = readMarkdown(
    'terms.md',
    '# Terms of Service\n\nFennel shall notify Customer of a security incident within 72 hours after becoming aware of it.\n',
  );
  const other = readMarkdown(
    'dpa.md',
    '# Data Processing Agreement\n\nFennel shall notify Customer of a personal data breach within 24 hours after becoming aware of it.\n\nIn the event of a conflict between this Data Processing Agreement and the Terms, this Data Processing Agreement prevails.\n',
  );
  const { conflicts } = reviewPapers([terms, other]);

  it('shows where two papers differ, and which prevails by their own words', () => {
    const found = conflicts.find(({ term }) => term === 'incident-notification');
    expect(found?.prevails).toBe(1);
    expect(found?.quotes.map(({ paper }) => paper)).toEqual([0, 1]);
    expect(found?.order).toMatchObject({ paper: 1, text: expect.stringContaining('prevails') });
  });

  it.each([
    [
      'in one clause',
      'If the documents conflict, this order of precedence applies: (1) the Order Form; (2) the Data Processing Agreement; (3) these Terms of Service.',
    ],
    [
      'as a list',
      'Where there is a conflict, the documents apply in the following order:\n\n(a) any Order Form;\n\n(b) the Data Processing Agreement; and\n\n(c) these Terms.',
    ],
  ])('reads an order of precedence %s, also where another paper of the bundle states it', (_, clause) => {
    const differing = readMarkdown('dpa.md', other.text.split('In the event')[0] ?? '');
    const stating = readMarkdown('order.md', `# Order Form\n\n1. ${clause}\n`);
    const [found] = reviewPapers([terms, differing, stating]).conflicts;
    expect(found).toMatchObject({ prevails: 1, order: { paper: 2 } });
  });

  it('lets a list that names one of them alone decide nothing', () => {
    const stating = readMarkdown(
      'order.md',
      '# Order Form\n\n1. If the documents conflict, this order of precedence applies: (1) the Order Form; (2) these Terms of Service.\n',
    );
    const [found] = reviewPapers([terms, other, stating]).conflicts;
    expect(found).toMatchObject({ prevails: 1, order: { paper: 1 } });
  });

  it('takes no side where each claims to go first, nor for a third document that does', () => {
    const claiming = readMarkdown(
      'terms.md',
      `${terms.text}\nIf there is a conflict between these Terms and another document, these Terms prevail.\n`,
    );
    const disputed = reviewPapers([claiming, other]).conflicts[0];
    expect(disputed).toMatchObject({ prevails: null });
    expect(disputed?.because).toMatch(/each say that they go first/);
    const clauses = other.text.replace(
      'this Data Processing Agreement prevails',
      'or between this Data Processing Agreement and the Standard Contractual Clauses, the Standard Contractual Clauses shall prevail',
    );
    expect(reviewPapers([terms, readMarkdown('dpa.md', clauses)]).conflicts[0]).toMatchObject({
      prevails: null,
      order: null,
    });
  });

  it('quotes the passages that state what differs, and takes silence for no contradiction', () => {
    const bare =
      '# Data Processing Agreement\n\nFennel ("Processor") processes personal data for Customer.\n\n';
    const audits =
      '2. Customer may audit Fennel’s compliance with this Agreement at its premises once a year.\n\n';
    const report = '2. Fennel shall give Customer a copy of its latest audit report on request.\n\n';
    const list = '3. Fennel keeps a list of sub-processors at fennel.example/subs.\n\n';
    const notice = (days: number) =>
      `4. Fennel shall inform Customer ${days} days before it engages a new sub-processor.\n`;
    const { conflicts: found } = reviewPapers([
      readMarkdown('one.md', bare + audits + list + notice(10)),
      readMarkdown('two.md', bare + report + list + notice(30)),
    ]);
    expect(found.map(({ term }) => term)).toEqual(['subprocessor-control']);
    const objection = '4. Customer may object to a new sub-processor within 30 days.\n';
    const other = readMarkdown('two.md', bare + report + list + objection);
    expect(reviewPapers([readMarkdown('one.md', bare + list + notice(10)), other]).conflicts).toEqual([]);
    expect(found[0]?.quotes.map(({ text }) => /\d+ days/.exec(text)?.[0])).toEqual(['10 days', '30 days']);
  });

  it('says so where the papers state no order', () => {
    const differing = readMarkdown('dpa.md', other.text.split('In the event')[0] ?? '');
    const [found] = reviewPapers([terms, differing]).conflicts;
    expect(found).toMatchObject({ prevails: null, order: null });
    expect(found?.because).toMatch(/do not say/);
  });
});

describe('the format of a paper', () => {
  const html = `<!doctype html><title>Data Processing Agreement</title><body>${dpa
    .split('\n\n')
    .map((block) => {
      const level = /^#+/.exec(block)?.[0].length ?? 0;
      const words = block.replace(/^#+ /, '').trim();
      return level === 0 ? `<p>${words}</p>` : `<h${level}>${words}</h${level}>`;
    })
    .join('\n')}</body>`;
  const plain = dpa.replace(/^#+ /gm, '');

  it.each([
    ['dpa.html', html],
    ['dpa.txt', plain],
  ])('%s gives the findings that Markdown gives', async (file, text) => {
    const result = await readPaper(file, new TextEncoder().encode(text));
    if (!result.ok) throw new Error(result.fault.message);
    const { terms } = reviewPapers([result.paper]);
    const shown = (all: Findings['terms']) =>
      termIds.map((term) => [term, all[term].status, all[term].params, all[term].quotes[0]?.text]);
    expect(shown(terms)).toEqual(shown(findings.terms));
  });
});

describe('every review', () => {
  const words = [
    'shall',
    'notify',
    'Customer',
    'Provider',
    'breach',
    'data',
    'not',
    'within',
    '72',
    'hours',
    'audit',
    '.',
    '\n\n',
    '# ',
    '* ',
    'AI',
    'train',
    ';',
  ];

  it('quotes only the paper, and gives a finding on each term', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 120 }), (pieces) => {
        const text = pieces.join(' ');
        const { terms } = review(text);
        for (const term of termIds) {
          for (const { start, end, text: quote } of [...terms[term].quotes, ...terms[term].closest]) {
            expect(text.slice(start, end)).toBe(quote);
            expect(end).toBeGreaterThan(start);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same paper', () => {
    expect(review(dpa)).toEqual(findings);
  });

  it('finds everything absent where there is nothing', () => {
    const { terms, conflicts } = reviewPapers([]);
    expect(new Set(termIds.map((term) => terms[term].status))).toEqual(new Set(['absent']));
    expect(conflicts).toEqual([]);
  });
});
