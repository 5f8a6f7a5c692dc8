import { describe, expect, it } from 'vitest';
import { params } from './test-params.ts';

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
    [
      365,
      'Customer may terminate on two months’ notice. Provider gives a year’s notice of the end of a model version.',
    ],
    [
      60,
      'We mail everyone who used the voice in the past year sixty days before a model is withdrawn from the catalogue.',
    ],
    [20, 'Provider will not put a new model behind the Service until it was in the test area for 20 days.'],
    [
      15,
      'Either party may terminate by 30 days’ notice. A move to another model will not be made sooner than 15 days after Provider has sent the comparison.',
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
    [
      28,
      'Sub-processors are named in Annex 2. A change is announced by e-mail four weeks before it takes effect.',
    ],
    [
      12,
      'Provider’s sub-processor for object storage holds a finished file for three days. New sub-processors are announced twelve days beforehand.',
    ],
  ])('of sub-processors is %i days, or else the time to object: %s', (days, sentence) => {
    expect(params('subprocessor-control', sentence)).toEqual({ days });
  });
});
