import { z } from '@hono/zod-openapi';
import {
  contractStates,
  type Listed,
  type ListedContract,
  type ListedSupplier,
  type ListedSystem,
  listedTiers,
  type ReviewSummary,
  renewals,
  reviewStates,
} from '../../app/index.ts';
import { contractSummaryShape } from './contract-shapes.ts';
import { madeOf, namedShape } from './supplier-shapes.ts';

/** Rows of lists as they leave by the API, with the presenters that pick them. */

const text = z.string();
const moment = z.iso.datetime();
const day = z.iso.date();
const number = z.int().describe('How many there are.');
const tier = z.enum(listedTiers).describe('The highest of the uses that have not ended.');
const requiredGaps = z
  .int()
  .nullable()
  .describe('Required duties that the papers in force leave missing or weak; null before a review.');
const actBy = day.nullable().describe('The next last day to give notice or renew.');
const times = { createdAt: moment, updatedAt: moment };

/** A page of rows and the way to the next. */
export const pageShape = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: text
      .nullable()
      .describe('Hand it back as `after`, with the same order, for the next page; null on the last.'),
  });

/** A page of rows as they leave, each by its presenter. */
export const presentRows = <Item, Row>({ items, next }: Listed<Item>, present: (item: Item) => Row) => ({
  items: items.map(present),
  next,
});

export const suppliersShape = pageShape(
  z.object({
    id: z.uuid(),
    name: text,
    website: text,
    contact: text,
    notes: text,
    example: z.boolean().describe('Part of the built-in example.'),
    tier,
    systems: number,
    contracts: number,
    requiredGaps,
    actBy,
    ...times,
  }),
).openapi('Suppliers');

export const systemsShape = pageShape(
  z.object({
    id: z.uuid(),
    name: text,
    description: text,
    supplier: namedShape,
    tier,
    uses: number,
    ...times,
  }),
).openapi('Systems');

export const contractsShape = pageShape(
  contractSummaryShape.extend({
    supplier: namedShape,
    state: z.enum(contractStates),
    startsOn: day.nullable(),
    endsOn: day.nullable().describe('The end of the term that was agreed first.'),
    noticeDays: z.int().nullable(),
    renewal: z.enum(renewals),
    renewalMonths: z.int().nullable(),
    tier,
    requiredGaps,
    actBy,
    review: z.uuid().nullable().describe('Id of the review of its newest version.'),
    ...times,
  }),
).openapi('Contracts');

export const reviewsShape = pageShape(
  z
    .object({
      id: z.uuid(),
      name: text,
      about: z.object({ supplier: text, system: text, use: text }),
      state: z.enum(reviewStates),
      papers: number,
      outdated: z.boolean().describe('Papers or answers changed after the last finished run.'),
      requiredGaps,
      ...times,
    })
    .openapi('ReviewSummary'),
).openapi('Reviews');

function presentPage<Item extends { createdAt: Date; updatedAt: Date }>({ items, next }: Listed<Item>) {
  return { items: items.map((item) => ({ ...item, ...madeOf(item) })), next };
}

export const presentSuppliers = (listed: Listed<ListedSupplier>) => suppliersShape.parse(presentPage(listed));
export const presentSystems = (listed: Listed<ListedSystem>) => systemsShape.parse(presentPage(listed));
export const presentContracts = (listed: Listed<ListedContract>) => contractsShape.parse(presentPage(listed));
export const presentReviews = (listed: Listed<ReviewSummary>) => reviewsShape.parse(presentPage(listed));
