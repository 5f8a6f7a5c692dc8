import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { AppError } from '../../app/index.ts';
import { problemShape } from './shapes.ts';

/** An API whose requests are checked against the schemas that also write its document. */
export const newApi = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = Object.fromEntries(
        result.error.issues.map(({ path, message }) => [path.join('.') || result.target, message]),
      );
      throw new AppError('invalid', `The request does not fit: ${Object.values(fields).join(' ')}`, fields);
    },
  });

const problem = {
  description: 'It was not carried out; the body says why and what to do.',
  content: { 'application/problem+json': { schema: problemShape } },
};

/** A route that may answer with a problem, as every one of them may. */
export const route = <const Path extends string, const R extends Omit<RouteConfig, 'path'> & { path: Path }>(
  config: R,
) => createRoute({ ...config, responses: { ...config.responses, default: problem } });

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

export const done = (description: string) => ({ description });
