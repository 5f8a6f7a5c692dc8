import { Hono } from 'hono';
import { listReviews, listSuppliers, type Workspace } from '../../app/index.ts';
import { Welcome } from './welcome.tsx';

/** The start page: what this is, for a newcomer; otherwise the work there is. */
export function homeRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => {
    const reviews = await listReviews(workspace, c.var.actor, { limit: 1 });
    const suppliers = await listSuppliers(workspace, c.var.actor, { limit: 1 });
    if (suppliers.items.length > 0) return c.redirect('/suppliers', 303);
    if (reviews.items.length > 0) return c.redirect('/reviews', 303);
    return c.render(<Welcome />, { title: 'What has your AI supplier really promised?', section: 'home' });
  });

  return routes;
}
