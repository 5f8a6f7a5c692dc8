import { addDays, calendarFeed, contractDates } from '../../core/portfolio/index.ts';
import { datedContracts, dropFeed, feedMadeAt, keepFeed, memberOfFeed } from '../../store/index.ts';
import { hashOf, newSecret } from '../accounts/secrets.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { authorise } from '../policy.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';

/** Days that a date stays in a calendar after it has passed. */
const daysBack = 90;
const mostContracts = 2_000;

const subjectOf = (actor: Actor) => ({ kind: 'member', id: actor.id });

/**
 * Makes a secret address for the actor's calendar and gives its secret, which is told once and never again. An address
 * made before counts no longer.
 */
export async function shareCalendar(ws: Workspace, actor: Actor): Promise<{ secret: string }> {
  authorise(actor, 'contract.read');
  const secret = newSecret();
  await ws.store.change(actor.organisation, actor, async (change) => {
    await keepFeed(change, actor.id, hashOf(secret));
    change.record({ action: 'calendar.shared', subject: subjectOf(actor) });
  });
  return { secret };
}

/** Takes the address away: calendars that fetch it get nothing from now on. */
export async function unshareCalendar(ws: Workspace, actor: Actor): Promise<void> {
  authorise(actor, 'contract.read');
  await ws.store.change(actor.organisation, actor, async (change) => {
    if (await dropFeed(change, actor.id)) {
      change.record({ action: 'calendar.unshared', subject: subjectOf(actor) });
    }
  });
}

/** When the actor's address was made; null where there is none. */
export async function calendarSharedAt(ws: Workspace, actor: Actor): Promise<Date | null> {
  authorise(actor, 'contract.read');
  return await ws.store.read(actor.organisation, (view) => feedMadeAt(view, actor.id));
}

/**
 * The dates of the contracts in force as iCalendar, for whoever has the secret, as the person whose it is may see
 * them now. Throws `not-found` over a secret that is nobody's.
 */
export async function calendarBySecret(ws: Workspace, secret: string, host: string): Promise<string> {
  const member = await ws.store.maintain((db) => memberOfFeed(db, hashOf(secret)));
  if (member === null) throw notFound('calendar');
  const { id, name, role, organisation_id: organisation } = member;
  authorise({ kind: 'person', id, name, role, organisation }, 'contract.read');
  const day = today(ws);
  const rows = await ws.store.read(organisation, (view) =>
    datedContracts(view, addDays(day, -daysBack), mostContracts),
  );
  const contracts = rows.map((row) => ({
    id: row.id,
    name: row.name,
    supplier: row.supplier,
    dates: contractDates(
      {
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        noticeDays: row.notice_days,
        renewal: row.renewal,
        renewalMonths: row.renewal_months,
      },
      day,
    ),
  }));
  return calendarFeed(contracts, ws.store.now(), host);
}
