import type { Change as BomChange, SignatureState } from '../../core/bom/index.ts';
import {
  type BomHead,
  type BomOrigin,
  bomChangesOf,
  noticesOf,
  type ReleaseWithBom,
  releasesOf,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { pageInHand } from '../lists/page-in-hand.ts';
import { type RowsQuery, rowsQuerySchema } from '../lists/page-of-rows.ts';
import { authorise, may } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { type ContractPromise, promisesOf } from './contract-promise.ts';
import { systemIn } from './hold-release.ts';
import { type NoticeStanding, noticeStanding } from './notice-standing.ts';

/** A BOM in a line. */
export interface BomLine {
  readonly file: string;
  readonly size: number;
  readonly origin: BomOrigin;
  readonly format: string;
  readonly specVersion: string;
  /** When the document says it was made. */
  readonly madeAt: Date | null;
  readonly schemaValid: boolean;
  readonly faults: number;
  /** The two coverage figures, in percent. They measure different things and are never added up. */
  readonly codePercent: number;
  readonly g7Percent: number;
  readonly signature: SignatureState;
  readonly isCurrent: boolean;
  readonly takenInAt: Date;
  readonly takenInBy: string;
}

export interface ReleaseLine {
  readonly id: string;
  readonly name: string;
  readonly releasedOn: string;
  readonly notes: string;
  readonly bom: BomLine | null;
  /** The release before it that has a BOM; null where there is none to compare with. */
  readonly since: { readonly id: string; readonly name: string; readonly format: string } | null;
  /** What changed since then, material first. */
  readonly changes: readonly BomChange[];
  readonly notice: NoticeStanding;
}

export interface ShownNotice {
  readonly id: string;
  readonly release: { readonly id: string; readonly name: string } | null;
  readonly givenOn: string;
  readonly takesEffectOn: string | null;
  readonly says: string;
  readonly recordedBy: string;
}

export interface SystemOfReleases {
  readonly id: string;
  readonly name: string;
  readonly supplier: { readonly id: string; readonly name: string };
}

export interface BomPermissions {
  readonly edit: boolean;
  readonly delete: boolean;
}

export interface ShownTimeline {
  readonly system: SystemOfReleases;
  /** Newest first. */
  readonly releases: readonly ReleaseLine[];
  readonly notices: readonly ShownNotice[];
  /** What the contract promises; null where no reviewed contract governs the system. */
  readonly promise: ContractPromise | null;
  readonly may: BomPermissions;
}

/** A page of a time line, newest first. */
export interface PagedTimeline extends ShownTimeline {
  /** Hand it back as `after` for older releases; null where there are none. */
  readonly next: string | null;
}

/** A page of the releases of a system with their BOMs, what changed from one to the next and whether it was announced. Throws `not-found`. */
export async function showTimeline(
  ws: Workspace,
  actor: Actor,
  system: string,
  query: RowsQuery = {},
): Promise<PagedTimeline> {
  authorise(actor, 'bom.read');
  const page = check(rowsQuerySchema, query);
  return await ws.store.read(actor.organisation, async (view) => {
    const timeline = await timelineIn(view, actor, system);
    const { items, next } = pageInHand(timeline.releases, 'released', placeIn, page, 'desc');
    return { ...timeline, releases: items, next };
  });
}

const placeIn = ({ id, releasedOn }: ReleaseLine) => ({ key: releasedOn, id });

export async function timelineIn(view: View, actor: Actor, id: string): Promise<ShownTimeline> {
  const system = await systemIn(view, id);
  const releases = await releasesOf(view, id);
  const notices = await noticesOf(view, id);
  const promise = (await promisesOf(view, [id])).get(id) ?? null;
  const changes = await changesByRelease(view, releases);
  const nameOf = new Map(releases.map(({ release }) => [release.id, release.name]));
  const formatOf = new Map(releases.map(({ release, bom }) => [release.id, bom?.format ?? '']));
  const lines = releases.map(({ release, bom }, place): ReleaseLine => {
    const own = changes.get(release.id) ?? [];
    const since = bom?.compared_with ?? null;
    return {
      id: release.id,
      name: release.name,
      releasedOn: release.released_on,
      notes: release.notes,
      bom: bom === null ? null : bomLine(bom),
      since:
        since === null
          ? null
          : { id: since, name: nameOf.get(since) ?? '', format: formatOf.get(since) ?? '' },
      changes: own,
      notice: noticeStanding({
        release: release.id,
        releasedOn: release.released_on,
        since: releases[place - 1]?.release.released_on ?? null,
        changes: own,
        notices,
        promised: promise?.notice.status === 'absent' ? null : (promise?.notice.days ?? null),
      }),
    };
  });
  return {
    system: {
      id: system.id,
      name: system.name,
      supplier: { id: system.supplier_id, name: system.supplier_name },
    },
    releases: lines.toReversed(),
    notices: notices.toReversed().map((notice) => ({
      id: notice.id,
      release:
        notice.release_id === null
          ? null
          : { id: notice.release_id, name: nameOf.get(notice.release_id) ?? '' },
      givenOn: notice.given_on,
      takesEffectOn: notice.takes_effect_on,
      says: notice.says,
      recordedBy: notice.created_by_name,
    })),
    promise,
    may: { edit: may(actor, 'bom.edit'), delete: may(actor, 'bom.delete') },
  };
}

async function changesByRelease(
  view: View,
  releases: readonly ReleaseWithBom[],
): Promise<ReadonlyMap<string, readonly BomChange[]>> {
  const rows = await bomChangesOf(
    view,
    releases.flatMap(({ release, bom }) => (bom === null ? [] : [release.id])),
  );
  const changes = new Map<string, BomChange[]>();
  for (const { release_id, change } of rows) {
    const listed = changes.get(release_id);
    if (listed === undefined) changes.set(release_id, [change]);
    else listed.push(change);
  }
  return changes;
}

function bomLine(bom: BomHead): BomLine {
  return {
    file: bom.file,
    size: bom.size,
    origin: bom.origin,
    format: bom.format,
    specVersion: bom.spec_version,
    madeAt: bom.made_at,
    schemaValid: bom.schema_valid,
    faults: bom.faults,
    codePercent: bom.code_percent,
    g7Percent: bom.g7_percent,
    signature: bom.signature,
    isCurrent: bom.is_current,
    takenInAt: bom.taken_in_at,
    takenInBy: bom.taken_in_by_name,
  };
}
