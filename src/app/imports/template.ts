import { csvPieces, type WrittenRow, xlsxPieces } from '../../core/sheet/index.ts';
import type { Export, ExportFormat } from '../lists/export-list.ts';
import type { ImportKind } from './plan.ts';
import { contractColumns } from './plan-contracts.ts';
import { supplierColumns } from './plan-suppliers.ts';

/** A row that shows how each column is filled; whoever uses the template writes over it. */
const examples: Readonly<Record<ImportKind, WrittenRow>> = {
  suppliers: ['Example Supplier Ltd', 'https://supplier.example', 'Sam Example, sam@supplier.example', ''],
  contracts: [
    'Master agreement',
    'Example Supplier Ltd',
    'MA-2027-014',
    'signed',
    '2026-04-01',
    '2027-03-31',
    90,
    'automatic',
    12,
  ],
};
const columns = { suppliers: supplierColumns, contracts: contractColumns };

/** An empty table with the titles of the columns and one row as an example. */
export function importTemplate(kind: ImportKind, format: ExportFormat): Export {
  const titles = columns[kind].filter(({ id }) => id !== 'id').map(({ title }) => title);
  async function* rows(): AsyncGenerator<readonly WrittenRow[]> {
    yield [titles, examples[kind]];
  }
  return format === 'csv'
    ? { name: `${kind} template.csv`, mediaType: 'text/csv; charset=utf-8', pieces: csvPieces(rows()) }
    : {
        name: `${kind} template.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        pieces: xlsxPieces(rows()),
      };
}
