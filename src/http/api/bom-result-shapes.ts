import { z } from '@hono/zod-openapi';
import {
  edgeWords,
  factNames,
  grades,
  nodeKinds,
  signatureStates,
  thingKinds,
} from '../../core/bom/index.ts';

/** What a BOM says and shows, as it leaves by the API. */

const text = z.string();
const moment = z.iso.datetime();
const path = text.describe('JSON path (RFC 9535) into the file.');
const percent = z.int().min(0).max(100);
const signatureState = z.enum(signatureStates);

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

/** A statement of a BOM with the place it stands at. */
export const claimShape = z.object({ subject: text, value: text, path });

export const resultShape = z
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
