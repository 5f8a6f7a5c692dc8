import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { shareCalendar, unshareCalendar, type Workspace } from '../../app/index.ts';
import { answer, done, newApi, route } from './route.ts';

const share = route({
  method: 'post',
  path: '/calendar',
  summary: 'Make a secret address for your calendar of contract dates; one made before counts no longer',
  responses: {
    201: answer(
      'It was made. The address is told once.',
      z.object({ path: z.string().describe('Of the iCalendar file on this server.') }).openapi('Calendar'),
    ),
  },
});

const unshare = route({
  method: 'delete',
  path: '/calendar',
  summary: 'Take the address of your calendar away',
  responses: { 204: done('It was taken away.') },
});

/** A person's calendar of contract dates. */
export function calendarApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();
  api.openapi(share, async (c) => {
    const { secret } = await shareCalendar(workspace, c.var.actor);
    return c.json({ path: `/calendar/${secret}/dates.ics` }, 201);
  });
  api.openapi(unshare, async (c) => {
    await unshareCalendar(workspace, c.var.actor);
    return c.body(null, 204);
  });
  return api;
}
