import type { Review } from '../report/index.ts';
import {
  type ClauseWording,
  definitionsFor,
  fillPlaceholders,
  type Position,
  type TermId,
  termIds,
} from '../terms/index.ts';
import { type AdoptedName, adoptNames, renameTerms } from './adopt-names.ts';
import type { Annex, AnnexClause, AnnexDefinition, ClauseId, PartyNames, Worded } from './annex.ts';
import { appendixOf } from './appendix.ts';
import { type ChosenClause, chooseClauses } from './choose-clauses.ts';
import { findPlace } from './find-place.ts';
import { libraryEntry } from './library-entry.ts';
import { partyNames } from './party-names.ts';
import { housePlaybook, type Playbook, positionIn } from './playbook.ts';
import { settleFigures } from './settle-figures.ts';
import { type Filling, wordClause, wordParagraph } from './word-clause.ts';

/** What a person may set for one annex. */
export interface AnnexOptions {
  /** "1", "0.2 draft": printed in the header. */
  readonly version: string;
  /** ISO 8601 date, printed in the header. */
  readonly date: string;
  /** Names that differ from those found in the papers. */
  readonly parties?: Partial<PartyNames>;
  readonly playbook?: Playbook;
  /** The whole model annex, whatever the papers say. */
  readonly all?: boolean;
  /** Clauses to add to, or leave out of, those the review calls for. */
  readonly add?: readonly ClauseId[];
  readonly leaveOut?: readonly ClauseId[];
  /** The position taken on a clause, where it is not the playbook's. */
  readonly positions?: Readonly<Partial<Record<ClauseId, Position>>>;
  /** Figures of this contract alone, by clause and parameter. They hold in every position. */
  readonly figures?: Readonly<Partial<Record<ClauseId, Readonly<Record<string, number | string>>>>>;
}

/**
 * The annex that closes a review's gaps and weak findings, and only those, unless the whole model annex is asked for.
 * A review without gaps gives an annex without clauses.
 */
export function composeAnnex(review: Review, options: AnnexOptions): Annex {
  const settings = settingsOf(review, options);
  const clauses = chooseClauses(review, {
    all: options.all ?? false,
    add: options.add ?? [],
    leaveOut: options.leaveOut ?? [],
    playbook: settings.playbook,
  }).map((chosen, index) => clauseOf(chosen, firstClause + index, settings));
  const wordings = clauses.map(({ id, position }) => libraryEntry(id).clause.wording[position]);
  const definitions = definitionsOf(wordings, settings);
  return {
    title: 'AI security annex',
    version: options.version,
    date: options.date,
    parties: settings.parties,
    about: review.about,
    house: settings.playbook.house,
    tier: review.scope.tier.level,
    papers: review.papers.map(({ title }) => title),
    definitions,
    clauses,
    appendix: definitions.some(({ term }) => term === 'AI BOM') ? appendixOf(review, settings.adopted) : null,
  };
}

/** Clause 1 holds the definitions. */
const firstClause = 2;

interface Settings {
  readonly review: Review;
  readonly options: AnnexOptions;
  readonly playbook: Playbook;
  readonly parties: PartyNames;
  readonly adopted: readonly AdoptedName[];
}

function settingsOf(review: Review, options: AnnexOptions): Settings {
  return {
    review,
    options,
    playbook: options.playbook ?? housePlaybook,
    parties: { ...partyNames(review.papers, review.about.supplier), ...options.parties },
    adopted: adoptNames(review.papers),
  };
}

function clauseOf({ id, reason }: ChosenClause, number: number, settings: Settings): AnnexClause {
  const { clause, provisions, basis } = libraryEntry(id);
  const position = positionOf(id, settings);
  const worded = (at: Position) => wordAt(id, number, at, settings);
  return {
    id,
    number,
    heading: renameTerms(clause.heading, settings.adopted),
    position,
    wordings: { preferred: worded('preferred'), fallback: worded('fallback'), minimum: worded('minimum') },
    provisions,
    basis,
    reason,
    place: findPlace(settings.review.papers, reason.quotes, clause.belongs),
    protects: byName(clause.protects, settings.parties),
    likelyAnswer: byName(clause.likelyAnswer, settings.parties),
    concede: byName(clause.concede, settings.parties),
  };
}

/** The library speaks of "the buyer" and "the supplier" where it explains; an annex calls them as its clauses do. */
function byName(words: string, { supplier, customer }: PartyNames): string {
  return fillPlaceholders(
    words
      .replace(/\b[Tt]he (?:buyer|customer)\b/g, '{{Customer}}')
      .replace(/\b[Tt]he supplier\b/g, '{{Supplier}}'),
    { Customer: customer, Supplier: supplier },
  );
}

function positionOf(id: ClauseId, { review, options, playbook }: Settings): Position {
  return options.positions?.[id] ?? positionIn(playbook, id, review.scope.tier.level);
}

function wordAt(id: ClauseId, number: number, position: Position, settings: Settings): Worded {
  const { review, options, playbook, parties, adopted } = settings;
  const { clause, parameters } = libraryEntry(id);
  const wording = clause.wording[position];
  const figures = settleFigures(parameters, wording, position, review.scope.tier.level, {
    play: playbook.clauses[id] ?? null,
    contract: options.figures?.[id] ?? {},
    paper: isTermId(id) ? review.findings.terms[id].params : {},
  });
  const filling: Filling = {
    parties,
    adopted,
    figures: Object.fromEntries(figures.map(({ name, text }) => [name, text])),
  };
  return { paragraphs: wordClause(wording, number, filling), figures };
}

const isTermId = (id: ClauseId): id is TermId => termIds.some((term) => term === id);

function definitionsOf(
  wordings: readonly ClauseWording[],
  { parties, adopted }: Settings,
): readonly AnnexDefinition[] {
  return definitionsFor(wordings)
    .map(({ term, meaning }): AnnexDefinition => {
      const taken = adopted.find((name) => name.term === term) ?? null;
      const opening =
        taken === null ? 'means' : 'has the meaning given in {{Agreement}} and in this Annex also covers';
      const text = `${opening} ${meaning.text}`;
      return {
        term,
        name: taken === null ? term : taken.name,
        ...wordParagraph({ ...meaning, text }, { parties, adopted, figures: {} }),
        adopted: taken === null ? null : { paper: taken.paper, clause: taken.clause },
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
