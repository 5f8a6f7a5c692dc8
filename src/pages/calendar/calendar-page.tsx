import { Moment } from '../parts/moment.tsx';

/** Whether the dates of contracts are shared with a calendar program, and the ways to begin and to end it. */
export function CalendarPage({ sharedAt }: { sharedAt: Date | null }) {
  return (
    <>
      <h1>Contract dates in your calendar</h1>
      <p class="app-lead">
        Last days of notice, ends and renewals, kept up to date by your calendar program (iCalendar).
      </p>
      {sharedAt === null ? (
        <p>There is no address yet. It carries a secret and is shown once.</p>
      ) : (
        <p>
          An address was made on <Moment at={sharedAt} />. A new one ends it, so that calendars that fetch the
          old one get nothing more.
        </p>
      )}
      <div class="app-buttons">
        <form action="/calendar" method="post">
          <button class="app-button" type="submit">
            {sharedAt === null ? 'Make an address' : 'Make a new address'}
          </button>
        </form>
        {sharedAt === null ? null : (
          <form action="/calendar/revoke" method="post">
            <button class="app-button app-button--warning" type="submit">
              Take the address away
            </button>
          </form>
        )}
      </div>
    </>
  );
}
