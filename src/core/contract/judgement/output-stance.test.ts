import { describe, expect, it } from 'vitest';
import { params } from './test-params.ts';

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
      'You are responsible for Outputs. We will indemnify you against claims that the Services infringe a patent. We are not obliged to indemnify you against any claim about an Output.',
    ],
    [
      'customer',
      'You are responsible for Outputs. Provider’s obligation to indemnify under section 11 does not extend to Output.',
    ],
    [
      'shared',
      'Customer answers for decisions based on Output. Provider holds Customer harmless from claims that Output infringes the rights of others.',
    ],
    [
      'shared',
      'If Provider has caused a wrong answer by a fault of its own, it answers for it; in all other respects Customer bears the consequences.',
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
  ])('%s: %s', (stance, sentence) => {
    expect(params('output-responsibility', sentence)).toEqual({ stance });
  });
});
