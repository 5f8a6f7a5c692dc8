import { describe, expect, it } from 'vitest';
import type { TermId } from '../../terms/index.ts';
import { readMarkdown, reviewPapers } from '../index.ts';

function statusOf(term: TermId, sentence: string) {
  const text = `# Terms\n\nThese terms are between Fennel Ltd ("Provider") and the customer ("Customer").\n\n${sentence}\n`;
  return reviewPapers([readMarkdown('terms.md', text)]).terms[term].status;
}

describe('what a supplier says that it does not do', () => {
  it.each<[TermId, string]>([
    [
      'incident-notification',
      'Provider has no obligation to notify Customer of a security incident within 24 hours.',
    ],
    [
      'incident-notification',
      'Provider is not obliged to inform Customer promptly of a personal data breach.',
    ],
    ['security-updates', 'Provider does not patch vulnerabilities in the Service.'],
    ['independent-assurance', 'Provider does not hold any ISO 27001 certificate.'],
    ['continuity-recovery', 'Provider does not have disaster recovery plans.'],
    ['data-deletion', 'Provider does not delete Customer Data at the end of the agreement.'],
    ['model-change-notice', 'Provider need not give notice when it retires a model.'],
    ['audit-rights', 'Customer waives any right to audit the security of Provider.'],
  ])('promises nothing of %s: %s', (term, sentence) => {
    expect(statusOf(term, sentence)).toBe('absent');
  });

  it.each<[TermId, string]>([
    ['incident-notification', 'Provider shall notify Customer of a security incident within 24 hours.'],
    [
      'incident-notification',
      'Provider shall notify Customer of a personal data breach not later than 48 hours after it becomes aware.',
    ],
    [
      'security-updates',
      'Provider does not only report vulnerabilities in the Service, it patches them within 30 days.',
    ],
    [
      'data-deletion',
      'Provider will not delete Customer Data until 30 days after the end of the agreement, and deletes it then.',
    ],
    ['audit-rights', 'Customer may not audit the security of Provider more than once in any year.'],
  ])('does not undo what is promised of %s: %s', (term, sentence) => {
    expect(statusOf(term, sentence)).not.toBe('absent');
  });
});
