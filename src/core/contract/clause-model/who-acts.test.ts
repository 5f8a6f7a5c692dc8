import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../read/index.ts';
import { partiesOf, passagesOf, type Statement, statementReader } from './index.ts';

/** What is read in the one sentence of a paper between Provider and Customer. */
function read(sentence: string): Statement {
  const paper = readMarkdown('terms.md', sentence);
  const [passage] = passagesOf(paper);
  if (passage === undefined) throw new Error('The sentence gave no passage.');
  return statementReader(partiesOf(paper))(passage);
}

describe('who acts in a sentence', () => {
  it.each([
    ['Provider shall notify Customer of any change that may affect Customer.', 'supplier', 'must'],
    ['If Customer may be affected by it Provider shall tell Customer.', 'supplier', 'must'],
    ['Where Provider finds that Customer may be at risk, Provider shall warn Customer.', 'supplier', 'must'],
    ['Provider shall give such information as Customer may request.', 'supplier', 'must'],
    ['Any weakness which may affect Customer shall be made known by Provider.', 'supplier', 'must'],
    ['Customer will be told of it by Provider without delay.', 'supplier', 'must'],
    ['Customer shall give what help Provider may need.', 'customer', 'must'],
    ['Customer may audit the premises of Provider.', 'customer', 'may'],
    ['Provider and Customer shall each keep a record.', 'both', 'must'],
    ['Customer Data is encrypted.', 'nobody', 'states'],
    ['Your notes are wiped on day 60.', 'nobody', 'states'],
    ['You will always be told of it within a day.', 'supplier', 'must'],
    ['You will hear from us within a day.', 'supplier', 'must'],
    ['Customers hit by it receive a notice within a day.', 'supplier', 'states'],
    ['Customer will receive a notice of it.', 'supplier', 'must'],
    ['Provider shall be informed of it within a day.', 'customer', 'must'],
    ['Customer shall not be given the key.', 'customer', 'must'],
    ['Customer agrees that Provider shall delete the content.', 'supplier', 'must'],
    ['Customer acknowledges and accepts that Provider may change the service.', 'supplier', 'may'],
    ['Customer agrees that it shall keep its password secret.', 'customer', 'must'],
    [
      'Customer agrees that, in the event of an incident, and taking into account what is known of it at the time, Provider shall tell Customer.',
      'supplier',
      'must',
    ],
    ['If files are lost, stolen, or seen by strangers, Provider shall tell Customer.', 'supplier', 'must'],
    [
      'When data that Customer gave is lost, or may be, the Provider tells the Customer.',
      'supplier',
      'states',
    ],
    ['Having learnt of it, Provider tells Customer what is known.', 'supplier', 'states'],
    ['Provider shall give what is known so that the Customer can judge it.', 'supplier', 'must'],
    ['It will tell what Provider is doing and what Customer may do about it.', 'nobody', 'must'],
    ['It is reported by the Provider within a day.', 'supplier', 'states'],
    ['3.5 Customer reports the loss of a key.', 'customer', 'states'],
    ['Notify Customer within a day.', 'nobody', 'states'],
    ['If somebody came in without authority, it shall be told.', 'nobody', 'must'],
    ['Our team members shall keep it secret.', 'supplier', 'must'],
    ['The supervisory authority may ask for it.', 'nobody', 'may'],
    ['It is hosted in the US and may be copied.', 'nobody', 'may'],
    ['The model provider may ask for it.', 'nobody', 'may'],
  ])('%s', (sentence, actor, force) => {
    const { actor: found, force: bound } = read(sentence);
    expect({ actor: found, force: bound }).toEqual({ actor, force });
  });
});

describe('an effort', () => {
  it.each([
    ['Provider will use reasonable efforts to restore the service.', 'effort'],
    ['Provider seeks to restore the service within a day.', 'effort'],
    ['Provider shall log access to the system and attempts at it.', 'must'],
    ['The aims of this schedule are set out in Annex 2.', 'states'],
  ])('%s', (sentence, force) => {
    expect(read(sentence).force).toBe(force);
  });
});
