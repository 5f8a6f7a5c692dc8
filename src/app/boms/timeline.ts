import type { Change as BomChange } from '../../core/bom/index.ts';
import {
  type Change,
  findNamedSystem,
  holdNamedSystem,
  holdParts,
  keepBomChanges,
  markCurrentBom,
  type ReleaseWithBom,
  releasesOf,
  type SystemNamed,
  uploadBytes,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { keepBomReliances } from './bom-reliances.ts';
import { compareBomsAside } from './read-bom-aside.ts';

/** A release in the order of its system, with the content of its BOM. */
export interface Station {
  readonly release: string;
  readonly releasedOn: string;
  readonly sha256: string | null;
}

interface Pair {
  readonly release: string;
  readonly since: string;
}

interface Compared extends Pair {
  readonly changes: readonly BomChange[];
}

export interface TimelineEdit {
  readonly system: string;
  /** How the releases stand afterwards. */
  readonly becomes: (now: readonly Station[]) => readonly Station[];
  /** Contents that are not kept yet, by their hash. */
  readonly newBytes?: ReadonlyMap<string, Uint8Array>;
  /** Makes the change and records it. */
  readonly write: (change: Change, system: SystemNamed) => Promise<void>;
}

const attempts = 5;

/**
 * Changes the releases of a system and keeps, in the same transaction, what changed between each BOM and the one before
 * it. BOMs are compared aside and beforehand; where somebody else changed the releases meanwhile, it begins again.
 */
export async function editTimeline(ws: Workspace, actor: Actor, edit: TimelineEdit): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = await ws.store.read(actor.organisation, (view) => planOf(view, edit));
    const compared = await compareMissing(plan.missing);
    const done = await ws.store.change(actor.organisation, actor, async (change) => {
      const system = await holdNamedSystem(change, edit.system);
      if (system === null) throw notFound('system');
      if (told(stationsOf(await releasesOf(change, edit.system))) !== plan.now) return false;
      await holdParts(change);
      await edit.write(change, system);
      await keepOrder(change, system, plan.becomes, compared);
      return true;
    });
    if (done) return;
  }
  throw conflict('The releases of this system are being changed by others. Try again in a moment.');
}

interface Plan {
  readonly now: string;
  readonly becomes: readonly Station[];
  readonly missing: readonly (Pair & { readonly old: Uint8Array; readonly next: Uint8Array })[];
}

async function planOf(view: View, { system, becomes, newBytes = new Map() }: TimelineEdit): Promise<Plan> {
  if (!idSchema.safeParse(system).success || (await findNamedSystem(view, system)) === null) {
    throw notFound('system');
  }
  const releases = await releasesOf(view, system);
  const now = stationsOf(releases);
  const next = becomes(now).toSorted(inTime);
  const shaOf = new Map(next.map(({ release, sha256 }) => [release, sha256]));
  const bytesOf = async (release: string): Promise<Uint8Array | null> => {
    const sha256 = shaOf.get(release) ?? null;
    return sha256 === null ? null : (newBytes.get(sha256) ?? (await uploadBytes(view, sha256)));
  };
  const missing: Plan['missing'][number][] = [];
  for (const pair of pairsOf(next)) {
    if (isKept(pair, releases, shaOf)) continue;
    const [old, fresh] = [await bytesOf(pair.since), await bytesOf(pair.release)];
    if (old !== null && fresh !== null) missing.push({ ...pair, old, next: fresh });
  }
  return { now: told(now), becomes: next, missing };
}

/** A comparison stands as long as both BOMs are the same and next to each other. */
function isKept(
  { release, since }: Pair,
  releases: readonly ReleaseWithBom[],
  shaOf: ReadonlyMap<string, string | null>,
): boolean {
  const bomOf = (id: string) => releases.find((each) => each.release.id === id)?.bom ?? null;
  const [bom, before] = [bomOf(release), bomOf(since)];
  return (
    bom?.compared_with === since && bom.sha256 === shaOf.get(release) && before?.sha256 === shaOf.get(since)
  );
}

async function compareMissing(missing: Plan['missing']): Promise<Compared[]> {
  const compared = await compareBomsAside(missing.map(({ old, next }) => ({ old, next })));
  return missing.map(({ release, since }, place) => ({
    release,
    since,
    changes: compared[place]?.changes ?? [],
  }));
}

async function keepOrder(
  change: Change,
  system: SystemNamed,
  stations: readonly Station[],
  compared: readonly Compared[],
): Promise<void> {
  const withBom = stations.filter(({ sha256 }) => sha256 !== null);
  const [first] = withBom;
  if (first !== undefined) await keepBomChanges(change, { release: first.release, since: null, changes: [] });
  for (const each of compared) await keepBomChanges(change, each);
  const current = withBom.at(-1)?.release ?? null;
  await markCurrentBom(change, system.id, current);
  await keepBomReliances(change, system, current);
}

export const stationsOf = (releases: readonly ReleaseWithBom[]): Station[] =>
  releases.map(({ release, bom }) => ({
    release: release.id,
    releasedOn: release.released_on,
    sha256: bom?.sha256 ?? null,
  }));

/** Each BOM with the one before it. */
export function pairsOf(stations: readonly Station[]): Pair[] {
  const withBom = stations.filter(({ sha256 }) => sha256 !== null);
  return withBom.slice(1).map(({ release }, place) => ({ release, since: withBom[place]?.release ?? '' }));
}

function inTime(a: Station, b: Station): number {
  const [left, right] = [`${a.releasedOn} ${a.release}`, `${b.releasedOn} ${b.release}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

const told = (stations: readonly Station[]): string => JSON.stringify(stations);
