import { sql } from 'kysely';

/**
 * The day by which to act moves on when a contract has renewed by itself, whether or not anybody writes to it.
 * `act_by_until` is the last day on which `act_by` holds, null where it holds for ever; the roll of dates looks for
 * those that have passed.
 */
export const contractClock = [
  sql`alter table contract add column act_by_until text collate "C"`,
  // What is due over all organisations: machinery asks, at every look for jobs.
  sql`create index contract_to_roll on contract (act_by_until, organisation_id) where act_by_until is not null`,

  // The day by the clock of the server that writes; an earlier Candour names none.
  sql`create function candour_today() returns date language sql stable as $$
    select coalesce(nullif(current_setting('candour.today', true), '')::date, (now() at time zone 'UTC')::date)
    $$`,
  // As contractDates of core/portfolio has it: counted from the first end, so that a short month on the way does
  // not move the later ends.
  sql`create function candour_term_end(ends_on date, every_months integer, today date) returns date
    language plpgsql immutable as $$
    declare
      term_end date := ends_on;
      months integer := 0;
    begin
      while every_months > 0 and term_end < today loop
        months := months + every_months;
        term_end := case when extract(day from ends_on + 1) = 1
          then (ends_on + 1 + make_interval(months => months))::date - 1
          else (ends_on + make_interval(months => months))::date end;
      end loop;
      return term_end;
    end $$`,
  sql`create or replace function candour_contract_act_by() returns trigger language plpgsql as $$
    declare
      every_months integer := case when new.renewal = 'automatic' then coalesce(new.renewal_months, 0) else 0 end;
      term_end date;
    begin
      if new.state = 'ended' or new.ends_on is null then
        new.act_by := '9999-12-31';
        new.act_by_until := null;
        return new;
      end if;
      term_end := candour_term_end(new.ends_on::date, every_months, candour_today());
      new.act_by := to_char(term_end - coalesce(new.notice_days, 0), 'YYYY-MM-DD');
      new.act_by_until := case when every_months > 0 then to_char(term_end, 'YYYY-MM-DD') end;
      return new;
    end $$`,
  // Writing a column again lets its trigger reckon.
  sql`update contract set state = state
    where renewal = 'automatic' and renewal_months > 0 and ends_on is not null and state <> 'ended'`,
];
