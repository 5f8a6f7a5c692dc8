import { describe, expect, it } from 'vitest';
import { params } from './test-params.ts';

describe('when the customer is told of an incident', () => {
  const told = (sentence: string) => params('incident-notification', sentence);

  it.each([
    [
      72,
      'Provider shall notify Customer of a breach of personal data no later than seventy-two (72) hours after becoming aware of it.',
    ],
    [48, 'We will let you know of a personal data breach within two working days.'],
    [72, 'Provider shall notify Customer of a confirmed personal data breach within three calendar days.'],
    [24, 'Provider shall notify Customer of a personal data breach within a day of becoming aware of it.'],
    [
      48,
      'Within 48 hours of becoming aware of a personal data breach Provider shall inform Customer of it in writing.',
    ],
    [24, 'Customer will be notified by Provider of a personal data breach within 24 hours.'],
    [
      36,
      'Customer agrees that, in the event of a security incident affecting Customer Data, and as far as Provider knows of it by then, Provider shall notify Customer within 36 hours of becoming aware of it.',
    ],
    [48, 'Provider is reachable 24/7 and shall notify Customer of a personal data breach within 2 days.'],
    [48, 'Provider informs Customer, 24/7, within 2 days of a personal data breach.'],
    [48, 'Provider informs Customer of a breach of its data on the second working day at the latest.'],
    [24, 'Customer hears from Provider within one day of a breach of its data.'],
    [24, 'Provider shall ring or write to Customer within a day of finding that its data was lost.'],
  ])('reads %i hours: %s', (hours, sentence) => {
    expect(told(sentence)).toMatchObject({ hours });
  });

  it('takes the first telling, and no later report', () => {
    expect(
      told(
        'Provider shall notify Customer of any security incident within twenty-four hours of detection and shall provide a full written report within five (5) business days.',
      ),
    ).toMatchObject({ hours: 24 });
  });

  it('takes the longer end of a range, since only by then has the customer surely been told', () => {
    for (const range of ['24 to 48', '24-48', '24 or 48', 'twenty-four to forty-eight'])
      expect(
        told(
          `Provider shall notify Customer within ${range} hours of becoming aware of a personal data breach.`,
        ),
      ).toMatchObject({ hours: 48 });
  });

  it('takes the one that the sentence picks of two', () => {
    const sentence = (which: string) =>
      `Provider shall notify Customer of a security incident within 36 hours or one business day, whichever is the ${which}.`;
    expect(told(sentence('sooner'))).toMatchObject({ hours: 24 });
    expect(told(sentence('later'))).toMatchObject({ hours: 36 });
  });

  it.each([
    'Provider shall notify Customer of a personal data breach without undue delay so that Customer can notify the supervisory authority within 72 hours.',
    'Provider shall notify Customer without undue delay after becoming aware of a personal data breach, to enable Customer to meet its obligation to report it to the regulator within 72 hours.',
    'Provider shall inform Customer without undue delay of a security incident. Within 72 hours of becoming aware of it, Customer shall report it to the competent authority.',
    'Provider shall notify Customer without undue delay of a personal data breach. Customer shall notify Provider of any unauthorised use of its credentials within 4 hours.',
  ])('leaves out what is owed to a regulator, or by the customer: %s', (sentence) => {
    expect(told(sentence)).toEqual({ hours: null, wording: 'without undue delay' });
  });

  it('takes “without delay” and “lets know” for what they are', () => {
    expect(
      told(
        'If Customer’s data is breached Provider lets Customer know without delay, at most within 36 hours.',
      ),
    ).toEqual({ hours: 36, wording: 'without undue delay' });
  });

  it('takes the prompts that a customer types for no promise to be prompt', () => {
    const sentence = (how: string) =>
      `Provider shall notify Customer ${how} of an incident that exposed its prompts.`;
    expect(told(sentence('in writing'))).toEqual({ hours: null, wording: null });
    expect(told(sentence('promptly'))).toEqual({ hours: null, wording: 'promptly' });
  });

  it('counts a customer told together with a regulator', () => {
    expect(
      told(
        'Provider will notify Customer and, where required, the competent supervisory authority of a personal data breach within 72 hours.',
      ),
    ).toMatchObject({ hours: 72 });
  });
});
