import type { Selectable } from 'kysely';
import type { Owned } from '../column.ts';

interface OrganisationTable {
  id: string;
  name: string;
  created_at: Date;
}

interface MemberTable extends Owned {
  id: string;
  name: string;
  created_at: Date;
}

export interface AccountTables {
  organisation: OrganisationTable;
  member: MemberTable;
}

export type Organisation = Selectable<OrganisationTable>;
export type Member = Selectable<MemberTable>;
