import { Hono } from 'hono';
import {
  calendarBySecret,
  calendarSharedAt,
  shareCalendar,
  unshareCalendar,
  type Workspace,
} from '../../app/index.ts';
import { ShownOncePage } from '../accounts/shown-once-page.tsx';
import { CalendarPage } from './calendar-page.tsx';

const crumbs = [{ text: 'Contracts', href: '/contracts' }];

/** A person's calendar of contract dates: its secret address is made, used by calendars, and taken away. */
export function calendarRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/calendar', async (c) => {
    const sharedAt = await calendarSharedAt(workspace, c.var.actor);
    return c.render(<CalendarPage sharedAt={sharedAt} />, {
      title: 'Calendar',
      section: 'contracts',
      crumbs,
    });
  });

  routes.post('/calendar', async (c) => {
    const { secret } = await shareCalendar(workspace, c.var.actor);
    return c.render(
      <ShownOncePage
        title="Your calendar has an address"
        lead="Subscribe to it in your calendar program. Whoever has the address sees the dates: give it to nobody."
        label="Address"
        secret={new URL(`/calendar/${secret}/dates.ics`, c.var.visit.origin).href}
        back={{ text: 'Back to the calendar', href: '/calendar' }}
      />,
      { title: 'Your calendar has an address', section: 'contracts', crumbs },
    );
  });

  routes.post('/calendar/revoke', async (c) => {
    await unshareCalendar(workspace, c.var.actor);
    return c.redirect('/calendar', 303);
  });

  routes.get('/calendar/:secret/dates.ics', async (c) => {
    const { origin } = c.var.visit;
    const secret = c.req.param('secret');
    const feed = await calendarBySecret(workspace, secret, new URL(origin).hostname);
    return c.body(feed, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });

  return routes;
}
