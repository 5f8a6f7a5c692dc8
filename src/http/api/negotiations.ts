import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type Answered,
  AppError,
  addCounterDraft,
  confirmAccepted,
  downloadCounterDraft,
  downloadRedline,
  listRefusals,
  makeRedline,
  newRedlineSchema,
  noteStep,
  rowsQuerySchema,
  showCounterDraft,
  showNegotiation,
  showRedline,
  stepSchema,
  type Workspace,
} from '../../app/index.ts';
import { clauseIds } from '../../core/annex/index.ts';
import { handOver } from '../hand-over.ts';
import {
  comparisonShape,
  negotiationShape,
  presentComparison,
  presentNegotiation,
  presentRedline,
  presentRefusals,
  redlineShape,
  refusalsShape,
} from './negotiation-shapes.ts';
import { answer, done, file, json, newApi, reviewParam, route } from './route.ts';
import { createdShape } from './shapes.ts';

const redlineParam = reviewParam.extend({ redline: z.string().openapi({ description: 'Id of a redline.' }) });
const draftParam = reviewParam.extend({
  draft: z.string().openapi({ description: 'Id of a counter-draft.' }),
});

const show = route({
  method: 'get',
  path: '/reviews/{review}/negotiation',
  summary: 'Where each clause stands, what was sent and what came back',
  request: { params: reviewParam },
  responses: { 200: answer('The negotiation.', negotiationShape) },
});

const step = route({
  method: 'post',
  path: '/reviews/{review}/negotiation/{clause}/steps',
  summary: 'Note where a clause now stands; steps are added and never taken back',
  request: { params: reviewParam.extend({ clause: z.enum(clauseIds) }), body: json(stepSchema) },
  responses: { 204: done('It was noted.') },
});

const make = route({
  method: 'post',
  path: '/reviews/{review}/redlines',
  summary: "Write a version of the annex into the supplier's Word document as tracked changes",
  request: { params: reviewParam, body: json(newRedlineSchema) },
  responses: { 201: answer('It was written.', createdShape) },
});

const redline = route({
  method: 'get',
  path: '/reviews/{review}/redlines/{redline}',
  summary: 'What a redline put where and why, with its warnings',
  request: { params: redlineParam },
  responses: { 200: answer('The redline.', redlineShape) },
});

const redlineFile = route({
  method: 'get',
  path: '/reviews/{review}/redlines/{redline}/file',
  summary: 'The redline as a Word file',
  request: { params: redlineParam },
  responses: { 200: file },
});

const upload = z.object({
  draft: z.any().openapi({ type: 'string', format: 'binary', description: 'A Word file, 50 MB at most.' }),
  redline: z.string().optional().openapi({ description: 'The redline it answers.' }),
  version: z.string().optional().openapi({
    description: 'Or the version of the annex it answers, where that went out as a paper of its own.',
  }),
});

const add = route({
  method: 'post',
  path: '/reviews/{review}/counter-drafts',
  summary: "Take up a supplier's counter-draft and hold it against what we sent",
  request: {
    params: reviewParam,
    body: { required: true, content: { 'multipart/form-data': { schema: upload } } },
  },
  responses: { 201: answer('It was taken up.', createdShape) },
});

const draft = route({
  method: 'get',
  path: '/reviews/{review}/counter-drafts/{draft}',
  summary: 'What became of each clause, and what else they changed',
  request: { params: draftParam },
  responses: { 200: answer('The comparison.', comparisonShape) },
});

const draftFile = route({
  method: 'get',
  path: '/reviews/{review}/counter-drafts/{draft}/file',
  summary: 'The counter-draft, to the byte as it came',
  request: { params: draftParam },
  responses: { 200: file },
});

const confirm = route({
  method: 'post',
  path: '/reviews/{review}/counter-drafts/{draft}/confirm-accepted',
  summary: 'Note as agreed every proposed clause that it leaves as we worded it',
  request: { params: draftParam },
  responses: { 200: answer('The clauses noted.', z.object({ clauses: z.array(z.enum(clauseIds)) })) },
});

const refusals = route({
  method: 'get',
  path: '/refusals',
  summary: 'What suppliers refuse, by supplier, with what to do next',
  description: '`after` takes the `next` of the page before.',
  request: { query: rowsQuerySchema },
  responses: { 200: answer('A page of suppliers.', refusalsShape) },
});

const noFile = new AppError('invalid', 'Send one file, in the field "draft".', { draft: 'Send one file.' });

/** What a form names as answered. Throws `invalid` where it names nothing. */
function answeredBy({ redline: id, version }: { redline?: unknown; version?: unknown }): Answered {
  if (typeof id === 'string' && id !== '') return { redline: id };
  const number = Number(version);
  if (Number.isInteger(number) && number > 0) return { version: number };
  throw new AppError('invalid', 'Say what it answers: a redline, or a version of the annex.', {
    redline: 'Choose what it answers.',
  });
}

/** What goes to and fro between the parties. */
export function negotiationsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(show, async (c) =>
    c.json(
      presentNegotiation(await showNegotiation(workspace, c.var.actor, c.req.valid('param').review)),
      200,
    ),
  );

  api.openapi(step, async (c) => {
    const { review, clause } = c.req.valid('param');
    await noteStep(workspace, c.var.actor, review, clause, c.req.valid('json'));
    return c.body(null, 204);
  });

  api.openapi(make, async (c) =>
    c.json(await makeRedline(workspace, c.var.actor, c.req.valid('param').review, c.req.valid('json')), 201),
  );

  api.openapi(redline, async (c) => {
    const { review, redline: id } = c.req.valid('param');
    return c.json(presentRedline(await showRedline(workspace, c.var.actor, review, id)), 200);
  });

  api.openapi(redlineFile, async (c) => {
    const { review, redline: id } = c.req.valid('param');
    return handOver(await downloadRedline(workspace, c.var.actor, review, id));
  });

  api.openapi(add, async (c) => {
    const { draft: sent, ...answered } = await c.req.parseBody();
    if (!(sent instanceof File)) throw noFile;
    const theirs = { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
    const { review } = c.req.valid('param');
    return c.json(await addCounterDraft(workspace, c.var.actor, review, answeredBy(answered), theirs), 201);
  });

  api.openapi(draft, async (c) => {
    const { review, draft: id } = c.req.valid('param');
    return c.json(presentComparison(await showCounterDraft(workspace, c.var.actor, review, id)), 200);
  });

  api.openapi(draftFile, async (c) => {
    const { review, draft: id } = c.req.valid('param');
    return handOver(await downloadCounterDraft(workspace, c.var.actor, review, id));
  });

  api.openapi(confirm, async (c) => {
    const { review, draft: id } = c.req.valid('param');
    const clauses = await confirmAccepted(workspace, c.var.actor, review, id);
    return c.json({ clauses: [...clauses] }, 200);
  });

  api.openapi(refusals, async (c) =>
    c.json(presentRefusals(await listRefusals(workspace, c.var.actor, c.req.valid('query'))), 200),
  );

  return api;
}
