import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  type AnnexOptions,
  type ClauseId,
  clauseIds,
  composeAnnex,
  figureSchema,
  figureWanted,
  type Playbook,
  positionIn,
  printedParameters,
} from '../../core/annex/index.ts';
import type { Review } from '../../core/report/index.ts';
import { positions } from '../../core/terms/index.ts';
import type { AnnexChoice } from '../../store/index.ts';
import { invalid } from '../errors.ts';

const clause = z.enum(clauseIds);

export const wishesSchema = z.strictObject({
  included: z
    .array(clause)
    .max(clauseIds.length)
    .optional()
    .describe('Every clause the annex is to have; without it those that the review calls for.'),
  positions: z
    .partialRecord(clause, z.enum(positions, 'Choose preferred, fallback or minimum.'))
    .default({})
    .describe("The position taken on a clause; the playbook's where none is given."),
  figures: z
    .partialRecord(clause, z.record(z.string(), z.union([z.string(), z.number()])))
    .default({})
    .describe("Figures of this contract by clause and parameter; the playbook's where none is given."),
});
/** What a person wants of one contract's annex. */
export type AnnexWishes = z.output<typeof wishesSchema>;
export type AnnexWishesInput = z.input<typeof wishesSchema>;

type Figures = AnnexChoice['figures'];

/** The clauses that the review and the house's playbook call for, before anyone chose for this contract. */
export const calledFor = (review: Review, playbook: Playbook): readonly ClauseId[] =>
  composeAnnex(review, { version: '', date: '', playbook }).clauses.map(({ id }) => id);

/**
 * Where wishes depart from what holds without them. Throws `invalid` over a figure that its clause does not have or
 * that is no such figure; the field is called `figures.<clause>.<figure>`.
 */
export function departures(review: Review, playbook: Playbook, wishes: AnnexWishes): AnnexChoice[] {
  const usual = calledFor(review, playbook);
  const { included = usual, positions: chosen, figures } = wishes;
  const tier = review.scope.tier.level;
  const checked = checkedFigures(figures);
  return clauseIds
    .map((id): AnnexChoice => {
      const [isUsual, isIncluded] = [usual.includes(id), included.includes(id)];
      const position = chosen[id] ?? null;
      return {
        clause: id,
        position: position === positionIn(playbook, id, tier) ? null : position,
        figures: checked.get(id) ?? {},
        wanted: isUsual === isIncluded ? null : isIncluded ? 'in' : 'out',
      };
    })
    .filter(
      ({ position, figures: own, wanted }) => !isDeepStrictEqual([position, own, wanted], [null, {}, null]),
    );
}

function checkedFigures(figures: AnnexWishes['figures']): ReadonlyMap<ClauseId, Figures> {
  const faults: Record<string, string> = {};
  const checked = clauseIds.map((id) => {
    const parameters = printedParameters(id);
    const given = Object.entries(figures[id] ?? {});
    const own = given.flatMap(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name);
      const figure = parameter === undefined ? null : figureSchema(parameter).safeParse(value);
      if (figure?.success) return [[name, figure.data] as const];
      faults[`figures.${id}.${name}`] =
        parameter === undefined
          ? `The clause "${id}" has no figure "${name}".`
          : `${parameter.title}: give ${figureWanted(parameter)}.`;
      return [];
    });
    return [id, Object.fromEntries(own)] as const;
  });
  if (Object.keys(faults).length > 0) throw invalid(Object.values(faults).join(' '), faults);
  return new Map(checked);
}

/** Kept choices as what an annex is composed by. */
export function optionsOf(
  choices: readonly AnnexChoice[],
): Pick<AnnexOptions, 'add' | 'leaveOut' | 'positions' | 'figures'> {
  const wanted = (way: 'in' | 'out') =>
    choices.flatMap((choice) => (choice.wanted === way ? choice.clause : []));
  return {
    add: wanted('in'),
    leaveOut: wanted('out'),
    positions: Object.fromEntries(
      choices.flatMap(({ clause: id, position }) => (position === null ? [] : [[id, position]])),
    ),
    figures: Object.fromEntries(choices.map(({ clause: id, figures }) => [id, figures])),
  };
}
