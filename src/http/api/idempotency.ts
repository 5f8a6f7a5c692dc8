import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { AppError, answerOnce, type Workspace } from '../../app/index.ts';

/** The words that a program puts between the parts of a form are new each time it sends the same form. */
function comparable(body: Buffer, contentType = ''): Buffer {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(contentType)?.[1];
  if (boundary === undefined) return body;
  return Buffer.from(body.toString('latin1').replaceAll(boundary, ''), 'latin1');
}

const keyForm = /^[\x21-\x7e]{1,255}$/;

/**
 * Lets a program send what it creates again when it does not know whether it arrived: with the same `Idempotency-Key`
 * it is carried out once, and the answer is the first one's, marked `Idempotency-Replayed`.
 */
export function idempotency(workspace: Workspace): MiddlewareHandler {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined || c.req.method !== 'POST') return await next();
    if (!keyForm.test(key)) {
      throw new AppError(
        'invalid',
        'Give an Idempotency-Key of 1 to 255 visible characters, such as a UUID.',
      );
    }
    const body = Buffer.from(await c.req.raw.clone().arrayBuffer());
    const { pathname, search } = new URL(c.req.url);
    const requestHash = createHash('sha256')
      .update(`${pathname}${search}\n`)
      .update(comparable(body, c.req.header('content-type')))
      .digest('hex');
    const { answer, again } = await answerOnce(workspace, c.var.actor, { key, requestHash }, async () => {
      await next();
      // Thrown on, a fault frees the key; the answer that tells of it is made elsewhere.
      if (c.error !== undefined) throw c.error;
      return { status: c.res.status, body: await c.res.clone().text() };
    });
    if (!again) return;
    const empty = answer.status === 204 || answer.body === '';
    return new Response(empty ? null : answer.body, {
      status: answer.status,
      headers: { ...(empty ? {} : { 'content-type': 'application/json' }), 'idempotency-replayed': 'true' },
    });
  };
}
