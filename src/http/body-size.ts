import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from './problem.ts';

const megabyte = 1024 * 1024;
/** Of one request with papers. A single paper is held to its own limit by the app, with a sentence of its own. */
const uploadLimit = 200 * megabyte;
/** Of any other request: answers, decisions, filters. */
const formLimit = megabyte;

/** `/reviews` takes the first papers of a new one; the API's own `/api/v1/reviews` takes a name only. */
const takesPapers = /^\/reviews$|\/(?:papers|counter-drafts|bom)$/;

/** Of a table to import, with what a form puts round it. */
const tableLimit = 6 * megabyte;
const takesTable = /\/imports\/(?:suppliers|contracts)$/;

const limitTo = (maxSize: number, message: string): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw refuse(413, message);
    },
  });

/** Refuses bodies that are larger than any honest one, before they are read into memory. */
export function bodySize(): MiddlewareHandler {
  const upload = limitTo(
    uploadLimit,
    'These files are more than 200 MB together. Add them in several goes, none larger than 50 MB.',
  );
  const form = limitTo(formLimit, 'This is more than 1 MB of text. Shorten it and send it again.');
  const table = limitTo(tableLimit, 'The table is larger than 5 MB. Split it into several files.');
  return (c, next) => {
    if (takesTable.test(c.req.path)) return table(c, next);
    return takesPapers.test(c.req.path) ? upload(c, next) : form(c, next);
  };
}
