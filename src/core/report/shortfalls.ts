import type { ParameterValue } from '../contract/index.ts';
import {
  figureFor,
  parameterText,
  strictness,
  type Term,
  type TermParameter,
  type Tier,
} from '../terms/index.ts';
import type { Shortfall } from './review.ts';
import type { Settled } from './settled.ts';

/**
 * Where the papers promise less than we ask at this tier. Only figures the papers were searched for count; one that
 * was searched for and not found is a shortfall, but says nothing of the least we settle for.
 */
export function shortfallsOf(term: Term, { finding, status }: Settled, tier: Tier): Shortfall[] {
  if (status === 'absent') return [];
  return term.parameters.flatMap((parameter) => {
    const given = finding.params[parameter.name];
    if (given === undefined) return [];
    const ask = figureFor(parameter, 'preferred', tier);
    if (!looser(parameter, given, ask)) return [];
    return {
      term: term.id,
      parameter: parameter.name,
      given,
      ask,
      belowMinimum: given !== null && looser(parameter, given, figureFor(parameter, 'minimum', tier)),
      says: sentence(parameter, given, ask),
    };
  });
}

function looser(parameter: TermParameter, given: ParameterValue, than: number | string): boolean {
  if (given === null) return true;
  const [found, wanted] = [strictness(parameter, given), strictness(parameter, than)];
  return wanted !== null && (found === null || found < wanted);
}

function sentence(parameter: TermParameter, given: ParameterValue, ask: number | string): string {
  const promised =
    given === null ? 'the papers name none' : `the papers say ${parameterText(parameter, given)}`;
  const trigger = parameter.trigger === null ? '' : ` (${parameter.trigger})`;
  return `${parameter.title}: ${promised}, and we ask for ${parameterText(parameter, ask)}${trigger}.`;
}
