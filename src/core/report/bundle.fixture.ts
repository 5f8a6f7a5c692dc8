import type { Paper } from '../contract/index.ts';
import { inventFindings, inventPaper, inventReview } from './review.fixture.ts';
import type { Review } from './review.ts';

// For the tests of this folder: two papers of an invented supplier, with a finding of every kind.

const terms = inventPaper(
  'larkspur-terms.docx',
  [
    {
      citation: '3.2',
      text: 'The Service uses the models listed at Larkspur’s model page, at present Meadow 4 by Fieldhouse Models. Larkspur may replace any of them from time to time.',
    },
    {
      citation: '5.1',
      text: 'Customer shall make sure that a member of its staff reads every reply before it is sent.',
    },
    {
      citation: '6.4',
      text: 'Larkspur may change the Service or these Terms at any time by posting a new version.',
    },
    {
      citation: '8.1',
      text: 'Larkspur shall install security updates within a commercially reasonable time after they become available.',
    },
    {
      citation: '9.1',
      text: 'The Service is provided “as is”. Larkspur complies with all applicable laws.',
    },
  ],
  { title: 'Larkspur Terms of Service', refersTo: ['Acceptable Use Policy', 'Security Whitepaper'] },
);

const dpa = inventPaper(
  'larkspur-dpa.pdf',
  [
    {
      citation: '4',
      page: 3,
      text: 'Larkspur does not use Customer Data to train models, and requires the same of its Sub-processors.',
    },
    {
      citation: '7.1',
      page: 5,
      text: 'If Larkspur becomes aware of a Personal Data Breach it shall notify Customer without undue delay and in any case within 72 hours.',
    },
    {
      citation: '7.3',
      page: 5,
      text: 'Larkspur shall give Customer such help as Customer reasonably needs to investigate the breach and to limit its effects.',
    },
    {
      citation: '9(a)',
      page: 7,
      text: 'Larkspur shall delete Customer Data within 45 days after the end of the Agreement.',
    },
    {
      citation: 'Annex II',
      page: 11,
      text: 'Data at rest is encrypted. Access is granted by role and reviewed each quarter.',
    },
  ],
  {
    title: 'Larkspur Data Processing Addendum',
    format: 'pdf',
    kind: 'dpa',
    unreadable: [
      {
        message: 'It has no text; it seems to be a scan.',
        mend: 'Ask for a copy with text, or put it through text recognition.',
        page: 12,
      },
    ],
    notes: ['Running heads on 11 pages were left out.'],
  },
);

export const inventedPapers: readonly Paper[] = [terms, dpa];

/** Covered, weak, absent, thin, decided, short of what we ask, laid on us; flags and a conflict. */
export function inventedBundle(): Review {
  const found = inventFindings(
    inventedPapers,
    {
      'system-description': {
        quotes: ['at present Meadow 4 by Fieldhouse Models'],
        grounds: [
          { says: 'Names a model and its maker.', weight: 1.4 },
          { says: '“From time to time” lets the supplier change it.', weight: -0.6 },
        ],
      },
      'customer-data-training': {
        quotes: ['Larkspur does not use Customer Data to train models'],
        params: { stance: 'never' },
      },
      'incident-notification': {
        quotes: ['it shall notify Customer without undue delay and in any case within 72 hours'],
        params: { hours: 72 },
      },
      'incident-support': {
        quotes: ['Larkspur shall give Customer such help as Customer reasonably needs'],
        confidence: 'low',
        doubt: 'Whether this is a firm promise or a weak one is close.',
        status: 'weak',
        reason: 'The help is limited to what is reasonable, and to personal data breaches.',
      },
      'human-oversight': {
        quotes: ['Customer shall make sure that a member of its staff reads every reply'],
        owedBy: 'customer',
      },
      'security-updates': {
        quotes: ['within a commercially reasonable time after they become available'],
        status: 'weak',
        reason: 'There is a duty, and only within a “commercially reasonable” time.',
        params: { days: null },
      },
      'data-deletion': {
        quotes: ['Larkspur shall delete Customer Data within 45 days'],
        params: { days: 45 },
      },
      'security-measures': { quotes: ['Data at rest is encrypted. Access is granted by role'] },
      'data-protection': { quotes: ['If Larkspur becomes aware of a Personal Data Breach'] },
      'model-change-notice': {
        closest: ['Larkspur may replace any of them from time to time.'],
        reason: 'Changes are mentioned, and nobody has to be told of them beforehand.',
      },
    },
    {
      'unilateral-change': 'Larkspur may change the Service or these Terms at any time',
      'output-disclaimer': 'The Service is provided “as is”',
      'generic-compliance': 'Larkspur complies with all applicable laws',
      'discretionary-language': 'within a commercially reasonable time',
    },
  );
  const deletion = found.terms['data-deletion'].quotes;
  return inventReview({
    papers: inventedPapers,
    unread: [
      {
        file: 'order-form.docx',
        fault: { message: 'It is protected by a password.', mend: 'Ask for a copy without one.', page: null },
      },
    ],
    findings: {
      ...found,
      conflicts: [
        {
          term: 'data-deletion',
          quotes: deletion,
          prevails: 1,
          because: 'One paper gives 45 days and the other none.',
          order: null,
        },
      ],
    },
    decisions: [
      {
        term: 'audit-rights',
        status: 'weak',
        reason: 'The supplier offered to share its SOC 2 report, in an e-mail of 3 November.',
        by: 'A. Reader',
        at: '2026-11-20T10:00:00Z',
      },
    ],
  });
}
