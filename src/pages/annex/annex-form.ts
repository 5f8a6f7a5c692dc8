import type { AnnexWishesInput, ShownAnnex } from '../../app/index.ts';
import {
  type Annex,
  type AnnexClause,
  type ClauseId,
  clauseIds,
  printedParameters,
} from '../../core/annex/index.ts';
import { positions } from '../../core/terms/index.ts';
import type { BothValues } from '../parts/changed-meanwhile.tsx';
import type { SentForm } from '../parts/form.ts';
import { positionWords } from './position-words.ts';

/** What the form of an annex shows and sends beside the annex itself. */
export interface AnnexForm {
  /** Figures of this contract as they were typed, by the name of their field. */
  readonly figures: Readonly<Record<string, string>>;
  readonly note: string;
  /** Stands for the choices that were kept when the form was opened. */
  readonly seen: string;
}

/** Every clause of the form is one of `in`; a position and figures are sent for those that the page showed. */
export const fields = {
  included: 'in',
  position: (clause: ClauseId): string => `positions.${clause}`,
  figure: (clause: ClauseId, name: string): string => `figures.${clause}.${name}`,
} as const;

const figureFields = clauseIds.flatMap((clause) =>
  printedParameters(clause).map(({ name, unit }) => ({
    clause,
    name,
    unit,
    field: fields.figure(clause, name),
  })),
);

/** The form as it stands where nothing was sent. */
export function formOf({ choices, mark }: ShownAnnex): AnnexForm {
  const chosen = choices.flatMap(({ clause, figures }) =>
    Object.entries(figures).map(([name, value]) => [fields.figure(clause, name), String(value)] as const),
  );
  return { figures: Object.fromEntries(chosen), note: '', seen: mark };
}

export const formSent = (form: SentForm): AnnexForm => ({
  figures: Object.fromEntries(figureFields.map(({ field }) => [field, form.text(field).trim()])),
  note: form.text('note'),
  seen: form.text('seen'),
});

/** What a sent form wishes for. A figure left empty is the playbook's. */
export function wishesSent(form: SentForm): AnnexWishesInput {
  const sent = new Set(form.texts(fields.included));
  return {
    included: clauseIds.filter((id) => sent.has(id)),
    positions: Object.fromEntries(
      clauseIds.flatMap((id) => {
        const position = positions.find((one) => one === form.text(fields.position(id)));
        return position === undefined ? [] : [[id, position] as const];
      }),
    ),
    figures: figuresSent(form),
  };
}

function figuresSent(form: SentForm): NonNullable<AnnexWishesInput['figures']> {
  const byClause = clauseIds.map((id) => {
    const typed = figureFields
      .filter(({ clause, field }) => clause === id && form.text(field).trim() !== '')
      .map(({ name, unit, field }) => {
        const text = form.text(field).trim();
        // What is no number is sent as it was typed, so that it is refused in words.
        return [name, unit === null || Number.isNaN(Number(text)) ? text : Number(text)] as const;
      });
    return [id, Object.fromEntries(typed)] as const;
  });
  return Object.fromEntries(byClause.filter(([, own]) => Object.keys(own).length > 0));
}

/** Clauses of the library that the annex does not have. */
export const notIn = ({ whole }: ShownAnnex, annex: Annex) =>
  whole.clauses.filter(({ id }) => !annex.clauses.some((clause) => clause.id === id));

/** The clauses that two annexes have otherwise: which of them has it, in which position, with which figures. */
export function clausesThatDiffer(now: Annex, mine: Annex): BothValues[] {
  return clauseIds.flatMap((id) => {
    const [one, other] = [now, mine].map(({ clauses }) => clauses.find((clause) => clause.id === id));
    const label = (one ?? other)?.heading;
    const values = { label: label ?? '', now: standingOf(one), mine: standingOf(other) };
    return label === undefined || values.now === values.mine ? [] : [values];
  });
}

function standingOf(clause: AnnexClause | undefined): string {
  if (clause === undefined) return 'Not in the annex';
  const { figures } = clause.wordings[clause.position];
  return [positionWords[clause.position], ...figures.map(({ title, text }) => `${title}: ${text}`)].join(
    '\n',
  );
}
