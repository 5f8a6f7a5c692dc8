import { z } from 'zod';
import {
  addDays,
  type ContractDates,
  changesBySubject,
  contractDates,
  coverageOverPortfolio,
  type Day,
  type HeatRow,
  type RetrofitStep,
  retrofitStep,
  type SubjectChanges,
  type Urgency,
  urgencyOf,
} from '../../core/portfolio/index.ts';
import { type TermId, type Tier, tiers } from '../../core/terms/index.ts';
import {
  contractsToRetrofit,
  countedCoverage,
  datesAhead,
  entriesSince,
  mostPressing,
  type PressingContract,
  portfolioCounts,
  subjectNames,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { actByOf, gapsOf, type ListedTier, listedTiers, tierOf } from '../lists/standing-filters.ts';
import { authorise } from '../policy.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';

export const homeQuerySchema = z.strictObject({ tier: z.enum(listedTiers).optional() });
export interface HomeQuery {
  /** One of `listedTiers`. */
  readonly tier?: string | undefined;
}

/** Lines of each part; the lists have the rest. */
const shownLines = 8;
/** Entries of the record that are looked at for what changed. */
const lookedAt = 200;
const daysAhead = 365;
const daysBack = 7;

/** A contract by its name and that of its supplier. */
export interface HomeContract {
  readonly id: string;
  readonly name: string;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly tier: ListedTier;
  readonly requiredGaps: number | null;
  readonly actBy: Day | null;
  readonly review: string | null;
}

export interface Home {
  readonly today: Day;
  readonly counts: {
    readonly suppliers: number;
    /** In force: draft, in negotiation or signed. */
    readonly contracts: number;
    readonly reviewed: number;
    readonly withGaps: number;
    readonly requiredGaps: number;
  };
  /** Most pressing first. */
  readonly actFirst: readonly (HomeContract & { readonly refusals: number; readonly urgency: Urgency })[];
  /** Signed contracts with required gaps, the nearest day first. */
  readonly retrofit: readonly (HomeContract & {
    readonly step: RetrofitStep;
    /** Terms behind the required gaps, most pressing first. */
    readonly terms: readonly TermId[];
  })[];
  readonly coverage: readonly HeatRow[];
  /** The nearest day first. */
  readonly ahead: readonly (HomeContract & { readonly dates: ContractDates })[];
  /** In the last seven days, what changed last first. */
  readonly changes: readonly SubjectChanges[];
}

/** Where to act first, the plan, coverage, dates ahead and what changed: six queries whatever the number of rows. Throws `invalid`. */
export async function showHome(ws: Workspace, actor: Actor, query: HomeQuery = {}): Promise<Home> {
  authorise(actor, 'supplier.read');
  authorise(actor, 'contract.read');
  const { tier } = check(homeQuerySchema, query);
  const filter = { tier: tier === undefined ? null : listedTiers.indexOf(tier) };
  const day = today(ws);
  const since = new Date(ws.store.now().getTime() - daysBack * 86_400_000);
  const found = await ws.store.read(actor.organisation, async (view) => {
    const entries = await entriesSince(view, since, lookedAt);
    const names = await subjectNames(
      view,
      entries.map(({ subject_kind, subject_id }) => ({ kind: subject_kind, id: subject_id })),
    );
    return {
      counts: await portfolioCounts(view, filter),
      pressing: await mostPressing(view, filter, { today: day, addDays, limit: shownLines }),
      retrofit: await contractsToRetrofit(view, filter, shownLines),
      coverage: await countedCoverage(view, filter),
      ahead: await datesAhead(view, filter, { from: day, to: addDays(day, daysAhead), limit: shownLines }),
      entries: entries.map((entry) => presentEntry(entry, names)),
    };
  });
  const { suppliers, contracts, reviewed, with_gaps, required_gaps } = found.counts;
  return {
    today: day,
    counts: { suppliers, contracts, reviewed, withGaps: with_gaps, requiredGaps: required_gaps },
    actFirst: found.pressing.map((row) => ({
      ...presentContract(row),
      refusals: row.refusals,
      urgency: urgencyOf(pressingOf(row), day),
    })),
    retrofit: found.retrofit.map((row) => ({
      ...presentContract(row),
      step: retrofitStep(datesOf(row, day), day),
      terms: row.gap_terms ?? [],
    })),
    coverage: coverageOverPortfolio(
      found.coverage.map((counts) => ({ ...counts, tier: knownTier(counts.tier) })),
    ),
    ahead: found.ahead.map((row) => ({ ...presentContract(row), dates: datesOf(row, day) })),
    changes: changesBySubject(found.entries).slice(0, shownLines),
  };
}

type ContractPart = Omit<PressingContract, 'refusals' | 'gap_terms'>;

const knownTier = (level: number): Tier | null => tiers[level - 1] ?? null;

const presentContract = (row: ContractPart): HomeContract => ({
  id: row.id,
  name: row.name,
  supplier: { id: row.supplier_id, name: row.supplier },
  tier: tierOf(row.tier),
  requiredGaps: gapsOf(row.required_gaps),
  actBy: actByOf(row.act_by),
  review: row.current_review_id,
});

const pressingOf = (row: PressingContract) => ({
  tier: knownTier(row.tier),
  requiredGaps: gapsOf(row.required_gaps),
  actBy: actByOf(row.act_by),
  refusals: row.refusals,
});

const datesOf = (row: ContractPart, day: Day): ContractDates =>
  contractDates(
    {
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      noticeDays: row.notice_days,
      renewal: row.renewal,
      renewalMonths: row.renewal_months,
    },
    day,
  );

function presentEntry(
  entry: Awaited<ReturnType<typeof entriesSince>>[number],
  names: ReadonlyMap<string, string>,
) {
  return {
    action: entry.action,
    subject: { kind: entry.subject_kind, id: entry.subject_id },
    name: names.get(entry.subject_id) ?? null,
    who: entry.actor.name,
    at: entry.at,
  };
}
