import { Hono } from 'hono';
import { listReviews, listSuppliers, showHome, type Workspace } from '../../app/index.ts';
import { HomePage } from './home-page.tsx';
import { Welcome } from './welcome.tsx';

/** The start page: what this is, for a newcomer; otherwise where we stand. */
export function homeRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => {
    const suppliers = await listSuppliers(workspace, c.var.actor, { limit: 1 });
    if (suppliers.items.length > 0) {
      const tier = c.req.query('tier') ?? '';
      const home = await showHome(workspace, c.var.actor, tier === '' ? {} : { tier });
      return c.render(<HomePage home={home} tier={tier} />, {
        title: 'Where we stand',
        section: 'home',
        wide: true,
      });
    }
    const reviews = await listReviews(workspace, c.var.actor, { limit: 1 });
    if (reviews.items.length > 0) return c.redirect('/reviews', 303);
    return c.render(<Welcome />, { title: 'What has your AI supplier really promised?', section: 'home' });
  });

  return routes;
}
