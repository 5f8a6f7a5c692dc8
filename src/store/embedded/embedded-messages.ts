/** What goes over the port between the server's thread and the database's: one request, then its reply. */
export type DatabaseRequest =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'close' };

/** PostgreSQL's own fields of an error, as far as anyone acts on them. */
export interface DatabaseFault {
  readonly message: string;
  /** SQLSTATE, or null where the fault is not PostgreSQL's. */
  readonly code: string | null;
  readonly constraint: string | null;
}

export type DatabaseReply<Row> =
  | { readonly ok: true; readonly rows: Row[]; readonly affected: number }
  | {
      readonly ok: false;
      readonly fault: DatabaseFault;
      /** True when the database can no longer be trusted: what it was in the middle of is lost, what it saved is not. */
      readonly broken: boolean;
    };
