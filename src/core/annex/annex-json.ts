import type { Position } from '../terms/index.ts';
import type {
  Annex,
  AnnexFigure,
  AnnexParagraph,
  ClauseId,
  ClauseReason,
  PartyNames,
  Place,
} from './annex.ts';

/** What was put where and why, for another program. */
export interface AnnexJson {
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly tier: string;
  readonly parties: PartyNames;
  readonly clauses: readonly {
    readonly number: number;
    readonly id: ClauseId;
    readonly heading: string;
    readonly position: Position;
    readonly figures: readonly AnnexFigure[];
    readonly paragraphs: readonly AnnexParagraph[];
    readonly provisions: readonly string[];
    readonly why: ClauseReason;
    readonly place: Place | null;
  }[];
  readonly definitions: readonly { readonly name: string; readonly ours: boolean }[];
}

/** The annex as plain data: its clauses, where each belongs in the papers, and the reason for each. */
export function annexJson({ title, version, date, tier, parties, clauses, definitions }: Annex): AnnexJson {
  return {
    title,
    version,
    date,
    tier,
    parties,
    clauses: clauses.map(({ number, id, heading, position, wordings, provisions, reason, place }) => ({
      number,
      id,
      heading,
      position,
      ...wordings[position],
      provisions,
      why: reason,
      place,
    })),
    definitions: definitions.map(({ name, adopted }) => ({ name, ours: adopted === null })),
  };
}
