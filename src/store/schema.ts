import type { AccountTables } from './accounts/tables.ts';
import type { AnswerTables } from './answers/tables.ts';
import type { BomTables } from './boms/tables.ts';
import type { CalendarTables } from './calendar/tables.ts';
import type { ImportTables } from './imports/tables.ts';
import type { JobTables } from './jobs/tables.ts';
import type { NegotiationTables } from './negotiation/tables.ts';
import type { RecordTables } from './record/tables.ts';
import type { ReviewTables } from './reviews/tables.ts';
import type { SupplierTables } from './suppliers/tables.ts';
import type { WebhookTables } from './webhooks/tables.ts';

/** Every table, each told in the folder of its noun. */
export interface Schema
  extends AccountTables,
    AnswerTables,
    BomTables,
    CalendarTables,
    ImportTables,
    JobTables,
    NegotiationTables,
    RecordTables,
    ReviewTables,
    SupplierTables,
    WebhookTables {}
