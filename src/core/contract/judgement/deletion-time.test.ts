import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { params } from './test-params.ts';

describe('when data is deleted', () => {
  it.each([
    [
      60,
      'After the end of the subscription Customer Data remains available for export; on day 60 it is permanently deleted.',
    ],
    [60, 'Customer Data is deleted by the 60th day after termination of the Agreement.'],
    [180, 'We retain inputs and outputs for one hundred and eighty days, after which they are deleted.'],
    [
      30,
      'Provider deletes Customer Data within 30 days of termination. Backups are overwritten within 90 days.',
    ],
    [90, 'Customer Data is deleted between 30 and 90 days after the account is closed.'],
    [
      1095,
      'Three years after the last use of the Service Provider shall delete all personal data of Customer.',
    ],
    [
      30,
      'Customer agrees that Provider will delete Customer Data, including any copies held by its sub-processors and affiliates and any derived data, within thirty days after the end of the Agreement.',
    ],
    [
      30,
      'Provider deletes Customer Data within 30 days after the end of the Agreement, and keeps invoices for ten years.',
    ],
    [
      60,
      'Upon termination Customer Data is erased within 60 days, except logs which the law requires to be kept for 180 days.',
    ],
    [
      30,
      'When the contract ends Customer may export its data for 14 days. Provider erases it within 30 days after that.',
    ],
    [
      14,
      'Customer Data can be downloaded for 14 days after termination and is then erased; copies leave the backups within 90 days.',
    ],
    [
      75,
      'When the services end Provider returns Customer Data within 20 days and deletes all copies, backups included, within 75 days.',
    ],
    [
      45,
      'Each party shall return the other’s Confidential Information within 10 days. Customer Data is wiped within 45 days of receipt.',
    ],
    [
      30,
      'Uploaded files are removed after 7 days. After the account is closed all remaining content is deleted within 30 days.',
    ],
    [
      null,
      'Provider shall delete Customer Data when it is no longer needed. Invoices are due within 30 days.',
    ],
    [
      30,
      'For 60 days after the end of the Agreement Customer may download Customer Data, which Provider then deletes within a further 30 days.',
    ],
    [
      30,
      'After termination of the Agreement Provider deletes Customer Data within 30 days, and from backups within 90 days.',
    ],
    [
      60,
      'After termination of the Agreement Customer Data is erased within 60 days, save for logs that the law has Provider keep for 180 days.',
    ],
    [
      20,
      'Diagnostic files and other data are deleted after 90 days. When the subscription ends, Provider wipes Customer Data within 20 days.',
    ],
  ])('is %s days: of the data itself, at the end if that is said: %s', (days, sentence) => {
    expect(params('data-deletion', sentence)).toEqual({ days });
  });

  const units = [
    { one: 'day', many: 'days', days: 1 },
    { one: 'business day', many: 'business days', days: 1 },
    { one: 'calendar day', many: 'calendar days', days: 1 },
    { one: 'week', many: 'weeks', days: 7 },
  ];
  const limits = ['within', 'no later than', 'not more than', 'at the latest'];

  it('is the same however the number and its unit are put', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99 }),
        fc.constantFrom(...units),
        fc.constantFrom(...limits),
        fc.constantFrom('digits', 'words', 'both', 'turned'),
        (number, unit, limit, form) => {
          const figure = {
            digits: `${number}`,
            words: inWords(number),
            both: `${inWords(number)} (${number})`,
            turned: `${number} (${inWords(number)})`,
          }[form];
          expect(
            params(
              'data-deletion',
              `Provider shall delete all Customer Data ${limit} ${figure} ${unit.many} after termination of the Agreement.`,
            ),
          ).toEqual({ days: number * unit.days });
        },
      ),
      { numRuns: 60 },
    );
  });
});

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(number: number): string {
  if (number < 20) return ones[number - 1] ?? '';
  const ten = tens[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${ones[(number % 10) - 1]}`;
}
