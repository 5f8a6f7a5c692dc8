import { sql } from 'kysely';

/**
 * Columns that follow from other rows, kept by the database itself: whichever verb writes a use, a contract, a version
 * or a result, the lists stay right. Each lies in the table it is sorted in, for a page is read along one index.
 * `tier` counts 0 unknown, 1 low, 2 medium, 3 high; `required_gaps` is -1 before a review; `act_by` is 9999-12-31
 * where there is no date, so that those come last. Whoever holds rows for these holds part before whole: use, system,
 * contract, supplier.
 */
const columns = [
  sql`alter table supplier
    add column name_key text collate "C" not null default '',
    add column tier integer not null default 0,
    add column required_gaps integer not null default -1,
    add column act_by text collate "C" not null default '9999-12-31'`,
  sql`alter table system
    add column name_key text collate "C" not null default '',
    add column tier integer not null default 0`,
  sql`alter table contract
    add column name_key text collate "C" not null default '',
    add column tier integer not null default 0,
    add column required_gaps integer not null default -1,
    add column act_by text collate "C" not null default '9999-12-31',
    add column current_review_id uuid`,
  sql`alter table review add column name_key text collate "C" not null default ''`,
];

const nameKeys = [
  sql`create function candour_name_key() returns trigger language plpgsql as $$
    begin
      new.name_key := lower(new.name);
      return new;
    end $$`,
  ...['supplier', 'system', 'contract', 'review'].map(
    (table) => sql`create trigger ${sql.ref(`${table}_name_key`)} before insert or update of name
      on ${sql.table(table)} for each row execute function candour_name_key()`,
  ),
];

/**
 * The last day to give notice of the term that runs, or its end where no notice is asked for. A contract that renews
 * by itself is taken to have done so at each end before today, as `contractDates` of core/portfolio has it.
 */
const actBy = [
  sql`create function candour_act_by(
      state text, ends_on text, notice_days integer, renewal text, renewal_months integer, today date
    ) returns text language plpgsql immutable as $$
    declare
      first_end date := ends_on::date;
      term_end date := first_end;
      months integer := 0;
    begin
      if state = 'ended' or ends_on is null then return '9999-12-31'; end if;
      while renewal = 'automatic' and renewal_months is not null and term_end < today loop
        months := months + renewal_months;
        term_end := case when extract(day from first_end + 1) = 1
          then (first_end + 1 + make_interval(months => months))::date - 1
          else (first_end + make_interval(months => months))::date end;
      end loop;
      return to_char(term_end - coalesce(notice_days, 0), 'YYYY-MM-DD');
    end $$`,
  sql`create function candour_contract_act_by() returns trigger language plpgsql as $$
    begin
      new.act_by := candour_act_by(
        new.state, new.ends_on, new.notice_days, new.renewal, new.renewal_months, current_date);
      return new;
    end $$`,
  sql`create trigger contract_act_by
    before insert or update of state, ends_on, notice_days, renewal, renewal_months
    on contract for each row execute function candour_contract_act_by()`,
];

/** A tier as a number, so that the highest is the greatest. */
const tierLevel = sql`create function candour_tier_level(tier text) returns integer language sql immutable as $$
  select case tier when 'low' then 1 when 'medium' then 2 when 'high' then 3 else 0 end
  $$`;

/**
 * Each holds its row first and reckons in a statement of its own, which sees what was committed while it waited.
 */
const reckonings = [
  sql`create function candour_reckon_system(organisation uuid, the_system uuid) returns void language plpgsql as $$
    declare tier_now integer;
    begin
      perform 1 from system where organisation_id = organisation and id = the_system for update;
      select coalesce(max(candour_tier_level(tier)), 0) into tier_now from use
        where organisation_id = organisation and system_id = the_system and state <> 'ended';
      update system set tier = tier_now
        where organisation_id = organisation and id = the_system and tier <> tier_now;
    end $$`,
  sql`create function candour_reckon_contract(organisation uuid, the_contract uuid) returns void language plpgsql as $$
    declare tier_now integer; review_now uuid; gaps_now integer;
    begin
      perform 1 from contract where organisation_id = organisation and id = the_contract for update;
      select coalesce(max(candour_tier_level(use.tier)), 0) into tier_now from contract_use
        join use on use.organisation_id = contract_use.organisation_id and use.id = contract_use.use_id
        where contract_use.organisation_id = organisation and contract_use.contract_id = the_contract
          and use.state <> 'ended';
      select version.review_id, result.required_gaps into review_now, gaps_now from contract_version version
        left join review_result result
          on result.organisation_id = version.organisation_id and result.review_id = version.review_id
        where version.organisation_id = organisation and version.contract_id = the_contract
        order by version.number desc limit 1;
      update contract
        set tier = tier_now, current_review_id = review_now, required_gaps = coalesce(gaps_now, -1)
        where organisation_id = organisation and id = the_contract
          and (tier, current_review_id, required_gaps)
            is distinct from (tier_now, review_now, coalesce(gaps_now, -1));
    end $$`,
  sql`create function candour_reckon_supplier(organisation uuid, the_supplier uuid) returns void language plpgsql as $$
    declare tier_now integer; gaps_now integer; act_now text;
    begin
      perform 1 from supplier where organisation_id = organisation and id = the_supplier for update;
      select coalesce(max(tier), 0) into tier_now from system
        where organisation_id = organisation and supplier_id = the_supplier;
      select coalesce(sum(required_gaps) filter (where required_gaps >= 0), -1), coalesce(min(act_by), '9999-12-31')
        into gaps_now, act_now from contract
        where organisation_id = organisation and supplier_id = the_supplier and state <> 'ended';
      update supplier set tier = tier_now, required_gaps = gaps_now, act_by = act_now
        where organisation_id = organisation and id = the_supplier
          and (tier, required_gaps, act_by) is distinct from (tier_now, gaps_now, act_now);
    end $$`,
];

const passedOn = [
  sql`create function candour_use_changed() returns trigger language plpgsql as $$
    declare contract_of record;
    begin
      if tg_op <> 'DELETE' then perform candour_reckon_system(new.organisation_id, new.system_id); end if;
      if tg_op <> 'INSERT' then
        perform candour_reckon_system(old.organisation_id, old.system_id);
        for contract_of in select contract_id from contract_use
          where organisation_id = old.organisation_id and use_id = old.id order by contract_id
        loop
          perform candour_reckon_contract(old.organisation_id, contract_of.contract_id);
        end loop;
      end if;
      return null;
    end $$`,
  sql`create trigger use_changed after insert or delete or update of tier, state, system_id
    on use for each row execute function candour_use_changed()`,
  sql`create function candour_part_of_contract_changed() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        perform candour_reckon_contract(old.organisation_id, old.contract_id);
      else
        perform candour_reckon_contract(new.organisation_id, new.contract_id);
      end if;
      return null;
    end $$`,
  ...['contract_use', 'contract_version'].map(
    (table) => sql`create trigger ${sql.ref(`${table}_changed`)} after insert or delete or update
      on ${sql.table(table)} for each row execute function candour_part_of_contract_changed()`,
  ),
  sql`create function candour_result_changed() returns trigger language plpgsql as $$
    declare result review_result; contract_of uuid;
    begin
      if tg_op = 'DELETE' then result := old; else result := new; end if;
      select contract_id into contract_of from contract_version
        where organisation_id = result.organisation_id and review_id = result.review_id;
      if found then perform candour_reckon_contract(result.organisation_id, contract_of); end if;
      return null;
    end $$`,
  sql`create trigger result_changed after insert or delete or update of required_gaps
    on review_result for each row execute function candour_result_changed()`,
  sql`create function candour_part_of_supplier_changed() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then perform candour_reckon_supplier(old.organisation_id, old.supplier_id); end if;
      if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.supplier_id <> old.supplier_id) then
        perform candour_reckon_supplier(new.organisation_id, new.supplier_id);
      end if;
      return null;
    end $$`,
  sql`create trigger system_changed after insert or delete or update of tier, supplier_id
    on system for each row execute function candour_part_of_supplier_changed()`,
  sql`create trigger contract_changed
    after insert or delete or update of state, required_gaps, act_by, ends_on, notice_days, renewal, renewal_months, supplier_id
    on contract for each row execute function candour_part_of_supplier_changed()`,
];

/** Rows that were there before the columns. Writing a column again lets its trigger reckon. */
const filled = [
  ...['supplier', 'system', 'contract', 'review'].map(
    (table) => sql`update ${sql.table(table)} set name = name`,
  ),
  sql`update use set tier = tier`,
  sql`update contract set state = state`,
  sql`update contract_version set number = number`,
];

export const derivedColumns = [
  ...columns,
  ...nameKeys,
  ...actBy,
  tierLevel,
  ...reckonings,
  ...passedOn,
  ...filled,
];
