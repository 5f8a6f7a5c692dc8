import { type Context, Hono } from 'hono';
import { type AuditVerdict, listRecord, verifyRecord, type Workspace } from '../../app/index.ts';
import { RecordPage, subjectKinds } from './record-page.tsx';

/** The record of the organisation. */
export function recordRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const show = async (c: Context, verdict: AuditVerdict | null) => {
    const [after, subject] = [Number(c.req.query('after')), c.req.query('subject') || undefined];
    const kind = subjectKinds.find((known) => known === c.req.query('kind'));
    const listed = await listRecord(workspace, c.var.actor, {
      after: Number.isInteger(after) && after > 0 ? after : null,
      kind: kind ?? null,
      subject: subject ?? null,
    });
    return c.render(<RecordPage listed={listed} kind={kind} subject={subject} verdict={verdict} />, {
      title: 'Record',
      section: 'record',
    });
  };

  routes.get('/record', (c) => show(c, null));
  routes.post('/record/check', async (c) => show(c, await verifyRecord(workspace, c.var.actor)));

  return routes;
}
