import {
  compareScopes,
  type OutgrownTerm,
  outgrownTerms,
  type ScopeChange,
} from '../../core/portfolio/index.ts';
import { type Scope, scopeOf } from '../../core/scope/index.ts';
import { contractsOfUse, scopesOfUse, type UseRow, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { promisesOf } from '../contracts/promises.ts';
import { authorise } from '../policy.ts';
import type { Named } from '../systems/system.ts';
import type { Workspace } from '../workspace.ts';
import { checkedAnswers, useIn } from './use.ts';

export interface ScopePreview {
  /** The scope that the answers give. */
  readonly scope: Scope;
  /** Against the scope that counts now; null where the questions are answered for the first time. */
  readonly change: ScopeChange | null;
  /** The contracts that govern the use, with the terms that would no longer be enough. */
  readonly outgrown: readonly (Named & { readonly terms: readonly OutgrownTerm[] })[];
}

/** What answers about a use would change, before they are kept. Throws `invalid` and `not-found`. */
export async function previewScope(
  ws: Workspace,
  actor: Actor,
  use: string,
  input: unknown,
): Promise<ScopePreview> {
  authorise(actor, 'supplier.read');
  const scope = scopeOf(checkedAnswers(input));
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await useIn(view, use);
    const first = (await scopesOfUse(view, use)).length === 0;
    if (first) return { scope, change: null, outgrown: [] };
    return {
      scope,
      change: compareScopes(row.scope, scope),
      outgrown: await outgrownContracts(view, row, scope),
    };
  });
}

async function outgrownContracts(view: View, use: UseRow, scope: Scope): Promise<ScopePreview['outgrown']> {
  const outgrown = [];
  for (const { id, name } of await contractsOfUse(view, use.id)) {
    const promises = await promisesOf(view, id);
    const terms = promises === null ? [] : outgrownTerms(use.scope, scope, promises);
    if (terms.length > 0) outgrown.push({ id, name, terms });
  }
  return outgrown;
}
