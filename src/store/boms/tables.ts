import type { Generated, Selectable } from 'kysely';
import type {
  Change as BomChange,
  KeptBom,
  PartKind,
  PartRole,
  SignatureState,
} from '../../core/bom/index.ts';
import type { Json, Owned } from '../column.ts';

/** What every row that a person may edit carries; `revision` counts its changes. */
interface Kept extends Owned {
  id: string;
  revision: Generated<number>;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  updated_at: Date;
}

/** A state of a system as its supplier put it out. Days are `YYYY-MM-DD`. */
interface ReleaseTable extends Kept {
  system_id: string;
  name: string;
  released_on: string;
  notes: string;
}

/** `form`: filled in by us from what the supplier told, since it sent no file. */
export type BomOrigin = 'file' | 'form';

/** The BOM of a release: the file is an upload, beside it what was read from it. */
interface BomTable extends Owned {
  release_id: string;
  file: string;
  sha256: string;
  size: number;
  /** A JWS or DSSE file that signs it. */
  signature_sha256: string | null;
  origin: BomOrigin;
  format: string;
  spec_version: string;
  /** When the document says it was made. */
  made_at: Date | null;
  schema_valid: boolean;
  faults: number;
  code_percent: number;
  g7_percent: number;
  signature: SignatureState;
  /** The newest of its system. */
  is_current: Generated<boolean>;
  /** Whom the system rests on by it was noted. */
  reliances_kept: Generated<boolean>;
  /** The release before it whose BOM its changes were found against. */
  compared_with: string | null;
  /** The form of `result`. */
  version: number;
  result: Json<KeptBom>;
  taken_in_at: Date;
  taken_in_by: string;
  taken_in_by_name: string;
}

/** Something that BOMs of an organisation name, told once. */
interface BomPartTable extends Owned {
  id: string;
  kind: PartKind;
  key: string;
  name: string;
}

/** A word by which a part is found, in lower case. */
interface BomPartWordTable extends Owned {
  part_id: string;
  word: string;
}

/** A release rests on a part. */
interface BomComponentTable extends Owned {
  release_id: string;
  number: number;
  part_id: string;
  role: PartRole;
  version: string | null;
  belongs_to: string | null;
  path: string;
}

/** A difference to the BOM before. */
interface BomChangeTable extends Owned {
  release_id: string;
  number: number;
  class: BomChange['class'];
  kind: string;
  subject: string;
  change: Json<BomChange>;
}

/** A public key that was agreed on with a supplier, outside the files it signs. */
interface SupplierKeyTable extends Kept {
  supplier_id: string;
  label: string;
  /** The one algorithm agreed on; null for those that fit the key. */
  algorithm: string | null;
  key: string;
  fingerprint: string;
}

/** What a supplier said beforehand about a change. */
interface ChangeNoticeTable extends Kept {
  system_id: string;
  /** The release it announces, where it is known. */
  release_id: string | null;
  given_on: string;
  takes_effect_on: string | null;
  says: string;
}

export interface BomTables {
  release: ReleaseTable;
  bom: BomTable;
  bom_part: BomPartTable;
  bom_part_word: BomPartWordTable;
  bom_component: BomComponentTable;
  bom_change: BomChangeTable;
  supplier_key: SupplierKeyTable;
  change_notice: ChangeNoticeTable;
}

export type ReleaseRow = Selectable<ReleaseTable>;
export type BomRow = Selectable<BomTable>;
export type BomChangeRow = Selectable<BomChangeTable>;
export type SupplierKeyRow = Selectable<SupplierKeyTable>;
export type ChangeNoticeRow = Selectable<ChangeNoticeTable>;
