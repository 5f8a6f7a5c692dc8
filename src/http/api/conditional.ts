import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';

/**
 * Gives every answer of JSON to a read an ETag and answers 304 to who has it already. The ETag begins with what the
 * handler gave, which stands for what can be changed and is what `If-Match` looks at, and goes on with what stands for
 * the whole answer, which can change without that: a supplier's page tells its systems too.
 */
export function conditional(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'GET' || c.res.status !== 200 || !isJson(c)) return;
    const whole = createHash('sha256')
      .update(new Uint8Array(await c.res.clone().arrayBuffer()))
      .digest('base64url')
      .slice(0, 22);
    const given = c.res.headers.get('etag')?.replaceAll('"', '') ?? '';
    const etag = `"${given === '' ? '' : `${given}.`}${whole}"`;
    if (!isAmong(etag, c.req.header('if-none-match'))) {
      c.res.headers.set('etag', etag);
      return;
    }
    // The answer that was made goes, with its body; the headers that others add come after this.
    c.res = undefined;
    c.res = new Response(null, { status: 304, headers: { etag } });
  };
}

const isJson = (c: Context): boolean =>
  c.res.headers.get('content-type')?.startsWith('application/json') ?? false;

/** Compared weakly, as RFC 9110 has it for reads. */
function isAmong(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  const named = header.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}
