import { type ContextVariableMap, Hono } from 'hono';
import type { Workspace } from '../app/index.ts';
import { accountRoutes } from './accounts/account-routes.tsx';
import { doorRoutes } from './accounts/door-routes.tsx';
import { organisationRoutes } from './accounts/organisation-routes.tsx';
import { passkeyRoutes } from './accounts/passkey-routes.ts';
import { peopleRoutes } from './accounts/people-routes.tsx';
import { personRoutes } from './accounts/person-routes.tsx';
import { signOnRoutes } from './accounts/sign-on-routes.tsx';
import { annexRoutes } from './annex/routes.tsx';
import { bomsRoutes, noticesRoutes, releaseRoutes, releasesRoutes } from './boms/index.ts';
import { calendarRoutes } from './calendar/routes.tsx';
import { codeRoutes } from './code/routes.tsx';
import { contractsRoutes } from './contracts/routes.tsx';
import { versionRoutes } from './contracts/version-routes.tsx';
import { dependenciesRoutes } from './dependencies/routes.tsx';
import { exampleRoutes } from './example/routes.tsx';
import { type AssetUrl, framed, framing } from './frame/index.ts';
import { homeRoutes } from './home/routes.tsx';
import { importRoutes } from './imports/routes.tsx';
import { listRoutes } from './lists/routes.tsx';
import { negotiationRoutes } from './negotiation/routes.tsx';
import { playbookRoutes } from './playbook/routes.tsx';
import { prepareRoutes } from './prepare/routes.tsx';
import { ProblemPage } from './problem-page.tsx';
import { programsRoutes } from './programs/routes.tsx';
import { readingRoutes } from './reading/routes.tsx';
import { recordRoutes } from './record/routes.tsx';
import { reportRoutes } from './report/routes.tsx';
import { reviewsRoutes } from './reviews/routes.tsx';
import { runRoutes } from './run/routes.tsx';
import { suppliersRoutes } from './suppliers/routes.tsx';
import { systemsRoutes } from './systems/routes.tsx';
import { usesRoutes } from './uses/routes.tsx';
import { webhooksRoutes } from './webhooks/routes.tsx';

/** Every screen, ready to be handed to the server. */
export const screens = {
  /**
   * @param given gives the address of a built file, and the OpenAPI document of the API beside the screens
   */
  routes: (
    workspace: Workspace,
    { asset, apiDocument }: { readonly asset: AssetUrl; readonly apiDocument: () => unknown },
  ): Hono => {
    const routes = new Hono();
    routes.use(framing(workspace, asset));
    for (const part of [
      homeRoutes,
      listRoutes,
      importRoutes,
      calendarRoutes,
      suppliersRoutes,
      systemsRoutes,
      usesRoutes,
      contractsRoutes,
      versionRoutes,
      dependenciesRoutes,
      recordRoutes,
      exampleRoutes,
      reviewsRoutes,
      prepareRoutes,
      runRoutes,
      reportRoutes,
      readingRoutes,
      annexRoutes,
      doorRoutes,
      peopleRoutes,
      accountRoutes,
      personRoutes,
      organisationRoutes,
      passkeyRoutes,
      signOnRoutes,
      negotiationRoutes,
      playbookRoutes,
      releasesRoutes,
      noticesRoutes,
      releaseRoutes,
      bomsRoutes,
      webhooksRoutes,
    ])
      routes.route('/', part(workspace));
    routes.route('/', codeRoutes(workspace));
    routes.route('/', programsRoutes(apiDocument));
    return routes;
  },

  /** A page, as HTML, for a request that was not carried out. */
  problem: async (
    problem: { status: number; title: string; detail: string },
    { asset, visit }: { readonly asset: AssetUrl; readonly visit: ContextVariableMap['visit'] | undefined },
  ): Promise<string> => {
    const who = problem.status === 403 ? (visit?.caller ?? null) : null;
    const page = await framed(<ProblemPage {...problem} who={who} />, { title: problem.title }, asset, {
      visit,
      leaves: null,
    });
    return page.toString();
  },
};
