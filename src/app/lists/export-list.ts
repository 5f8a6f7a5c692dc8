import { csvPieces, type WrittenRow, xlsxPieces } from '../../core/sheet/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { type Column, type List, type Listed, type PageQuery, pageOfList } from './list.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const writers = { csv: csvPieces, xlsx: xlsxPieces };

/** So many rows are read at a time and held no longer than until they are written. */
const batch = 1_000;

/** A file in pieces, written while it is read. */
export interface Export {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Everything a list shows under a search, filters and order, as a file with the columns asked for, all of them where
 * none is. Rows are read a batch at a time, each from where the last one ended: a row that is changed meanwhile stands
 * in it as it was when it was reached.
 */
export function exportList<Query extends PageQuery, Line extends { readonly id: string }, Item>(
  ws: Workspace,
  actor: Actor,
  list: List<Query, Line, Item>,
  { address, columns, format }: { address: unknown; columns: readonly string[]; format: ExportFormat },
): Export {
  authorise(actor, list.deed);
  const query = check(list.query, address);
  const chosen = list.columns.filter(({ id }) => columns.includes(id));
  const rows = rowsOf(ws, actor, list, query, chosen.length === 0 ? list.columns : chosen);
  return {
    name: `${list.of} ${today(ws)}.${format}`,
    mediaType: mediaTypes[format],
    pieces: writers[format](rows),
  };
}

async function* rowsOf<Query extends PageQuery, Line extends { readonly id: string }, Item>(
  ws: Workspace,
  actor: Actor,
  list: List<Query, Line, Item>,
  query: Query,
  columns: readonly Column<Item>[],
): AsyncGenerator<readonly WrittenRow[]> {
  yield [columns.map(({ title }) => title)];
  for (let after: string | null = null; ; ) {
    const page: Listed<Item> = await pageOfList(ws, actor, list, { ...query, after, limit: batch });
    yield page.items.map((item) => columns.map(({ cell }) => cell(item)));
    if (page.next === null) return;
    after = page.next;
  }
}
