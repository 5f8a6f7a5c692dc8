import { z } from '@hono/zod-openapi';
import type { BomStandings, ListedParts, ShownKeys, WhoRests } from '../../app/index.ts';
import { partKinds, partRoles, signatureStates } from '../../core/bom/index.ts';
import { promiseShape } from './release-shapes.ts';

/** BOMs over all suppliers as they leave by the API: keys, parts, who rests on them, who has delivered. */

const text = z.string();
const moment = z.iso.datetime();
const named = z.object({ id: z.uuid(), name: text });
const percent = z.int().min(0).max(100);

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
        path: text.describe('JSON path (RFC 9535) into the file.'),
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
        signature: z.enum(signatureStates).nullable(),
        promise: promiseShape.nullable(),
      }),
    ),
    page: z.int(),
    more: z.boolean(),
  })
  .openapi('BomStandings');

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
    items: items.map(({ madeAt, ...item }) => ({ ...item, madeAt: madeAt?.toISOString() ?? null })),
  });
