import { z } from '@hono/zod-openapi';
import {
  contractStates,
  renewals,
  reviewStates,
  type ShownContract,
  useStates,
  type VersionsCompared,
} from '../../app/index.ts';
import { termIds, tiers } from '../../core/terms/index.ts';

/** Contracts as they leave by the API, with the presenters that pick them. */

const text = z.string();
const moment = z.iso.datetime();
const day = z.iso.date();

export const datesShape = z
  .object({
    standing: z.enum(['open', 'before', 'running', 'ended']).describe('open where no date was given.'),
    endsOn: day.nullable().describe('The last day of the term that runs now.'),
    renewals: z.int().describe('How often it has gone on by itself.'),
    lastNoticeDay: day.nullable().describe('The last day on which notice still ends it then.'),
    daysToNotice: z.int().nullable().describe('Negative once that day has passed.'),
    renewsOn: day.nullable(),
    renewsUntil: day.nullable(),
  })
  .describe('What follows from its dates, as of today, in calendar days.')
  .openapi('ContractDates');

export const contractSummaryShape = z
  .object({ id: z.uuid(), name: text, reference: text, state: z.enum(contractStates), dates: datesShape })
  .openapi('ContractSummary');

const named = z.object({ id: z.uuid(), name: text });
const use = z.object({
  id: z.uuid(),
  name: text,
  state: z.enum(useStates),
  tier: z.enum(tiers),
  system: text.describe('Name of the system.'),
});

export const governedShape = z.object({ uses: z.array(use) }).openapi('GovernedUses');

export const contractShape = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    supplier: named,
    name: text,
    reference: text,
    state: z.enum(contractStates),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    noticeDays: z.int().nullable(),
    renewal: z.enum(renewals),
    renewalMonths: z.int().nullable(),
    dates: datesShape,
    uses: z.array(use).describe('The uses it governs.'),
    usesToChoose: z.array(use).describe('The uses of all systems of its supplier.'),
    versions: z
      .array(
        z.object({
          number: z.int(),
          label: text,
          review: named.extend({ state: z.enum(reviewStates), outdated: z.boolean() }),
          at: moment,
          by: text,
        }),
      )
      .describe('Newest first.'),
    createdAt: moment,
    createdBy: text,
    updatedAt: moment,
    may: z.object({ edit: z.boolean(), delete: z.boolean() }).describe('What you may do now.'),
  })
  .openapi('Contract');

export const presentContract = (contract: ShownContract): z.input<typeof contractShape> =>
  contractShape.parse({
    ...contract,
    versions: contract.versions.map((version) => ({ ...version, at: version.at.toISOString() })),
    createdAt: contract.createdAt.toISOString(),
    updatedAt: contract.updatedAt.toISOString(),
  });

export const startedShape = z.object({ review: z.uuid(), number: z.int() }).openapi('StartedVersion');
export const linkedShape = z.object({ number: z.int() }).openapi('LinkedVersion');

const status = z.enum(['covered', 'weak', 'absent']);

export const comparedShape = z
  .object({
    before: z.int(),
    after: z.int(),
    papers: z
      .object({
        kept: z.array(text),
        replaced: z.array(text),
        added: z.array(text),
        gone: z.array(text),
      })
      .describe('By their names.'),
    promises: z
      .object({
        changes: z.array(
          z.object({
            term: z.enum(termIds),
            before: status,
            after: status,
            change: z.enum(['better', 'worse']),
          }),
        ),
        shaken: z
          .array(z.enum(termIds))
          .describe('Decisions that were kept although the papers now say something else.'),
      })
      .nullable()
      .describe('null until both versions have been reviewed.'),
  })
  .nullable()
  .openapi('VersionsCompared');

export const presentCompared = (compared: VersionsCompared | null): z.input<typeof comparedShape> =>
  comparedShape.parse(compared);
