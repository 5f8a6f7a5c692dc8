import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { AppError } from '../../app/index.ts';
import { problemShape } from './shapes.ts';

/** An API whose requests are checked against the schemas that also write its document. */
export const newApi = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const issues = result.error.issues.map((issue) => [issue.path.join('.') || result.target, told(issue)]);
      const detail = issues.map(([field, sentence]) => `${field}: ${sentence}`).join(' ');
      throw new AppError('invalid', detail, Object.fromEntries(issues));
    },
  });

/** What zod has found, as a sentence. */
function told(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `Not known here: ${issue.keys.join(', ')}.`;
  if (issue.code === 'invalid_value') return `Give one of: ${issue.values.join(', ')}.`;
  return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
}

const problem = {
  description: 'It was not carried out; the body says why and what to do.',
  content: { 'application/problem+json': { schema: problemShape } },
};

/** A route that may answer with a problem, as every one of them may, under a name for clients to be made with. */
export const route = <const Path extends string, const R extends Omit<RouteConfig, 'path'> & { path: Path }>(
  config: R,
) =>
  createRoute({
    ...config,
    operationId: operationId(config),
    responses: { ...config.responses, default: problem },
  });

/** `getReviewsReviewPapers` for GET /reviews/{review}/papers: as unlike any other as method and path are. */
const operationId = ({ method, path }: Pick<RouteConfig, 'method' | 'path'>): string =>
  [method, ...path.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );

export const reviewParam = z.object({ review: z.string().openapi({ description: 'Id of a review.' }) });

/** A body of JSON that has to be there. */
export const json = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** An answer of JSON. */
export const answer = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

/** An answer of a file to be saved. */
export const file = {
  description: 'The file.',
  content: { 'application/octet-stream': { schema: z.any() } },
};

export const done = (description: string) => ({ description });

/**
 * The header that says what is changed: the ETag it came with. It counts up to its first point, where an answer's own
 * ETag goes on with what else the answer says.
 */
export const ifMatch = z.object({
  'if-match': z
    .string({ error: 'Give the ETag that came with what you change.' })
    .regex(
      /^"[\w-]{1,43}(?:\.[\w-]{1,43})?"$/,
      'Give the ETag that came with what you change, with its quotation marks.',
    )
    .openapi({ description: 'The ETag of what is changed; 412 where it has changed since.', example: '"3"' }),
});

/** What stands, in an `If-Match`, for what its sender saw. */
export const markIn = (headers: z.output<typeof ifMatch>): string =>
  headers['if-match'].slice(1, -1).split('.')[0] ?? '';

/** A revision that nothing ever has. */
const noRevision = Number.MAX_SAFE_INTEGER;

/** The revision that an `If-Match` names; one that is stale for sure where it names none. */
export const revisionIn = (headers: z.output<typeof ifMatch>): number => {
  const mark = markIn(headers);
  return /^[1-9]\d{0,8}$/.test(mark) ? Number(mark) : noRevision;
};

/** The ETag of a revision, or of what stands for one. */
export const etag = (revision: number | string): { etag: string } => ({ etag: `"${revision}"` });
