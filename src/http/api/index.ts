import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Workspace } from '../../app/index.ts';
import { accountsApi } from './accounts.ts';
import { annexesApi } from './annexes.ts';
import { bomsApi } from './boms.ts';
import { calendarApi } from './calendar.ts';
import { conditional } from './conditional.ts';
import { contractsApi } from './contracts.ts';
import { decisionsApi } from './decisions.ts';
import { dependenciesApi } from './dependencies.ts';
import { withCommonHeaders } from './document.ts';
import { downloadsApi } from './downloads.ts';
import { exampleApi } from './example.ts';
import { exportsApi } from './exports.ts';
import { idempotency } from './idempotency.ts';
import { importsApi } from './imports.ts';
import { listsApi } from './lists.ts';
import { negotiationsApi } from './negotiations.ts';
import { organisationsApi } from './organisations.ts';
import { papersApi } from './papers.ts';
import { peopleApi } from './people.ts';
import { portfolioApi } from './portfolio.ts';
import { recordApi } from './record.ts';
import { referenceApi } from './reference.ts';
import { releasesApi } from './releases.ts';
import { reviewsApi } from './reviews.ts';
import { newApi } from './route.ts';
import { runsApi } from './runs.ts';
import { suppliersApi } from './suppliers.ts';
import { systemsApi } from './systems.ts';
import { usesApi } from './uses.ts';
import { webhooksApi } from './webhooks.ts';

const parts = [
  webhooksApi,
  listsApi,
  exportsApi,
  importsApi,
  calendarApi,
  portfolioApi,
  reviewsApi,
  papersApi,
  runsApi,
  decisionsApi,
  downloadsApi,
  annexesApi,
  negotiationsApi,
  recordApi,
  referenceApi,
  suppliersApi,
  systemsApi,
  usesApi,
  contractsApi,
  dependenciesApi,
  exampleApi,
  releasesApi,
  bomsApi,
  accountsApi,
  peopleApi,
  organisationsApi,
];

export interface Api {
  readonly routes: OpenAPIHono;
  /** What describes it, as `/openapi.json` gives it. */
  readonly document: () => unknown;
}

/** Everything a person can do on the screens, for programs; `/openapi.json` describes it. */
export function createApi(workspace: Workspace, version: string): Api {
  const api = newApi();
  api.use(conditional(), idempotency(workspace));
  for (const part of parts) api.route('/', part(workspace));
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token made at /account/tokens. Where Candour runs without accounts none is needed.',
  });
  const described = {
    openapi: '3.1.0',
    security: [{ token: [] }],
    info: {
      title: 'Candour',
      version,
      description:
        "Holds a supplier's papers against the AI Cyber Security Code of Practice. Everything the screens do. " +
        'Send a POST with an Idempotency-Key to be able to send it again; what is shown with an ETag is changed with If-Match.',
    },
    servers: [{ url: '/api/v1' }],
  };
  const document = () => withCommonHeaders(api.getOpenAPI31Document(described));
  api.get('/openapi.json', (c) => c.json(document()));
  return { routes: api, document };
}
