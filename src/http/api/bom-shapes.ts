import { z } from '@hono/zod-openapi';
import {
  type BomLine,
  type BomStandings,
  bomReportForms,
  type ListedParts,
  type ReleaseLine,
  type ShownKeys,
  type ShownRelease,
  type ShownTimeline,
  type WhoRests,
} from '../../app/index.ts';
import {
  type Change,
  diffMachineForm,
  edgeWords,
  factNames,
  grades,
  nodeKinds,
  partKinds,
  partRoles,
  signatureStates,
  thingKinds,
} from '../../core/bom/index.ts';
import { termIds } from '../../core/terms/index.ts';

/** What leaves by the API about releases and their BOMs, with the presenter that picks it out of what the app gives. */

const text = z.string();
const moment = z.iso.datetime();
const day = z.iso.date();
const path = text.describe('JSON path (RFC 9535) into the file.');
const named = z.object({ id: z.uuid(), name: text });
const percent = z.int().min(0).max(100);
const signatureState = z.enum(signatureStates);

const changeShape = z
  .object({
    class: z.enum(['material', 'notable']),
    kind: text.describe('The rule it falls under: `model-version`, `silent-swap`.'),
    subject: text,
    thing: z.enum(thingKinds),
    fact: z.enum(factNames).nullable(),
    old: text.nullable(),
    new: text.nullable(),
    oldPaths: z.array(path),
    newPaths: z.array(path),
    paths: z.array(path),
    because: text,
    provisions: z.array(text),
    duties: z.array(text),
  })
  .openapi('BomChange');

export const comparisonShape = z
  .object({
    changes: z.array(changeShape).describe('Material ones first.'),
    material: z.boolean(),
    duties: z.array(z.object({ id: text, says: text })).describe('What the changes start.'),
    term: z
      .object({ id: text, days: z.record(text, z.union([z.number(), text])).nullable() })
      .nullable()
      .describe('The contract term on notice, with the days to ask for by tier.'),
  })
  .openapi('BomComparison');

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
    signature: signatureState,
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
  since: named.nullable().describe('The release its BOM was compared with.'),
  changes: z.array(changeShape),
  notice: noticeStandingShape,
});

const system = z.object({ id: z.uuid(), name: text, supplier: named });
const may = z.object({ edit: z.boolean(), delete: z.boolean() }).describe('What you may do.');

const promiseShape = z
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
    releases: z.array(releaseLine).describe('Newest first.'),
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

const reason = z.object({
  element: text,
  subject: text,
  state: text,
  fact: text.nullable(),
  value: text.nullable(),
  path: text.nullable(),
  grade: z.enum(grades).nullable(),
  says: text,
});

const verdict = z.object({
  state: signatureState,
  kind: z.enum(['JSF', 'JWS', 'DSSE']).nullable(),
  path: text.nullable(),
  algorithm: text.nullable(),
  keyId: text.nullable(),
  subject: text.nullable(),
  notCovered: z.array(text),
  says: text,
});

const claim = z.object({ subject: text, value: text, path });

const resultShape = z
  .object({
    format: text,
    specVersion: text,
    schemaValid: z.boolean(),
    faults: z.array(z.object({ path, message: text, kind: z.enum(['schema', 'semantic']) })),
    signature: verdict.extend({ signers: z.array(verdict), parts: z.array(verdict) }),
    floating: z.array(z.object({ name: text, path })).describe('Models whose version floats.'),
    coverage: z.object({
      figures: z.object({
        code: z.object({ met: z.int(), of: z.int(), percent }),
        g7: z.object({ present: z.int(), of: z.int(), percent }),
      }),
      code: z.record(
        text,
        z.object({
          state: text,
          points: z.number(),
          of: z.number(),
          because: z.array(
            z.object({
              element: text,
              title: text,
              decides: z.boolean(),
              weight: z.number(),
              points: z.number(),
              state: text,
              because: z.array(reason),
            }),
          ),
        }),
      ),
      g7: z.record(
        text,
        z.object({
          number: text.nullable(),
          title: text,
          state: text,
          share: z.number(),
          because: z.array(reason),
        }),
      ),
    }),
    ask: z.array(z.object({ element: text, question: text, provisions: z.array(text), why: text })),
    madeAt: moment.nullable(),
    counts: z.record(text, z.int()),
    things: z.array(
      z.object({
        kind: z.enum(thingKinds),
        name: text,
        group: text.nullable(),
        path,
        grade: z.enum(grades),
        facts: z.array(
          z.object({
            name: z.enum(factNames),
            key: text.nullable(),
            value: text,
            state: z.enum(['known', 'unknown', 'withheld', 'placeholder']),
            path,
          }),
        ),
      }),
    ),
    thingsLeftOut: z.int(),
    graph: z.object({
      nodes: z.array(z.object({ kind: z.enum(nodeKinds), name: text, version: text.nullable(), path })),
      edges: z.array(z.object({ from: z.int(), to: z.int(), says: z.enum(edgeWords) })),
      leftOut: z.int(),
      software: z.int(),
    }),
  })
  .openapi('BomResult');

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
        claim,
        quote: z
          .object({ paper: z.int(), clause: text.nullable(), page: z.int().nullable(), text })
          .nullable(),
        because: text,
      }),
    ),
    may,
  })
  .openapi('Release');

export const keysShape = z
  .object({
    supplier: named,
    keys: z.array(
      z.object({
        id: z.uuid(),
        label: text,
        algorithm: text.nullable(),
        fingerprint: text,
        pinnedAt: moment,
        pinnedBy: text,
      }),
    ),
    may: z.object({ pin: z.boolean() }),
  })
  .openapi('SupplierKeys');

export const partsShape = z
  .object({
    items: z.array(z.object({ id: z.uuid(), kind: z.enum(partKinds), name: text, systems: z.int() })),
    more: z.boolean(),
  })
  .openapi('Parts');

export const whoRestsShape = z
  .object({
    part: z.object({ id: z.uuid(), kind: z.enum(partKinds), name: text }),
    rests: z.array(
      z.object({
        supplier: named,
        system: named,
        release: named,
        role: z.enum(partRoles),
        version: text.nullable(),
        of: text.nullable(),
        path,
      }),
    ),
    more: z.boolean(),
  })
  .openapi('WhoRestsOn');

export const standingsShape = z
  .object({
    systems: z.int(),
    withBom: z.int(),
    items: z.array(
      z.object({
        supplier: named,
        system: named,
        state: z.enum(['missing', 'old', 'fresh', 'open']),
        release: named.nullable(),
        newestRelease: text.nullable(),
        madeAt: moment.nullable(),
        codePercent: percent.nullable(),
        g7Percent: percent.nullable(),
        signature: signatureState.nullable(),
        promise: promiseShape.nullable(),
      }),
    ),
    page: z.int(),
    more: z.boolean(),
  })
  .openapi('BomStandings');

export const reportForm = z.enum(bomReportForms);

const momentOf = (at: Date | null): string | null => at?.toISOString() ?? null;

const presentBom = ({ madeAt, takenInAt, ...rest }: BomLine) => ({
  ...rest,
  madeAt: momentOf(madeAt),
  takenInAt: takenInAt.toISOString(),
});

const presentLine = ({ bom, changes, ...rest }: ReleaseLine) => ({
  ...rest,
  bom: bom === null ? null : presentBom(bom),
  changes: diffMachineForm(changes).changes,
});

export const presentComparison = (changes: readonly Change[]): z.input<typeof comparisonShape> =>
  comparisonShape.parse(diffMachineForm(changes));

export const presentTimeline = ({ releases, ...rest }: ShownTimeline): z.input<typeof timelineShape> =>
  timelineShape.parse({ ...rest, releases: releases.map(presentLine) });

export const presentRelease = (release: ShownRelease): z.input<typeof releaseShape> =>
  releaseShape.parse({ ...release, ...presentLine(release) });

export const presentKeys = ({ keys, ...rest }: ShownKeys): z.input<typeof keysShape> =>
  keysShape.parse({
    ...rest,
    keys: keys.map(({ pinnedAt, ...key }) => ({ ...key, pinnedAt: pinnedAt.toISOString() })),
  });

export const presentParts = (parts: ListedParts): z.input<typeof partsShape> => partsShape.parse(parts);

export const presentWhoRests = (who: WhoRests): z.input<typeof whoRestsShape> => whoRestsShape.parse(who);

export const presentStandings = ({ items, ...rest }: BomStandings): z.input<typeof standingsShape> =>
  standingsShape.parse({
    ...rest,
    items: items.map(({ madeAt, ...item }) => ({ ...item, madeAt: momentOf(madeAt) })),
  });
