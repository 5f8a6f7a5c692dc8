import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { downloadReport, reportFormats, type Workspace } from '../../app/index.ts';
import { handOver } from '../hand-over.ts';
import { file, newApi, reviewParam, route } from './route.ts';

const report = route({
  method: 'get',
  path: '/reviews/{review}/report/{format}',
  summary: 'The report as a file',
  request: { params: reviewParam.extend({ format: z.enum(reportFormats) }) },
  responses: { 200: file },
});

/** What a person takes away of a report. */
export function downloadsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(report, async (c) => {
    const { review, format } = c.req.valid('param');
    return handOver(await downloadReport(workspace, c.var.actor, review, format));
  });

  return api;
}
