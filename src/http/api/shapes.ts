import { z } from '@hono/zod-openapi';
import {
  type HistoryEntry,
  type Progress,
  reviewStates,
  type ShownPaper,
  type ShownReview,
} from '../../app/index.ts';
import { answersSchema } from '../../core/scope/index.ts';

/** What leaves by the API, field by field, with the presenter that picks it out of what the app gives. */

const text = z.string();
const moment = z.iso.datetime();
const state = z.enum(reviewStates);
const about = z.object({ supplier: text, system: text, use: text });

export const progressShape = z
  .object({
    state,
    stage: text.describe('What is being done, in a word or two.'),
    done: z.int(),
    total: z.int().describe('0 while it is not known how much there is to do.'),
    message: text,
  })
  .openapi('Progress');

const paperShape = z
  .object({
    id: z.uuid(),
    file: text,
    size: z.int().describe('Bytes.'),
    addedAt: moment,
    state: z.enum(['new', 'read', 'unreadable']),
    fault: z.object({ message: text, mend: text, page: z.int().nullable() }).nullable(),
  })
  .openapi('Paper');

export const reviewShape = z
  .object({
    id: z.uuid(),
    name: text,
    about,
    contract: z
      .object({ id: z.uuid(), name: text, number: z.int() })
      .nullable()
      .describe('The contract it is a version of; null where it stands by itself.'),
    state,
    createdAt: moment,
    createdBy: text,
    updatedAt: moment,
    papers: z.array(paperShape),
    answers: answersSchema,
    progress: progressShape,
    resultAt: moment.nullable().describe('When the result was made; null before one.'),
    outdated: z.boolean(),
    may: z
      .object({
        edit: z.boolean(),
        start: z.boolean(),
        cancel: z.boolean(),
        decide: z.boolean(),
        delete: z.boolean(),
      })
      .describe('What you may do now.'),
  })
  .openapi('Review');

export const createdShape = z.object({ id: z.uuid() }).openapi('Created');

export const addedShape = z
  .object({
    added: z.array(z.object({ id: z.uuid(), file: text })),
    refused: z
      .array(
        z.object({
          file: text,
          because: text,
          status: z.union([z.literal(409), z.literal(413), z.literal(422)]),
        }),
      )
      .describe('Files that were not taken; the others were.'),
  })
  .openapi('AddedPapers');

export const historyShape = z
  .array(
    z.object({
      number: z.int(),
      at: moment,
      who: text,
      action: text,
      says: text,
      why: text.nullable(),
    }),
  )
  .openapi('History');

export const problemShape = z
  .object({
    type: text,
    title: text,
    status: z.int(),
    detail: text.describe('What is wrong and what to do.'),
    instance: text,
    errors: z.record(text, text).describe('A sentence by the field it concerns.'),
  })
  .openapi('Problem');

const presentPaper = ({ addedAt, ...rest }: ShownPaper): z.input<typeof paperShape> =>
  paperShape.parse({ ...rest, addedAt: addedAt.toISOString() });

export const presentProgress = (progress: Progress): z.input<typeof progressShape> =>
  progressShape.parse(progress);

export const presentReview = (review: ShownReview): z.input<typeof reviewShape> =>
  reviewShape.parse({
    ...review,
    createdAt: review.createdAt.toISOString(),
    updatedAt: review.updatedAt.toISOString(),
    resultAt: review.resultAt?.toISOString() ?? null,
    papers: review.papers.map(presentPaper),
  });

export const presentHistory = (entries: readonly HistoryEntry[]): z.input<typeof historyShape> =>
  historyShape.parse(entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })));
