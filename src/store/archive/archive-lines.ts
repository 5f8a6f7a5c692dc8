import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/**
 * An archive is lines of JSON, compressed with gzip: a head, then each table with its columns, its rows and its end
 * with their number and checksum, then the end of the archive. Values are text as PostgreSQL writes it, null apart,
 * so that nothing is lost between engines. Files are rows like any other: pieces of bytes in hexadecimal.
 */
export const archiveVersion = 1;

const kind = 'candour backup';

export const archiveHeadSchema = z.object({
  kind: z.literal(kind),
  version: z.int(),
  /** Candour's version that wrote it. */
  by: z.string(),
  at: z.iso.datetime(),
  /** Which migrations the tables had been through. */
  migrations: z.array(z.string()).min(1),
  /** The organisation it is of; null when of all. */
  organisation: z.uuid().nullable(),
  /** The key of the record in hexadecimal; null when it was left out. */
  auditKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type ArchiveHead = z.infer<typeof archiveHeadSchema>;

const rowSchema = z.array(z.string().nullable());
export type ArchiveRow = z.infer<typeof rowSchema>;

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
const tableEndLine = z.object({ end: z.string(), rows: z.int(), sha256: z.string() });
const endLine = z.object({ end: z.null(), tables: z.int() });

export type ArchivePart =
  | { readonly part: 'head'; readonly head: ArchiveHead }
  | { readonly part: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly part: 'row'; readonly row: ArchiveRow }
  | { readonly part: 'table-end' };

/** The archive cannot be used, with a sentence that says why. */
export class UnusableArchive extends Error {
  override readonly name = 'UnusableArchive';
}

const damaged = (where: string): UnusableArchive =>
  new UnusableArchive(`The archive is damaged: ${where}. Use another copy of it.`);

/** Turns parts into lines and adds the checksums. */
export class ArchiveWriter {
  #tables = 0;
  #rows = 0;
  #sum: Hash = createHash('sha256');

  head(head: Omit<ArchiveHead, 'kind' | 'version'>): string {
    return line({ kind, version: archiveVersion, ...head });
  }

  table(table: string, columns: readonly string[]): string {
    this.#tables += 1;
    this.#rows = 0;
    this.#sum = createHash('sha256');
    return line({ table, columns });
  }

  row(row: ArchiveRow): string {
    const text = line(row);
    this.#rows += 1;
    this.#sum.update(text);
    return text;
  }

  tableEnd(table: string): string {
    return line({ end: table, rows: this.#rows, sha256: this.#sum.digest('hex') });
  }

  end(): string {
    return line({ end: null, tables: this.#tables });
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * Reads lines back into parts. Throws `UnusableArchive` where the archive is of a later Candour, or as soon as a
 * line, a number or a checksum is not what it was; what was given before that must not be kept.
 */
export async function* readParts(lines: AsyncIterable<string>): AsyncGenerator<ArchivePart> {
  let open: { name: string; rows: number; sum: Hash } | null = null;
  let [number, tables, ended] = [0, 0, false];
  for await (const text of lines) {
    number += 1;
    const where = `line ${number} is not what was written`;
    const value = jsonOf(text);
    if (number === 1) {
      yield { part: 'head', head: headOf(value) };
    } else if (open !== null) {
      const row = rowSchema.safeParse(value);
      if (row.success) {
        open.rows += 1;
        open.sum.update(`${text}\n`);
        yield { part: 'row', row: row.data };
      } else {
        const end = tableEndLine.safeParse(value);
        if (!end.success || end.data.end !== open.name) throw damaged(where);
        if (end.data.rows !== open.rows || end.data.sha256 !== open.sum.digest('hex')) {
          throw damaged(`the table ${open.name} is not what was written`);
        }
        open = null;
        tables += 1;
        yield { part: 'table-end' };
      }
    } else {
      const end = endLine.safeParse(value);
      const table = tableLine.safeParse(value);
      if (ended || (!end.success && !table.success)) throw damaged(where);
      if (table.success) {
        open = { name: table.data.table, rows: 0, sum: createHash('sha256') };
        yield { part: 'table', ...table.data };
      }
      if (end.success && end.data.tables !== tables) throw damaged('a table is missing');
      ended = end.success;
    }
  }
  if (!ended) throw damaged('its end is missing');
}

function headOf(value: unknown): ArchiveHead {
  const told = z.object({ kind: z.literal(kind), version: z.int() }).safeParse(value);
  if (!told.success) throw new UnusableArchive('This is no backup of Candour.');
  if (told.data.version > archiveVersion) throw laterCandour();
  const head = archiveHeadSchema.safeParse(value);
  if (!head.success) throw damaged('its head cannot be understood');
  return head.data;
}

export const laterCandour = (): UnusableArchive =>
  new UnusableArchive(
    'The archive was written by a later Candour than this one. Bring Candour up to date first.',
  );

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
