import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paper, readPaper, reviewPapers } from '../contract/index.ts';
import { fourthPartiesNamed } from './index.ts';

async function paperOf(text: string, file = 'dpa.md'): Promise<Paper> {
  const read = await readPaper(file, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.fault.message);
  return read.paper;
}

async function namedIn(text: string, own: string[] = ['Larkfield Ltd']) {
  const papers = [await paperOf(text)];
  return { papers, named: fourthPartiesNamed(papers, reviewPapers(papers), own) };
}

describe('those whom papers name', () => {
  it('stand in tables of sub-processors, with what they do', async () => {
    const { named, papers } = await namedIn(`# Data processing agreement

## Annex 3: Sub-processors

| Sub-processor | What it does | Where |
| --- | --- | --- |
| Northgate Models Inc. | Runs the foundation model | Ireland |
| Fennel Cloud Limited | Servers and storage | United Kingdom |
| Pennant Mail GmbH | E-mail to users | Germany |
| Larkfield Ltd | Support | United Kingdom |
| None | | |
`);
    expect(named.map(({ name, kind, purpose }) => [name, kind, purpose])).toEqual([
      ['Northgate Models Inc.', 'model-provider', 'Runs the foundation model'],
      ['Fennel Cloud Limited', 'cloud', 'Servers and storage'],
      ['Pennant Mail GmbH', 'sub-processor', 'E-mail to users'],
    ]);
    for (const { quote } of named) {
      expect(papers[quote.paper]?.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
    expect(named[0]?.quote.text).toContain('Northgate Models Inc.');
  });

  it('stand in lists, but a sentence in a list is nobody', async () => {
    const { named } = await namedIn(`# Terms

## Sub-processors

- Fennel Cloud: hosting of the service in Ireland.
- Pennant Mail Limited (e-mail)
- The Supplier shall give thirty days' notice of a new sub-processor before it is engaged.
`);
    expect(named.map(({ name, kind }) => [name, kind])).toEqual([
      ['Fennel Cloud', 'cloud'],
      ['Pennant Mail Limited', 'sub-processor'],
    ]);
  });

  it('follow certain words in clauses that were quoted', async () => {
    const { named, papers } = await namedIn(`# Terms

1.1 The Service is hosted in Ireland, in data centres of Fennel Cloud. Personal data is stored and processed only in the European Union.
`);
    expect(named).toMatchObject([{ name: 'Fennel Cloud', kind: 'cloud' }]);
    const quote = named[0]?.quote;
    expect(quote?.text).toBe('in data centres of Fennel Cloud');
    expect(papers[0]?.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
  });

  it('are each named once, whatever their legal form', async () => {
    const { named } = await namedIn(`# Terms

## Sub-processors

- Fennel Cloud Ltd, hosting
- Fennel Cloud, backups
`);
    expect(named.map(({ name }) => name)).toEqual(['Fennel Cloud Ltd']);
  });

  it('are none where nobody is named', async () => {
    const { named } = await namedIn(
      '# Terms\n\n1. The Service is hosted on servers of the Supplier.\n\n2. Models of the Customer are not used.\n',
    );
    expect(named).toEqual([]);
  });

  it('are always quoted as they stand, in whatever is read', async () => {
    const piece = fc.constantFrom(
      '| ',
      ' |',
      '\n',
      '## Sub-processors\n\n',
      '- ',
      'Fennel Cloud, Inc.',
      'hosted by ',
      'models of ',
      '**Yarrow**',
      '1.2 ',
      '(',
      ': ',
      'Ⅷ É',
      '|---|---|\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { named, papers } = await namedIn(`# Terms\n\n${pieces.join('')}\n`);
        for (const { name, quote } of named) {
          expect(name.length).toBeGreaterThan(1);
          expect(papers[quote.paper]?.text.slice(quote.start, quote.end)).toBe(quote.text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
