import { z } from '@hono/zod-openapi';
import {
  type BomLine,
  bomReportForms,
  type PagedTimeline,
  type ReleaseLine,
  type ShownRelease,
} from '../../app/index.ts';
import { diffMachineForm, signatureStates } from '../../core/bom/index.ts';
import { termIds } from '../../core/terms/index.ts';
import { changeShape } from './bom-change-shapes.ts';
import { claimShape, resultShape } from './bom-result-shapes.ts';

/** Releases of systems as they leave by the API, with the presenters that pick them out of what the app gives. */

const text = z.string();
const moment = z.iso.datetime();
const day = z.iso.date();
const named = z.object({ id: z.uuid(), name: text });
const percent = z.int().min(0).max(100);
const may = z.object({ edit: z.boolean(), delete: z.boolean() }).describe('What you may do.');

const noticeStandingShape = z.object({
  state: z.enum(['not-needed', 'in-time', 'short', 'afterwards', 'none']),
  days: z.int().nullable().describe('From the notice to the change; negative where it came afterwards.'),
  promised: z.number().nullable().describe('Days that the contract gives.'),
  notice: z.object({ id: z.uuid(), givenOn: day, says: text }).nullable(),
});

const bomShape = z
  .object({
    file: text,
    size: z.int().describe('Bytes.'),
    origin: z.enum(['file', 'form']),
    format: text,
    specVersion: text,
    madeAt: moment.nullable(),
    schemaValid: z.boolean(),
    faults: z.int(),
    codePercent: percent.describe('Coverage of the Code’s provisions; never added to the other figure.'),
    g7Percent: percent.describe('Coverage of the G7 list of minimum elements.'),
    signature: z.enum(signatureStates),
    isCurrent: z.boolean(),
    takenInAt: moment,
    takenInBy: text,
  })
  .openapi('Bom');

const releaseLine = z.object({
  id: z.uuid(),
  name: text,
  releasedOn: day,
  notes: text,
  bom: bomShape.nullable(),
  since: named.extend({ format: text }).nullable().describe('The release its BOM was compared with.'),
  changes: z.array(changeShape),
  notice: noticeStandingShape,
});

const system = z.object({ id: z.uuid(), name: text, supplier: named });

/** What the contract in force says of notice and BOMs. */
export const promiseShape = z
  .object({
    contract: named,
    review: z.uuid(),
    notice: z.object({ status: z.enum(['covered', 'weak', 'absent']), days: z.number().nullable() }),
    bom: z.object({
      status: z.enum(['covered', 'weak', 'absent']),
      refreshMonths: z.number().nullable(),
      quote: text.nullable(),
    }),
  })
  .openapi('ContractPromise');

export const timelineShape = z
  .object({
    system,
    releases: z.array(releaseLine).describe('A page of them, newest first.'),
    next: text.nullable().describe('Hand it back as `after` for older releases; null on the last page.'),
    notices: z.array(
      z.object({
        id: z.uuid(),
        release: named.nullable(),
        givenOn: day,
        takesEffectOn: day.nullable(),
        says: text,
        recordedBy: text,
      }),
    ),
    promise: promiseShape.nullable(),
    may,
  })
  .openapi('Releases');

export const releaseShape = releaseLine
  .extend({
    system,
    result: resultShape.nullable(),
    others: z.array(named),
    promise: promiseShape.nullable(),
    contradictions: z.array(
      z.object({
        kind: z.enum(['contradicts', 'not-named']),
        term: z.enum(termIds),
        claim: claimShape,
        quote: z
          .object({ paper: z.int(), clause: text.nullable(), page: z.int().nullable(), text })
          .nullable(),
        because: text,
      }),
    ),
    may,
  })
  .openapi('Release');

export const reportForm = z.enum(bomReportForms);

const presentBom = ({ madeAt, takenInAt, ...rest }: BomLine) => ({
  ...rest,
  madeAt: madeAt?.toISOString() ?? null,
  takenInAt: takenInAt.toISOString(),
});

const presentLine = ({ bom, changes, ...rest }: ReleaseLine) => ({
  ...rest,
  bom: bom === null ? null : presentBom(bom),
  changes: diffMachineForm(changes).changes,
});

export const presentTimeline = ({ releases, ...rest }: PagedTimeline): z.input<typeof timelineShape> =>
  timelineShape.parse({ ...rest, releases: releases.map(presentLine) });

export const presentRelease = (release: ShownRelease): z.input<typeof releaseShape> =>
  releaseShape.parse({ ...release, ...presentLine(release) });
