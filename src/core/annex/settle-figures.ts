import type { ParameterValue } from '../contract/index.ts';
import {
  type ClauseWording,
  figureFor,
  type Position,
  parameterText,
  strictness,
  type TermParameter,
  type Tier,
} from '../terms/index.ts';
import type { AnnexFigure, FigureSource } from './annex.ts';
import { parametersIn } from './library-entry.ts';
import type { ClausePlay } from './playbook.ts';

/** What speaks to the figures of a clause beside our library. */
export interface FigureSources {
  readonly play: ClausePlay | null;
  /** Set for this contract alone; holds in every position. */
  readonly contract: Readonly<Record<string, number | string>>;
  /** What the supplier's own papers state, by parameter. */
  readonly paper: Readonly<Record<string, ParameterValue>>;
}

type Settled = readonly [value: number | string, source: FigureSource];

/** The figures that a wording prints, at a position and tier. A supplier is never offered less than its papers give. */
export function settleFigures(
  parameters: readonly TermParameter[],
  wording: ClauseWording,
  position: Position,
  tier: Tier,
  sources: FigureSources,
): readonly AnnexFigure[] {
  return parametersIn(parameters, [wording]).map((parameter) => {
    const [value, source] = settle(parameter, position, tier, sources);
    const { name, title, trigger } = parameter;
    return { name, title, trigger, value, text: parameterText(parameter, value), source };
  });
}

function settle(parameter: TermParameter, position: Position, tier: Tier, sources: FigureSources): Settled {
  const contract = sources.contract[parameter.name];
  if (contract !== undefined) return [contract, 'contract'];
  const ours = houseOrLibrary(parameter, position, tier, sources.play);
  const given = sources.paper[parameter.name];
  return typeof given === 'number' && given > 0 && isStricter(parameter, given, ours[0])
    ? [given, 'paper']
    : ours;
}

function houseOrLibrary(
  parameter: TermParameter,
  position: Position,
  tier: Tier,
  play: ClausePlay | null,
): Settled {
  const library = figureFor(parameter, position, tier);
  const house = play?.figures[parameter.name]?.[tier];
  if (house === undefined || house === library) return [library, 'library'];
  return position === 'preferred' || isStricter(parameter, library, house)
    ? [house, 'house']
    : [library, 'library'];
}

/** False where either has no rank, as words of a house's own have none. */
function isStricter(parameter: TermParameter, one: number | string, other: number | string): boolean {
  const [left, right] = [strictness(parameter, one), strictness(parameter, other)];
  return left !== null && right !== null && left > right;
}
