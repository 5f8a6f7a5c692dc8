import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermId } from '../../terms/index.ts';
import { readMarkdown } from '../read/index.ts';
import { carriedFinder } from './content.ts';
import { observe } from './evidence.ts';
import { parametersOf } from './parameters.ts';

const head =
  '# Agreement\n\nBetween Fennel Ltd ("Provider") and the customer ("Customer").\n\n## 1. Terms\n\n';

/** What is read from sentences that all surely speak to a term, whatever a model would say of them. */
function params(term: TermId, sentences: string) {
  const paper = readMarkdown('agreement.md', `${head}1.1 ${sentences}\n`);
  const passages = observe(paper, carriedFinder())
    .filter(({ statement }) => statement.passage.start > 0 || statement.passage.clause.role !== 'heading')
    .map((observation) => ({
      observation,
      present: 3,
      covered: 0,
      likeness: { speaking: null, seeming: null },
    }));
  return parametersOf(term, passages).params;
}

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
      'Customer agrees that, in the event of a security incident affecting Customer Data, and taking into account the nature of the processing and the information available to Provider, Provider shall notify Customer within 36 hours of becoming aware of it.',
    ],
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

describe('the notice before a change', () => {
  it.each([
    [30, 'We give 30 days’ notice of changes to the features of the Service or to these Terms.'],
    [180, 'We give no less than six months’ notice before we retire a model version.'],
    [14, 'Provider shall give Customer a fortnight’s notice before it changes the model behind the Service.'],
    [
      30,
      'Provider shall notify Customer a minimum of thirty (30) calendar days before it discontinues a material feature of the Service.',
    ],
    [
      60,
      'Provider may change these Terms on 30 days’ notice. Provider shall give Customer 60 days’ notice before it discontinues a model or a material function of the Service.',
    ],
  ])('is %i days: %s', (days, sentence) => {
    expect(params('model-change-notice', sentence)).toEqual({ days });
  });

  it.each([
    'as set out in Exhibit 4: 30 days before it retires a model',
    'as follows: (1) 30 days before it retires a model; (2) a list of its models',
  ])('takes the number of a place or of an item for no end of a range: %s', (told) => {
    expect(params('model-change-notice', `Provider shall give Customer notice ${told}.`)).toEqual({
      days: 30,
    });
  });

  it('is the shorter end of a range, since the customer can rely on no more', () => {
    expect(
      params(
        'model-change-notice',
        'Provider shall give between 30 and 90 days’ notice before it replaces the model behind the Service.',
      ),
    ).toEqual({ days: 30 });
  });

  it.each([
    [
      10,
      'Provider shall inform Customer at least ten (10) business days in advance of engaging a new sub-processor.',
    ],
    [
      30,
      'Provider shall give Customer thirty (30) calendar days’ notice of any new sub-processor. Customer may object within fourteen (14) days of that notice.',
    ],
    [
      14,
      'Provider will notify Customer of new sub-processors by e-mail. Customer may object to a new sub-processor within fourteen days of the notice.',
    ],
    [
      7,
      'Provider shall announce each new sub-processor a week before it starts. Objections shall be raised within 3 days.',
    ],
  ])('of sub-processors is %i days, or else the time to object: %s', (days, sentence) => {
    expect(params('subprocessor-control', sentence)).toEqual({ days });
  });
});

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
  ])('is %s days: that at the end of the contract, backups and exceptions aside: %s', (days, sentence) => {
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

describe('how far the customer’s data may train models', () => {
  it.each([
    ['never', 'We do not use your inputs or outputs to train our models.'],
    [
      'never',
      'Customer shall not use Output to train competing models. Provider does not train its models on Customer Data.',
    ],
    [
      'never',
      'Your prompts, completions and files are yours; none of them is used to train foundation models.',
    ],
    ['never', 'Provider shall refrain from using Customer Data for training or fine-tuning of models.'],
    ['opt-in', 'With your explicit permission we may use samples of your data to fine-tune our models.'],
    ['opt-out', 'We may use your content to train our models unless you switch this off in your settings.'],
    ['opt-out', 'Your conversations help us train our models. You may opt out at any time in your account.'],
    [
      'opt-in',
      'Provider will not use Customer Data to train its models without Customer’s prior written consent.',
    ],
    ['opt-in', 'We only train on your data if you have opted in.'],
    ['never', 'Neither we nor the makers of our models use what you upload for teaching a model.'],
    ['never', 'Nothing you dictate to us teaches any model, whoever made it.'],
    ['never', 'Your recordings are not used to make our models better.'],
    [
      'opt-in',
      'We do not train on your files. If you join the Pilot Group, your corrections help train the next version.',
    ],
    [
      'opt-out',
      'Provider tunes its classifier on tickets of all customers. A Customer that does not want this may say so in the order form.',
    ],
    [
      'opt-out',
      'We use your chats to teach the assistant. Write to us if you object and we will leave yours aside.',
    ],
    ['yes', 'Your uploads are used to train and improve our recognition models.'],
    [
      'yes',
      'You license us to use submissions for training our models. There is no setting that turns this off.',
    ],
    ['unclear', 'Some models may train on your inputs and may let you opt out, as their terms say.'],
    [
      'never',
      'Provider does not train its models on Customer Data. You may object to a new sub-processor that handles your data within 30 days.',
    ],
    ['yes', 'You grant us a licence to use your content to train and improve our AI models.'],
    ['unclear', 'We may use your content to provide, maintain and improve our services.'],
    [
      'unclear',
      'We may use your content to improve our services. For example, what you tell the health coach is not used to train models.',
    ],
  ])('%s: %s', (stance, sentence) => {
    expect(params('customer-data-training', sentence)).toEqual({ stance });
  });

  it('is unclear where a form only offers boxes to tick', () => {
    expect(
      params(
        'customer-data-training',
        'Training:\n\n- [ ] Provider may not use Inputs or Outputs to train its models.\n\n- [ ] Provider may use Inputs and Outputs to train its models.\n',
      ),
    ).toEqual({ stance: 'unclear' });
  });
});

describe('who answers for outputs', () => {
  it.each([
    [
      'customer',
      'You are solely responsible for your use of the Output and for checking it before you rely on it.',
    ],
    [
      'supplier',
      'Provider is fully responsible for the outputs of the AI System and is liable to Customer for loss caused by an erroneous output.',
    ],
    [
      'shared',
      'Customer is responsible for its use of Outputs. Provider shall indemnify Customer against any claim that an Output infringes the intellectual property rights of a third party.',
    ],
    [
      'shared',
      'You are responsible for Outputs. Our indemnification obligation does not extend to Outputs that you have modified.',
    ],
    [
      'customer',
      'You are responsible for Outputs. Our indemnification obligation does not extend to Outputs.',
    ],
    [
      'customer',
      'Customer is responsible for Outputs and shall defend, indemnify and hold harmless Provider against claims about them.',
    ],
    [
      'shared',
      'You are responsible for what you do with Outputs. We indemnify you against patent claims. The indemnity also covers unmodified Outputs.',
    ],
    [
      'customer',
      'You are responsible for Outputs. We will indemnify you against claims that the Services infringe a patent. We are not obliged to indemnify you against any claim about an Output.',
    ],
  ])('%s: %s', (stance, sentence) => {
    expect(params('output-responsibility', sentence)).toEqual({ stance });
  });
});

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
    [
      'reports-only',
      'On request Provider will send Customer a copy of its most recent third-party audit report.',
    ],
    [
      'reports-only',
      'Customer’s audit rights are exercised solely by Provider giving Customer its ISO 27001 certificate and a summary of its latest penetration test.',
    ],
    ['reports-only', 'No on-site audits are permitted. Provider will supply its SOC 2 report instead.'],
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
