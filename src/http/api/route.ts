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
