import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { View } from '../transaction.ts';
import type { Listed } from './page-of.ts';

/**
 * Up to so many rows are fetched and sorted. Measured on a million rows: fetching 4,000 takes about what reading on
 * does until 25 rows with a word that 4,000 have are found.
 */
const few = 4_000;

/** The last character there is: between a beginning and this lies every word with that beginning. */
const last = sql`chr(1114111)`;

/**
 * Conditions for the rows whose name has, for every word searched for, a word that begins with it; null where there
 * can be none. The rarest word leads to few rows, which are sorted; or every word is frequent, and the list is read in
 * its own order until a page of rows has them.
 */
export async function searchIn(
  view: View,
  table: Listed,
  text: string,
): Promise<readonly RawBuilder<SqlBool>[] | null> {
  if (text === '') return [];
  const { rows } = await hitsOf(view, table, text).execute(view.db);
  const [rarest, ...others] = rows;
  if (rarest === undefined || rarest.hits === 0) return null;
  const also = others.map(({ word }) => word);
  if (rarest.hits <= few) return [isAmong(view, table, rarest.word, also)];
  return [rarest.word, ...also].map((word) => hasWord(view, sql.ref('row.id'), word));
}

/** How many rows each word leads to, counted no further than matters; the rarest first. */
const hitsOf = ({ organisation }: View, table: Listed, text: string) =>
  sql<{ word: string; hits: number }>`
    select sought.word, (
      select count(*)::integer from (
        select 1 from search_word found
        where found.organisation_id = ${organisation} and found.kind = ${table}
          and found.word >= sought.word collate "C" and found.word < (sought.word || ${last}) collate "C"
        limit ${few + 1}
      ) reached
    ) as hits
    from unnest(candour_words(${text})) as sought(word)
    order by hits, sought.word desc`;

const begins = (word: string) => sql`found.word >= ${word} and found.word < ${`${word}\u{10FFFF}`}`;

/** Rows that one word leads to and that have the others: only those that are left are fetched. */
const isAmong = (view: View, table: Listed, word: string, others: readonly string[]) =>
  sql<SqlBool>`row.id in (
    select led.id from (
      select found.id from search_word found
      where found.organisation_id = ${view.organisation} and found.kind = ${table} and ${begins(word)}
      offset 0
    ) led
    where ${sql.join([sql`true`, ...others.map((other) => hasWord(view, sql.ref('led.id'), other))], sql` and `)}
    offset 0
  )`;

/** An id is of one kind of row, so its words are found in the index alone. */
const hasWord = ({ organisation }: View, id: RawBuilder<unknown>, word: string) =>
  sql<SqlBool>`exists (
    select 1 from search_word found
    where found.organisation_id = ${organisation} and found.id = ${id} and ${begins(word)}
    offset 0
  )`;
