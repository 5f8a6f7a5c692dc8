import { type Context, type ContextVariableMap, Hono } from 'hono';
import { requestId } from 'hono/request-id';
import manifest from '../../package.json' with { type: 'json' };
import { AppError, faultFields, type Log, type Workspace } from '../app/index.ts';
import { type AccessOptions, atThisMachine, gate } from './access/index.ts';
import { createApi } from './api/index.ts';
import { type AssetUrl, loadAssets } from './assets.ts';
import { bodySize } from './body-size.ts';
import { noStore } from './no-store.ts';
import { createMetrics, type OperationOptions, operationRoutes } from './operation/index.ts';
import { ownHost } from './own-host.ts';
import { isApi, noSuchPage, type Problem, problemOf, problemResponse } from './problem.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** What the screens are handed of what they know nothing of. */
export interface Given {
  /** Gives the address of a built file. */
  readonly asset: AssetUrl;
  /** The OpenAPI document of the API beside them. */
  readonly apiDocument: () => unknown;
}

/** What stands round the page of a problem. */
export interface Around {
  readonly asset: AssetUrl;
  /** Who asked; undefined where the request was stopped before that was known. */
  readonly visit: ContextVariableMap['visit'] | undefined;
}

/** The screens, handed in by whoever puts the house together: this folder knows nothing of them. */
export interface Screens {
  readonly routes: (workspace: Workspace, given: Given) => Hono;
  /** A page, as HTML, for a request that was not carried out. */
  readonly problem: (problem: Problem, around: Around) => string | Promise<string>;
}

export interface ServerOptions {
  /** Without them there is only the API. */
  readonly screens: Screens | null;
  /** Names it answers to beside localhost, without port. */
  readonly hosts: readonly string[];
  /** Who may come in; the person at this machine unless told. */
  readonly access?: AccessOptions;
  readonly log: Log;
  readonly operation?: OperationOptions;
}

/** Everything that answers a request, ready for `app.request()` or a port. */
export function createServer(workspace: Workspace, options: ServerOptions): Hono {
  const { screens, hosts, access = atThisMachine, log, operation = {} } = options;
  const metrics = createMetrics(log);
  const assets = loadAssets();
  const app = new Hono();
  app.use(
    requestId({ headerName: '' }),
    metrics.watch,
    securityHeaders(access.url),
    noStore(),
    ownHost(access.url === null ? hosts : [...hosts, access.url.hostname]),
    sameOrigin(access.url),
    bodySize(),
  );
  app.route('/', operationRoutes(workspace, metrics, operation));
  app.use(gate(workspace, access));
  app.route('/', assets.routes);
  const api = createApi(workspace, manifest.version);
  app.route('/api/v1', api.routes);
  if (screens !== null) {
    app.route('/', screens.routes(workspace, { asset: assets.url, apiDocument: api.document }));
  }

  const answer = async (c: Context, problem: Problem) =>
    screens === null || isApi(c.req.path)
      ? null
      : await screens.problem(problem, { asset: assets.url, visit: c.get('visit') });
  app.notFound(async (c) => {
    const page = await answer(c, noSuchPage);
    return page === null ? problemResponse(c, noSuchPage) : c.html(page, 404);
  });
  app.onError(async (error, c) => {
    const problem = problemOf(error);
    if (problem.retryAfter !== null) c.header('retry-after', String(problem.retryAfter));
    // What the database refused is told as a conflict; that it did is for whoever runs the server to see.
    const isOurs = problem.status === 500 || (problem.status === 409 && !(error instanceof AppError));
    if (isOurs) log('request.fault', { id: c.get('requestId'), ...faultFields(error) });
    const page = await answer(c, problem);
    return page === null ? problemResponse(c, problem) : c.html(page, problem.status);
  });
  return app;
}
