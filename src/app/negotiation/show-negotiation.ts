import { type ClauseId, clauseIds, libraryEntry } from '../../core/annex/index.ts';
import {
  type ClauseNegotiation,
  type NegotiationState,
  nextStates,
  type Refusal,
  refusalsIn,
  stateOf,
} from '../../core/negotiation/index.ts';
import { annexVersionsOf, counterDraftsOf, papersOf, redlinesOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise, may } from '../policy.ts';
import { reviewIn } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';
import { type AnnexVersion, presentVersion } from './annex-version.ts';
import { type CounterDraft, presentDraft } from './counter-drafts.ts';
import { playbookIn } from './house-playbook.ts';
import { negotiationsIn } from './negotiations.ts';
import { presentRedline, type ShownRedline } from './redlines.ts';

export interface NegotiatedClause extends ClauseNegotiation {
  readonly heading: string;
  readonly state: NegotiationState | null;
  readonly next: readonly NegotiationState[];
}

export interface ShownNegotiation {
  /** Every clause that was ever proposed, in the annex's order. */
  readonly clauses: readonly NegotiatedClause[];
  readonly refusals: readonly Refusal[];
  /** Newest first, as the redlines and counter-drafts are. */
  readonly versions: readonly AnnexVersion[];
  readonly redlines: readonly ShownRedline[];
  readonly counterDrafts: readonly CounterDraft[];
  /** Word documents of the newest version's papers that the review still has: what can be redlined. */
  readonly redlinable: readonly string[];
  /** Other papers of it, which cannot. */
  readonly notRedlinable: readonly string[];
  /** The name a redline is written under unless another is given. */
  readonly author: string;
  readonly may: { readonly edit: boolean; readonly decide: boolean };
}

/** Everything between the parties over one contract. Throws `not-found`. */
export async function showNegotiation(
  ws: Workspace,
  actor: Actor,
  review: string,
): Promise<ShownNegotiation> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    await reviewIn(view, review);
    const negotiations = await negotiationsIn(view, review);
    const versions = (await annexVersionsOf(view, review)).map(presentVersion);
    const kept = new Set((await papersOf(view, review)).map(({ sha256 }) => sha256));
    const papers = (versions[0]?.papers ?? [])
      .filter(({ sha256 }) => kept.has(sha256))
      .map(({ file }) => file);
    const library = clauseIds.map((id) => ({ id, provisions: libraryEntry(id).provisions }));
    return {
      clauses: clauseIds.flatMap((id) => negotiated(id, negotiations)),
      refusals: refusalsIn(negotiations, library),
      versions,
      redlines: (await redlinesOf(view, review)).map(presentRedline),
      counterDrafts: (await counterDraftsOf(view, review)).map(presentDraft),
      redlinable: papers.filter(isWordFile),
      notRedlinable: papers.filter((file) => !isWordFile(file)),
      author: (await playbookIn(view)).playbook.house ?? actor.name,
      may: { edit: may(actor, 'review.edit'), decide: may(actor, 'review.decide') },
    };
  });
}

const isWordFile = (file: string): boolean => /\.doc[xm]$/i.test(file);

function negotiated(id: ClauseId, negotiations: readonly ClauseNegotiation[]): NegotiatedClause[] {
  const negotiation = negotiations.find(({ clause }) => clause === id);
  if (negotiation === undefined) return [];
  return [
    {
      ...negotiation,
      heading: libraryEntry(id).clause.heading,
      state: stateOf(negotiation),
      next: nextStates(negotiation),
    },
  ];
}
