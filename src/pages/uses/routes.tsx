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
import { bothAnswers } from '../parts/both-answers.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { useStateNames } from '../parts/chips.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
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
        seen={null}
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

  const editFrame = (use: ShownUse): Frame => frameOf(`Change ${use.name}`, wayTo(use));

  const showEdit = (
    c: Context,
    use: ShownUse,
    { fields, seen, errors }: { fields: UseFields; seen: string | number; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <UseForm
        fields={fields}
        errors={errors}
        action={`/uses/${use.id}/edit`}
        seen={seen}
        system={use.system.name}
      />
    );
    return c.render(form, editFrame(use));
  };

  routes.get('/uses/:use/edit', async (c) => {
    const use = await show(c);
    return showEdit(c, use, { fields: use, seen: use.revision, errors: {} });
  });

  routes.post('/uses/:use/edit', async (c) => {
    const [use, form] = [await show(c), await sentForm(c)];
    const fields = fieldsIn(form);
    const input = inputOf(fields);
    const href = `/uses/${use.id}`;
    const errors =
      input === null
        ? noState
        : await edited(c, form, {
            what: 'this use',
            href,
            form: `${href}/edit`,
            frame: editFrame(use),
            verb: (seen) => changeUse(workspace, c.var.actor, use.id, { ...input, revision: Number(seen) }),
            now: async () => {
              const now = await show(c);
              return { seen: now.revision, values: bothValues(labels, now, fields, wordsOf) };
            },
          });
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showEdit(c, use, { fields, seen: form.text('seen'), errors });
  });

  const showQuestions = (
    c: Context,
    use: ShownUse,
    { answers, seen, errors }: { answers: Answers; seen: string | number; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const page = <ScopeQuestions use={use} answers={answers} seen={seen} errors={errors} />;
    return c.render(page, frameOf(`Questions – ${use.name}`, wayTo(use)));
  };

  routes.get('/uses/:use/scope', async (c) => {
    const use = await show(c);
    return showQuestions(c, use, { answers: use.answers, seen: use.revision, errors: {} });
  });

  interface Checked {
    readonly preview: ScopePreview;
    readonly form: SentForm;
    readonly why: string;
    readonly errors: Sentences;
  }
  const showCheck = (c: Context, use: ShownUse, { preview, form, why, errors }: Checked) => {
    c.status(areNone(errors) ? 200 : 422);
    const seen = form.text('seen');
    const page = <ScopeCheck use={use} preview={preview} seen={seen} why={why} errors={errors} />;
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
    if (preview === undefined) {
      return showQuestions(c, use, { answers, seen: form.text('seen'), errors: faults });
    }
    const why = use.scopes.length === 0 ? 'First answers.' : '';
    return showCheck(c, use, { preview, form, why, errors: {} });
  });

  routes.post('/uses/:use/scope', async (c) => {
    const [use, form] = [await show(c), await sentForm(c)];
    const [answers, why, href] = [answersIn(form), form.text('why'), `/uses/${use.id}`];
    const errors = await edited(c, form, {
      what: 'this use',
      href,
      form: `${href}/scope`,
      frame: frameOf(`Questions – ${use.name}`, wayTo(use)),
      verb: (seen) => keepUseScope(workspace, c.var.actor, use.id, { answers, why, revision: Number(seen) }),
      now: async () => {
        const now = await show(c);
        return { seen: now.revision, values: bothAnswers(questionIds, now.answers, answers) };
      },
    });
    if (errors instanceof Response) return errors;
    if (areNone(errors)) return c.redirect(href, 303);
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
