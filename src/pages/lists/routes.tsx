import { type Context, Hono } from 'hono';
import {
  contractsList,
  type List,
  openList,
  type PageQuery,
  reviewsList,
  suppliersList,
  systemsList,
  today,
  type Workspace,
} from '../../app/index.ts';
import type { Section } from '../frame/index.ts';
import { askedIn, columnsIn } from './address.ts';
import { contractsScreen } from './contracts-screen.tsx';
import { ListPage } from './list-page.tsx';
import { reviewsScreen } from './reviews-screen.tsx';
import type { ListScreen } from './screen.tsx';
import { suppliersScreen } from './suppliers-screen.tsx';
import { systemsScreen } from './systems-screen.tsx';

/** The lists of suppliers, systems, contracts and reviews. */
export function listRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  routes.get('/suppliers', (c) =>
    show(c, workspace, suppliersList, suppliersScreen(today(workspace)), 'suppliers'),
  );
  routes.get('/systems', (c) => show(c, workspace, systemsList, systemsScreen, 'systems'));
  routes.get('/contracts', (c) =>
    show(c, workspace, contractsList, contractsScreen(today(workspace)), 'contracts'),
  );
  routes.get('/reviews', (c) => show(c, workspace, reviewsList, reviewsScreen, 'reviews'));
  return routes;
}

async function show<
  Query extends PageQuery,
  Line extends { readonly id: string },
  Item extends { readonly id: string },
>(
  c: Context,
  workspace: Workspace,
  list: List<Query, Line, Item>,
  screen: ListScreen<Item>,
  section: Section,
) {
  const within = screen.within === undefined ? [] : [screen.within.name];
  const asked = askedIn(c, [...screen.filters.map(({ name }) => name), ...within]);
  const opened = await openList(workspace, c.var.actor, list, asked);
  const shown = { ...opened, columns: columnsIn(c, list.columns), offered: list.columns, sorts: list.sorts };
  return c.render(
    <ListPage
      actor={c.var.actor}
      screen={screen}
      shown={shown}
      asked={asked}
      chosen={c.req.queries('columns') ?? []}
    />,
    { title: screen.title, section, wide: true },
  );
}
