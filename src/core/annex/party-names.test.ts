import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../contract/index.ts';
import { defaultParties, partyNames } from './index.ts';

const namesIn = (...papers: readonly string[]) =>
  partyNames(papers.map((text, index) => readMarkdown(`paper-${index}.md`, text)));

describe('the names of the parties', () => {
  it('are those that the papers define, with their article', () => {
    expect(
      namesIn(
        'Kestrel Cloud Ltd (the "Provider") supplies the services to the company named in the order (the "Client").',
      ),
    ).toEqual({ supplier: 'the Provider', customer: 'the Client', agreement: 'the Agreement' });
  });

  it('go without an article where the papers use none', () => {
    const names = namesIn(
      'This agreement is between Kestrel Cloud Ltd ("Supplier") and the person who signs ("Customer").\n\nSupplier shall help Customer. Customer shall pay Supplier.',
    );
    expect(names).toMatchObject({ supplier: 'Supplier', customer: 'Customer' });
  });

  it('are brand names where terms speak of "we" and "you"', () => {
    const names = namesIn(
      'These terms are between Kestrel Cloud Ltd ("Kestrel", "we" or "us") and you ("Customer" or "you").',
    );
    expect(names).toMatchObject({ supplier: 'Kestrel', customer: 'Customer' });
  });

  it('are never pronouns', () => {
    expect(namesIn('Kestrel Cloud Ltd ("we", "us") makes these terms with you ("you").')).toEqual(
      defaultParties,
    );
  });

  it("prefer the contract's own names to those of data protection law", () => {
    const names = namesIn(
      '"Controller" means the Customer. "Processor" means the Supplier.',
      'Kestrel Cloud Ltd (the "Supplier") and the buyer (the "Customer") agree. "Agreement" means these terms. The Agreement lasts a year.',
    );
    expect(names).toEqual({ supplier: 'the Supplier', customer: 'the Customer', agreement: 'the Agreement' });
  });

  it('read typographic quotation marks and meanings', () => {
    const names = namesIn(
      '“Vendor” means Kestrel Cloud Ltd. “Subscriber” means the person who orders. The Vendor serves the Subscriber.',
    );
    expect(names).toMatchObject({ supplier: 'the Vendor', customer: 'the Subscriber' });
  });

  it('are those of two companies, once it is known which of them supplies', () => {
    const text = 'Ashgrove Mutual Limited ("Ashgrove") and Veldt Claims Technology Limited ("Veldt") agree.';
    const papers = [readMarkdown('addendum.md', text)];
    expect(partyNames(papers, 'Veldt Claims Technology')).toMatchObject({
      supplier: 'Veldt',
      customer: 'Ashgrove',
    });
    expect(partyNames(papers)).toEqual(defaultParties);
  });

  it('are not those of a company that merely gets a short name', () => {
    expect(namesIn('Payments are taken by Finch Payments Limited ("FPL").')).toEqual(defaultParties);
  });

  it('keep their defaults where the papers define none', () => {
    expect(namesIn('A "Customer" is mentioned here, in quotation marks, without a meaning.')).toEqual(
      defaultParties,
    );
    expect(partyNames([])).toEqual(defaultParties);
  });
});
