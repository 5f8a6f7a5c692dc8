import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { toldOf } from '../app/index.ts';

/** Whether a program asks, which is told of problems in its own form. */
export const isApi = (path: string): boolean =>
  path.startsWith('/api/') || /^\/(?:health|ready|metrics)$/.test(path);

/** What went wrong with a request, as RFC 9457 has it. */
export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  /** One sentence: what is wrong and what to do. */
  readonly detail: string;
  /** A sentence by the name of the field it concerns. */
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds to wait before asking again; null where that is no use. */
  readonly retryAfter: number | null;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'Not possible now',
  412: 'Changed meanwhile',
  413: 'Too large',
  421: 'Wrong address',
  422: 'Something to correct',
  429: 'Too often',
  500: 'A fault of ours',
};

const detailOfFault =
  'Something went wrong on our side and nothing was changed. Try again; if it goes on, the log says where.';

const problem = (
  status: ContentfulStatusCode,
  detail: string,
  fields: Readonly<Record<string, string>> = {},
  retryAfter: number | null = null,
): Problem => ({ status, title: titles[status] ?? 'Not carried out', detail, fields, retryAfter });

/** Stops a request at the door with a sentence. */
export const refuse = (status: ContentfulStatusCode, detail: string): HTTPException =>
  new HTTPException(status, { message: detail });

export const noSuchPage = problem(
  404,
  'There is nothing at this address. It may have been deleted or mistyped.',
);

/** Tells a person's error from a fault of ours; nothing of a fault's inside is told to anyone outside. */
export function problemOf(error: unknown): Problem {
  const told = toldOf(error);
  if (told !== null) return problem(told.status, told.message, told.fields, told.retryAfter);
  if (error instanceof HTTPException) return problem(error.status, error.message);
  return problem(500, detailOfFault);
}

/** The problem as the API answers it. */
export function problemResponse(c: Context, { status, title, detail, fields }: Problem): Response {
  const body = { type: 'about:blank', title, status, detail, instance: c.req.path, errors: fields };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}
