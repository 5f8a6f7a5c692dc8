import { type Contradiction, contradictionsOf, type KeptBom } from '../../core/bom/index.ts';
import { bomResultVersion, decisionsOf, findBom, findResult, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import type { ContractPromise } from './contract-promise.ts';
import { markOfRelease, releaseIn } from './hold-release.ts';
import { type BomPermissions, type ReleaseLine, type SystemOfReleases, timelineIn } from './show-timeline.ts';

export interface ShownRelease extends ReleaseLine {
  readonly system: SystemOfReleases;
  /** Stands for its name, day and notes as they are shown. */
  readonly mark: string;
  /** What its BOM says and how far it shows what the Code asks; null without a BOM. */
  readonly result: KeptBom | null;
  /** Other releases of the system that have a BOM, newest first: what it can be compared with. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly promise: ContractPromise | null;
  /** Where the BOM says otherwise than the contract's papers. */
  readonly contradictions: readonly Contradiction[];
  readonly may: BomPermissions;
}

/** A release with what its BOM says. Throws `not-found`. */
export async function showRelease(ws: Workspace, actor: Actor, id: string): Promise<ShownRelease> {
  authorise(actor, 'bom.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await releaseIn(view, id);
    const { system_id } = row;
    const { system, releases, promise, may } = await timelineIn(view, actor, system_id);
    const line = releases.find((each) => each.id === id);
    if (line === undefined) throw new Error('A release is not among those of its system.');
    const bom = await findBom(view, id);
    const result = bom?.version === bomResultVersion ? bom.result : null;
    return {
      ...line,
      mark: markOfRelease(row),
      system,
      result,
      others: releases.flatMap(({ id: other, name, bom: has }) =>
        other === id || has === null ? [] : [{ id: other, name }],
      ),
      promise,
      contradictions:
        result === null || promise === null ? [] : await against(view, result, line, promise.review),
      may,
    };
  });
}

/** The BOM and its changes against the newest version of the contract, with what people decided over its findings. */
async function against(
  view: View,
  { claims, things }: KeptBom,
  { since, changes, notice }: ReleaseLine,
  review: string,
): Promise<readonly Contradiction[]> {
  const kept = await findResult(view, review);
  if (kept === null || kept.result === null) return [];
  const { findings, papers } = kept.result;
  const terms = { ...findings.terms };
  for (const { term, status } of await decisionsOf(view, review)) terms[term] = { ...terms[term], status };
  return contradictionsOf(
    { claims, things, changed: since === null ? null : { changes, days: notice.days } },
    { findings: { ...findings, terms }, texts: papers.map(({ text }) => text) },
  );
}
