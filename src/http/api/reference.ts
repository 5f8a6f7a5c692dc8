import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError, readOfficialWording, type StoredWording, type Workspace } from '../../app/index.ts';
import {
  filterProvisions,
  type Provision,
  phases,
  principles,
  provisionById,
  roles,
  strengths,
} from '../../core/code/index.ts';
import { questionGroups } from '../../core/scope/index.ts';
import { answer, newApi, route } from './route.ts';

const text = z.string();

const provisionShape = z
  .object({
    id: text,
    etsi: text,
    principle: z.int(),
    parent: text.nullable(),
    title: text,
    phase: z.enum(phases),
    strength: z.enum(strengths).describe('The strongest of its duties.'),
    obliged: z.array(z.enum(roles)),
    named: z.array(z.enum(roles)),
    duties: z.array(
      z.object({ id: text, strength: z.enum(strengths), roles: z.array(z.enum(roles)), summary: text }),
    ),
    summary: text.describe('In our own words.'),
    whyItMatters: text,
    threats: z.array(text),
    measures: z.object({ 'llm-app': text, 'fine-tuned': text, 'own-model': text }),
    evidence: z.array(text),
    officialWording: text.optional().describe('The Code’s own words, where its page was imported.'),
  })
  .openapi('Provision');

const principleShape = z
  .object({ number: z.int(), title: text, phase: z.enum(phases), provisions: z.array(text).describe('Ids.') })
  .openapi('Principle');

const questionGroupShape = z
  .object({
    id: text,
    title: text,
    intro: text,
    questions: z.array(
      z.object({
        id: text,
        text,
        help: text,
        why: text,
        choices: z
          .array(z.object({ id: text, label: text, meaning: text }))
          .describe('From the least to the most sensitive.'),
      }),
    ),
  })
  .openapi('QuestionGroup');

const listPrinciples = route({
  method: 'get',
  path: '/code/principles',
  summary: 'The principles of the Code',
  responses: { 200: answer('All of them.', z.array(principleShape)) },
});

const listProvisions = route({
  method: 'get',
  path: '/code/provisions',
  summary: 'The provisions of the Code, narrowed by what is given',
  request: {
    query: z.object({
      role: z.enum(roles).optional(),
      phase: z.enum(phases).optional(),
      strength: z.enum(strengths).optional(),
      principle: z.coerce.number().int().optional(),
    }),
  },
  responses: { 200: answer('In the order of the Code.', z.array(provisionShape)) },
});

const showProvision = route({
  method: 'get',
  path: '/code/provisions/{provision}',
  summary: 'One provision of the Code',
  request: { params: z.object({ provision: text.openapi({ example: '10.3' }) }) },
  responses: { 200: answer('The provision.', provisionShape) },
});

const listQuestions = route({
  method: 'get',
  path: '/questions',
  summary: 'What is asked about a use, with the answers there are',
  responses: { 200: answer('In groups, in the order in which they are asked.', z.array(questionGroupShape)) },
});

/** The schema picks what leaves, so that nothing is told that the document does not name. */
const present = (provision: Provision, wording: StoredWording | null): z.infer<typeof provisionShape> =>
  provisionShape.parse({ ...provision, officialWording: wording?.byProvision[provision.id] });

/** What is the same for every review: the Code and the questions. */
export function referenceApi({ dataFolder }: Pick<Workspace, 'dataFolder'>): OpenAPIHono {
  const api = newApi();
  const imported = async () => (await readOfficialWording(dataFolder)).wording;

  api.openapi(listPrinciples, (c) =>
    c.json(
      principles.map(({ number, title, phase, provisions }) => ({
        number,
        title,
        phase,
        provisions: provisions.map(({ id }) => id),
      })),
      200,
    ),
  );

  api.openapi(listProvisions, async (c) => {
    const wording = await imported();
    const found = filterProvisions(c.req.valid('query'));
    return c.json(
      found.map((provision) => present(provision, wording)),
      200,
    );
  });

  api.openapi(showProvision, async (c) => {
    const provision = provisionById(c.req.valid('param').provision);
    if (provision === undefined) throw new AppError('not-found', 'The Code has no such provision.');
    return c.json(present(provision, await imported()), 200);
  });

  api.openapi(listQuestions, (c) => c.json(z.array(questionGroupShape).parse(questionGroups), 200));

  return api;
}
