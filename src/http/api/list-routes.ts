import { z } from '@hono/zod-openapi';
import {
  contractQuerySchema,
  exportFormats,
  listQuerySchema,
  supplierQuerySchema,
  systemQuerySchema,
} from '../../app/index.ts';
import { contractsShape, reviewsShape, suppliersShape, systemsShape } from './list-shapes.ts';
import { answer, file, route } from './route.ts';

/** Each noun that is listed and exported: what it can be asked for, and a page of it. */
export const listed = {
  suppliers: { noun: 'suppliers', order: 'by name', query: supplierQuerySchema, page: suppliersShape },
  systems: { noun: 'systems', order: 'by name', query: systemQuerySchema, page: systemsShape },
  contracts: { noun: 'contracts', order: 'by name', query: contractQuerySchema, page: contractsShape },
  reviews: { noun: 'reviews', order: 'newest first', query: listQuerySchema, page: reviewsShape },
} as const;

interface ListedNoun<Noun extends string, Query, Page> {
  readonly noun: Noun;
  /** In what order it comes unless told. */
  readonly order: string;
  readonly query: Query;
  readonly page: Page;
}

/** A list, searched, sorted, narrowed and paged in the same way as every other. */
export const listRoute = <const Noun extends string, Query extends z.ZodObject, Page extends z.ZodType>({
  noun,
  order,
  query,
  page,
}: ListedNoun<Noun, Query, Page>) =>
  route({
    method: 'get',
    path: `/${noun}` as const,
    summary: `List ${noun}, ${order} unless told`,
    description:
      '`search` takes beginnings of words. `after` takes the `next` of the page before, in the same order.',
    request: { query },
    responses: { 200: answer(`A page of ${noun}.`, page) },
  });

const params = z.object({ format: z.enum(exportFormats) });
const columns = {
  columns: z
    .string()
    .max(1_000)
    .optional()
    .openapi({ description: 'Ids of columns with commas between; all of them where none is given.' }),
};

/** The same list as a file, all that the query finds. */
export const exportRoute = <const Noun extends string, Query extends z.ZodObject, Page>({
  noun,
  query,
}: ListedNoun<Noun, Query, Page>) =>
  route({
    method: 'get',
    path: `/${noun}/export/{format}` as const,
    summary: `The list of ${noun} as a table, all that the query finds`,
    request: { params, query: query.extend(columns) },
    responses: { 200: file },
  });
