import { sql } from 'kysely';

/**
 * Words by which rows are found, in a plain ordered index. Trigrams would find the middle of a word too, but their
 * index is passed over under row-level security, whose rule has to be asked before any operator that might leak what
 * it saw; comparing text for order is one that cannot.
 */
const table = [
  sql`create table search_word (
    organisation_id uuid not null references organisation,
    kind text not null,
    word text collate "C" not null,
    id uuid not null,
    primary key (organisation_id, kind, word, id)
  )`,
  sql`create index search_word_by_row on search_word (organisation_id, id, word)`,
];

/** Splits at what ASCII has beside letters and figures; every other script keeps its characters. */
const words = sql`create function candour_words(told text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct left(word, 40)), '{}') from (
    select word from unnest(string_to_array(
      translate(lower(told), E'\\t\\n\\r !"#$%&''()*+,-./:;<=>?@[\\\\]^_\`{|}~',
        repeat(' ', 36)), ' ')) word
    where word <> '' limit 24) several
  $$`;

const kept = [
  sql`create function candour_keep_words(organisation uuid, of_kind text, of_row uuid, told text) returns void
    language plpgsql as $$
    begin
      delete from search_word where organisation_id = organisation and id = of_row
        and word <> all (candour_words(told));
      insert into search_word (organisation_id, kind, word, id)
        select organisation, of_kind, word, of_row from unnest(candour_words(told)) word
        on conflict do nothing;
    end $$`,
  sql`create function candour_supplier_words() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        delete from search_word where organisation_id = old.organisation_id and id = old.id;
        return null;
      end if;
      perform candour_keep_words(new.organisation_id, 'supplier', new.id, new.name);
      if tg_op = 'UPDATE' and new.name <> old.name then
        perform candour_keep_words(part.organisation_id, 'system', part.id, part.name || ' ' || new.name)
          from system part where part.organisation_id = new.organisation_id and part.supplier_id = new.id;
        perform candour_keep_words(
            part.organisation_id, 'contract', part.id, part.name || ' ' || part.reference || ' ' || new.name)
          from contract part where part.organisation_id = new.organisation_id and part.supplier_id = new.id;
      end if;
      return null;
    end $$`,
  sql`create function candour_system_words() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        delete from search_word where organisation_id = old.organisation_id and id = old.id;
      else
        perform candour_keep_words(new.organisation_id, 'system', new.id, new.name || ' ' || supplier.name)
          from supplier where supplier.organisation_id = new.organisation_id and supplier.id = new.supplier_id;
      end if;
      return null;
    end $$`,
  sql`create function candour_contract_words() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        delete from search_word where organisation_id = old.organisation_id and id = old.id;
      else
        perform candour_keep_words(
            new.organisation_id, 'contract', new.id, new.name || ' ' || new.reference || ' ' || supplier.name)
          from supplier where supplier.organisation_id = new.organisation_id and supplier.id = new.supplier_id;
      end if;
      return null;
    end $$`,
  sql`create function candour_review_words() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        delete from search_word where organisation_id = old.organisation_id and id = old.id;
      else
        perform candour_keep_words(new.organisation_id, 'review', new.id, new.name);
      end if;
      return null;
    end $$`,
  sql`create trigger supplier_words after insert or delete or update of name
    on supplier for each row execute function candour_supplier_words()`,
  sql`create trigger system_words after insert or delete or update of name, supplier_id
    on system for each row execute function candour_system_words()`,
  sql`create trigger contract_words after insert or delete or update of name, reference, supplier_id
    on contract for each row execute function candour_contract_words()`,
  sql`create trigger review_words after insert or delete or update of name
    on review for each row execute function candour_review_words()`,
];

/** Rows that were there before the words. */
const filled = ['supplier', 'system', 'contract', 'review'].map(
  (name) => sql`update ${sql.table(name)} set name = name`,
);

export const searchWords = [...table, words, ...kept, ...filled];
