import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { UploadedFile } from '../../app/index.ts';
import { readDay } from '../../core/sheet/index.ts';

/** What a form sent: text by field, and files. */
export interface SentForm {
  readonly text: (field: string) => string;
  /** A day in ISO form, also where it was typed as 31/03/2027 or 31 March 2027; as typed where it is none. */
  readonly day: (field: string) => string;
  /** Every value of a field that can have several. */
  readonly texts: (field: string) => string[];
  /** The names of all fields that were sent. */
  readonly names: readonly string[];
  /** Every field of text with each of its values, as it was sent. */
  readonly sent: readonly (readonly [string, string])[];
  readonly files: (field: string) => Promise<UploadedFile[]>;
}

/** Reads a form of either kind. Throws 400 over one that breaks off. A file field left empty, which browsers send as a nameless file, counts as none. */
export async function sentForm(c: Context): Promise<SentForm> {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400, { message: 'The form did not arrive whole. Go back and send it again.' });
  });
  const valuesOf = (field: string) => [body[field] ?? []].flat();
  const text = (field: string) => valuesOf(field).find((value) => typeof value === 'string') ?? '';
  const texts = (field: string) => valuesOf(field).filter((value) => typeof value === 'string');
  return {
    text,
    texts,
    day: (field) => {
      const read = readDay(text(field));
      return read.ok ? (read.day ?? '') : text(field).trim();
    },
    names: Object.keys(body),
    sent: Object.keys(body).flatMap((name) => texts(name).map((value) => [name, value] as const)),
    files: (field) =>
      Promise.all(
        valuesOf(field)
          .filter((value) => value instanceof File)
          .filter((file) => file.name !== '' || file.size > 0)
          .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
  };
}
