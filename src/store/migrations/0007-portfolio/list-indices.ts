import { sql } from 'kysely';

/** One for each order a list can be in, and for the filters that leave few of many in the order of their names. */
const indices: Readonly<Record<string, readonly (readonly string[])[]>> = {
  supplier: [['name_key'], ['updated_at'], ['tier'], ['tier', 'name_key'], ['required_gaps'], ['act_by']],
  system: [['name_key'], ['updated_at'], ['tier'], ['tier', 'name_key']],
  contract: [
    ['name_key'],
    ['updated_at'],
    ['tier'],
    ['tier', 'name_key'],
    ['state', 'name_key'],
    ['required_gaps'],
    ['act_by'],
  ],
  review: [['name_key'], ['updated_at'], ['state', 'name_key']],
};

export const listIndices = Object.entries(indices).flatMap(([table, orders]) =>
  orders.map((columns) => {
    const keys = ['organisation_id', ...columns, 'id'].map((column) => sql.ref(column));
    const name = sql.ref(`${table}_in_order_of_${columns.join('_and_')}`);
    return sql`create index ${name} on ${sql.table(table)} (${sql.join(keys)})`;
  }),
);
