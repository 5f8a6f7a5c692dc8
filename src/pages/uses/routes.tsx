import { type Context, Hono } from 'hono';
import {
  changeUse,
  createUse,
  deleteUse,
  keepUseScope,
  previewScope,
  type ScopePreview,
  type ShownUse,
  showSystem,
  showUse,
  useStates,
  type Workspace,
} from '../../app/index.ts';
import { type Answers, questionIds } from '../../core/scope/index.ts';
import type { Crumb, Frame } from '../frame/index.ts';
import { bothValues, ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { useStateNames } from '../parts/chips.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { wayToSystem } from '../systems/routes.tsx';
import { ScopeCheck, ScopeQuestions } from './scope-pages.tsx';
import { type UseFields, UseForm } from './use-form.tsx';
import { UsePage } from './use-page.tsx';

const frameOf = (title: string, crumbs: readonly Crumb[]): Frame => ({ title, section: 'suppliers', crumbs });

const wayTo = ({ supplier, system, id, name }: ShownUse): readonly Crumb[] => [
  ...wayToSystem(supplier, system),
  { text: name, href: `/uses/${id}` },
];

const fieldsIn = (form: SentForm): UseFields => ({
  name: form.text('name'),
  purpose: form.text('purpose'),
  state: form.text('state'),
});

const labels: Readonly<Record<keyof UseFields, string>> = {
  name: 'What you call it',
  purpose: 'Who does what with it',
  state: 'How it stands',
};
const wordsOf = (field: keyof UseFields, value: string): string => {
  const state = field === 'state' ? useStates.find((known) => known === value) : undefined;
  return state === undefined ? value : useStateNames[state];
};

/** What was typed, with the state as one of the known ones; an unknown one is told at its field. */
const inputOf = ({ name, purpose, state }: UseFields) => {
  const known = useStates.find((candidate) => candidate === state);
  return known === undefined ? null : { name, purpose, state: known };
};
const noState: Sentences = { state: 'Choose whether it is planned, live or ended.' };

const answersIn = (form: SentForm): Answers =>
  Object.fromEntries(questionIds.flatMap((id) => (form.text(id) === '' ? [] : [[id, form.text(id)]])));

/** Uses: one of them, the forms, the questions and what follows from their answers. */
export function usesRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showUse(workspace, c.var.actor, c.req.param('use') ?? '');

  const showNew = async (c: Context, fields: UseFields, errors: Sentences) => {
    const system = await showSystem(workspace, c.var.actor, c.req.param('system') ?? '');
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <UseForm
        fields={fields}
        errors={errors}
        action={`/systems/${system.id}/uses`}
        revision={null}
        system={system.name}
      />
    );
    return c.render(form, frameOf('Add a use', wayToSystem(system.supplier, system)));
  };

  routes.get('/systems/:system/uses/new', (c) => showNew(c, { name: '', purpose: '', state: 'planned' }, {}));

  routes.post('/systems/:system/uses', async (c) => {
    const fields = fieldsIn(await sentForm(c));
    const input = inputOf(fields);
    let id = '';
    const errors =
      input === null
        ? noState
        : await sentencesOf(async () => {
            id = (await createUse(workspace, c.var.actor, c.req.param('system'), input)).id;
          });
    return areNone(errors) ? c.redirect(`/uses/${id}/scope`, 303) : showNew(c, fields, errors);
  });

  routes.get('/uses/:use', async (c) => {
    const use = await show(c);
    return c.render(<UsePage use={use} />, frameOf(use.name, wayToSystem(use.supplier, use.system)));
  });

  const showEdit = (c: Context, use: ShownUse, fields: UseFields, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <UseForm
        fields={fields}
        errors={errors}
        action={`/uses/${use.id}/edit`}
        revision={use.revision}
        system={use.system.name}
      />
    );
    return c.render(form, frameOf(`Change ${use.name}`, wayTo(use)));
  };

  const showChanged = (c: Context, use: ShownUse, fields: UseFields) => {
    c.status(412);
    return c.render(
      <ChangedMeanwhile
        what="this use"
        href={`/uses/${use.id}`}
        values={bothValues(labels, use, fields, wordsOf)}
        sent={{ ...fields }}
        revision={use.revision}
      />,
      frameOf(`Change ${use.name}`, wayTo(use)),
    );
  };

  routes.get('/uses/:use/edit', async (c) => {
    const use = await show(c);
    return showEdit(c, use, use, {});
  });

  routes.post('/uses/:use/edit', async (c) => {
    const form = await sentForm(c);
    const fields = fieldsIn(form);
    const input = inputOf(fields);
    const revision = Number(form.text('revision'));
    const id = c.req.param('use');
    const errors =
      input === null
        ? noState
        : await sentencesOf(() => changeUse(workspace, c.var.actor, id, { ...input, revision }));
    if (areNone(errors)) return c.redirect(`/uses/${id}`, 303);
    const use = await show(c);
    return use.revision === revision ? showEdit(c, use, fields, errors) : showChanged(c, use, fields);
  });

  const showQuestions = (c: Context, use: ShownUse, answers: Answers, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    const page = <ScopeQuestions use={use} answers={answers} errors={errors} />;
    return c.render(page, frameOf(`Questions – ${use.name}`, wayTo(use)));
  };

  routes.get('/uses/:use/scope', async (c) => {
    const use = await show(c);
    return showQuestions(c, use, use.answers, {});
  });

  interface Checked {
    readonly preview: ScopePreview;
    readonly form: SentForm;
    readonly why: string;
    readonly errors: Sentences;
  }
  const showCheck = (c: Context, use: ShownUse, { preview, form, why, errors }: Checked) => {
    c.status(areNone(errors) ? 200 : 422);
    const revision = Number(form.text('revision'));
    const page = <ScopeCheck use={use} preview={preview} revision={revision} why={why} errors={errors} />;
    return c.render(page, frameOf(`What follows – ${use.name}`, wayTo(use)));
  };

  routes.post('/uses/:use/scope/preview', async (c) => {
    const [use, form] = [await show(c), await sentForm(c)];
    const answers = answersIn(form);
    const previews: ScopePreview[] = [];
    const faults = await sentencesOf(async () => {
      previews.push(await previewScope(workspace, c.var.actor, use.id, answers));
    });
    const [preview] = previews;
    if (preview === undefined) return showQuestions(c, use, answers, faults);
    const why = use.scopes.length === 0 ? 'First answers.' : '';
    return showCheck(c, use, { preview, form, why, errors: {} });
  });

  routes.post('/uses/:use/scope', async (c) => {
    const [use, form] = [await show(c), await sentForm(c)];
    const [answers, why, revision] = [answersIn(form), form.text('why'), Number(form.text('revision'))];
    const errors = await sentencesOf(() =>
      keepUseScope(workspace, c.var.actor, use.id, { answers, why, revision }),
    );
    if (areNone(errors)) return c.redirect(`/uses/${use.id}`, 303);
    const preview = await previewScope(workspace, c.var.actor, use.id, answers);
    return showCheck(c, use, { preview, form, why, errors });
  });

  const showDelete = (c: Context, use: ShownUse, refusal?: string) => {
    c.status(refusal === undefined ? 200 : 409);
    return c.render(
      <DeleteQuestion
        what="this use"
        goes={`${use.name} is deleted with its answers and every scope it has had.`}
        href={`/uses/${use.id}`}
        refusal={refusal}
      />,
      frameOf(`Delete ${use.name}`, wayTo(use)),
    );
  };

  routes.get('/uses/:use/delete', async (c) => showDelete(c, await show(c)));

  routes.post('/uses/:use/delete', async (c) => {
    const use = await show(c);
    const { main } = await sentencesOf(() => deleteUse(workspace, c.var.actor, use.id));
    return main === undefined ? c.redirect(`/systems/${use.system.id}`, 303) : showDelete(c, use, main);
  });

  return routes;
}
