import type { Selectable } from 'kysely';
import type { Sheet } from '../../core/sheet/index.ts';
import type { Json, Owned } from '../column.ts';

/** What is imported. */
export type ImportKind = 'suppliers' | 'contracts';

/** A table as it was handed in, until it is imported or a day has gone. */
interface ImportDraftTable extends Owned {
  id: string;
  kind: ImportKind;
  file: string;
  rows: Json<Sheet['rows']>;
  notes: Json<Sheet['notes']>;
  made_by: string;
  made_at: Date;
}

export interface ImportTables {
  import_draft: ImportDraftTable;
}

export type ImportDraftRow = Selectable<ImportDraftTable>;
