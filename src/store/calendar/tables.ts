import type { Owned } from '../column.ts';

/** The secret address under which a person's calendar fetches dates; only a hash of the secret is kept. */
interface CalendarFeedTable extends Owned {
  member_id: string;
  token_hash: string;
  created_at: Date;
}

export interface CalendarTables {
  calendar_feed: CalendarFeedTable;
}
