// For tests of the API: the ETag that a program has seen which changes something.
import type { Hono } from 'hono';

/** `If-Match` with the ETag of the read at this address or, where there is none, of what the address belongs to. */
export async function seenAt(
  server: Hono,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  for (let at = path; at !== '/api/v1' && at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const etag = (await server.request(at, { headers })).headers.get('etag');
    if (etag !== null) return { 'if-match': etag };
  }
  return {};
}
