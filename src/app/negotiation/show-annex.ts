import type { Annex } from '../../core/annex/index.ts';
import type { AnnexChoice } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise, may } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { markOfChoices } from './choose-annex.ts';
import { annexBasis, draftAnnex, wholeLibrary } from './composed-annex.ts';

export interface ShownAnnex {
  /** As it would be sent now. */
  readonly annex: Annex;
  /** Every clause of the library by the playbook alone: what can be put in, and what holds where nobody chose. */
  readonly whole: Annex;
  /** Where this contract departs from the playbook. */
  readonly choices: readonly AnnexChoice[];
  /** Stands for these choices. */
  readonly mark: string;
  /** The number that the next version takes. */
  readonly next: number;
  /** Number of the house's playbook; null where Candour's own holds. */
  readonly playbook: number | null;
  readonly mayEdit: boolean;
}

/** A contract's annex as it stands. Throws `not-found`, and `conflict` before a first result. */
export async function showAnnex(ws: Workspace, actor: Actor, review: string): Promise<ShownAnnex> {
  authorise(actor, 'review.read');
  const basis = await ws.store.read(actor.organisation, (view) => annexBasis(view, review));
  const { house, choices, next } = basis;
  return {
    annex: draftAnnex(basis, ws.store.now()),
    whole: wholeLibrary(basis),
    choices,
    mark: markOfChoices(choices),
    next,
    playbook: house.number,
    mayEdit: may(actor, 'review.edit'),
  };
}
