import { describe, expect, it } from 'vitest';
import { params } from './test-params.ts';

describe('whether the customer may inspect', () => {
  it.each([
    [
      'inspection',
      'Provider shall allow Customer, or whom Customer names, to test the security of the Services.',
    ],
    [
      'inspection',
      'Customer may, on 30 days’ notice, audit Provider’s compliance with this DPA at its premises.',
    ],
    [
      'inspection',
      'Provider shall first provide its audit reports; where these are not sufficient, Customer may carry out an on-site inspection once a year.',
    ],
    [
      'inspection',
      'Customer may audit Provider once a year; the costs of the audit are borne exclusively by Customer, who receives the audit report.',
    ],
    ['inspection', 'Customer may not audit the security of Provider more than once in any year.'],
    [
      'reports-only',
      'On request Provider will send Customer a copy of its most recent third-party audit report.',
    ],
    [
      'reports-only',
      'Customer’s audit rights are exercised solely by Provider giving Customer its ISO 27001 certificate and a summary of its latest penetration test.',
    ],
    ['reports-only', 'No on-site audits are permitted. Provider will supply its SOC 2 report instead.'],
    ['inspection', 'Customer’s auditor may see Provider’s records and premises once a year.'],
    [
      'inspection',
      'Reports in place of audits. Customer may audit compliance with this DPA once in a calendar year. Provider may send its SOC 2 report first.',
    ],
    [
      'reports-only',
      'Customer may ask for a summary of the latest SOC 2 report. Customer may not inspect premises or systems.',
    ],
    ['reports-only', 'We do not offer customer audits. Our ISO 27001 certificate can be requested.'],
    [
      'reports-only',
      'Provider does not offer customers audits on site. Its SOC 2 report is sent to Customer on request.',
    ],
    [
      'inspection',
      'Reports in place of audits. Provider may meet a request with its latest report. Customer may audit compliance with this DPA once a year.',
    ],
    [
      'inspection',
      'Customer may convince itself on the spot that the measures are observed, in office hours and with two weeks’ notice.',
    ],
  ])('%s: %s', (stance, sentence) => {
    expect(params('audit-rights', sentence)).toEqual({ stance });
  });
});
