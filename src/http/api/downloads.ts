import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  annexFormats,
  downloadAnnex,
  downloadReport,
  reportFormats,
  type Workspace,
} from '../../app/index.ts';
import { handOver } from '../hand-over.ts';
import { newApi, reviewParam, route } from './route.ts';

const file = { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } };

const report = route({
  method: 'get',
  path: '/reviews/{review}/report/{format}',
  summary: 'The report as a file',
  request: { params: reviewParam.extend({ format: z.enum(reportFormats) }) },
  responses: { 200: file },
});

const annex = route({
  method: 'get',
  path: '/reviews/{review}/annex/{format}',
  summary: 'The clauses that close the gaps, as a file',
  request: { params: reviewParam.extend({ format: z.enum(annexFormats) }) },
  responses: { 200: file },
});

/** What a person takes away. */
export function downloadsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(report, async (c) => {
    const { review, format } = c.req.valid('param');
    return handOver(await downloadReport(workspace, c.var.actor, review, format));
  });

  api.openapi(annex, async (c) => {
    const { review, format } = c.req.valid('param');
    return handOver(await downloadAnnex(workspace, c.var.actor, review, format));
  });

  return api;
}
