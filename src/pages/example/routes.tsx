import { Hono } from 'hono';
import { openExample, throwAwayExample, type Workspace } from '../../app/index.ts';

/** The built-in example: opened and thrown away. */
export function exampleRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.post('/example', async (c) => {
    const { supplier } = await openExample(workspace, c.var.actor);
    return c.redirect(`/suppliers/${supplier}`, 303);
  });

  routes.post('/example/throw-away', async (c) => {
    await throwAwayExample(workspace, c.var.actor);
    return c.redirect('/suppliers', 303);
  });

  return routes;
}
