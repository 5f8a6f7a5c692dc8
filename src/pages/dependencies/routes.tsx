import { type Context, Hono } from 'hono';
import {
  addReliance,
  changeParty,
  confirmSuggestion,
  deleteParty,
  listParties,
  removeReliance,
  type ShownParty,
  setSuggestionAside,
  showParty,
  showSystem,
  type Workspace,
} from '../../app/index.ts';
import { type FourthPartyKind, fourthPartyKinds } from '../../core/portfolio/index.ts';
import type { Crumb, Frame } from '../frame/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { wayToSystem } from '../systems/routes.tsx';
import { partyKindNames } from './branches.tsx';
import { DependenciesPage } from './dependencies-page.tsx';
import { PartyForm } from './party-form.tsx';
import { PartyPage } from './party-page.tsx';
import { noReliance, type RelianceFields, RelianceForm } from './reliance-form.tsx';

const dependenciesCrumb: Crumb = { text: 'Dependencies', href: '/dependencies' };

const frameOf = (title: string, party?: ShownParty): Frame => ({
  title: party === undefined ? title : `${title} – ${party.name}`,
  section: 'dependencies',
  crumbs: [
    dependenciesCrumb,
    ...(party === undefined ? [] : [{ text: party.name, href: `/dependencies/${party.id}` }]),
  ],
});

const fieldsIn = (form: SentForm): RelianceFields => ({
  name: form.text('name'),
  kind: form.text('kind'),
  purpose: form.text('purpose'),
});

const kindIn = (kind: string): FourthPartyKind | undefined =>
  fourthPartyKinds.find((known) => known === kind);
const labels = { name: 'Name', kind: 'What it is' };
const wordsOf = (field: keyof typeof labels, value: string): string => {
  const kind = field === 'kind' ? kindIn(value) : undefined;
  return kind === undefined ? value : partyKindNames[kind];
};

const noKind: Sentences = { kind: 'Choose what it is.' };

/** Who rests on whom: the fourth parties, one of them, and what systems rest on. */
export function dependenciesRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showParty(workspace, c.var.actor, c.req.param('party') ?? '');

  /** Notes what a form says; gives what is to correct. */
  const note = async (
    c: Context,
    from: { system: string } | { party: string },
    fields: RelianceFields,
  ): Promise<Sentences> => {
    const kind = kindIn(fields.kind);
    if (kind === undefined) return noKind;
    const { name, purpose } = fields;
    return await sentencesOf(() => addReliance(workspace, c.var.actor, { from, name, kind, purpose }));
  };

  routes.get('/dependencies', async (c) => {
    const parties = await listParties(workspace, c.var.actor, { after: c.req.query('after') });
    return c.render(<DependenciesPage parties={parties} />, {
      title: 'Dependencies',
      section: 'dependencies',
    });
  });

  routes.get('/dependencies/:party', async (c) => {
    const party = await show(c);
    return c.render(<PartyPage party={party} fields={noReliance} errors={{}} />, frameOf(party.name));
  });

  routes.post('/dependencies/:party/reliance', async (c) => {
    const [party, form] = [await show(c), await sentForm(c)];
    const fields = fieldsIn(form);
    const errors = await note(c, { party: party.id }, fields);
    if (areNone(errors)) return c.redirect(`/dependencies/${party.id}`, 303);
    c.status(422);
    return c.render(<PartyPage party={party} fields={fields} errors={errors} />, frameOf(party.name));
  });

  routes.post('/dependencies/reliances/:reliance/remove', async (c) => {
    const form = await sentForm(c);
    await removeReliance(workspace, c.var.actor, c.req.param('reliance'));
    const back = form.text('back');
    return c.redirect(/^\/(?:systems|dependencies)\/[0-9a-f-]+$/.test(back) ? back : '/dependencies', 303);
  });

  interface PartyFields {
    readonly name: string;
    readonly kind: string;
  }
  const showEdit = (
    c: Context,
    party: ShownParty,
    { fields, seen, errors }: { fields: PartyFields; seen: string | number; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const { name, kind } = fields;
    const form = <PartyForm party={party} name={name} kind={kind} seen={seen} errors={errors} />;
    return c.render(form, frameOf('Change', party));
  };

  routes.get('/dependencies/:party/edit', async (c) => {
    const party = await show(c);
    return showEdit(c, party, { fields: party, seen: party.revision, errors: {} });
  });

  routes.post('/dependencies/:party/edit', async (c) => {
    const [party, form] = [await show(c), await sentForm(c)];
    const fields = { name: form.text('name'), kind: form.text('kind') };
    const [kind, href] = [kindIn(fields.kind), `/dependencies/${party.id}`];
    const errors =
      kind === undefined
        ? noKind
        : await edited(c, form, {
            what: 'this fourth party',
            href,
            form: `${href}/edit`,
            frame: frameOf('Change', party),
            verb: (seen) => {
              const changed = { name: fields.name, kind, revision: Number(seen) };
              return changeParty(workspace, c.var.actor, party.id, changed);
            },
            now: async () => {
              const now = await show(c);
              return { seen: now.revision, values: bothValues(labels, now, fields, wordsOf) };
            },
          });
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showEdit(c, party, { fields, seen: form.text('seen'), errors });
  });

  const showDelete = (c: Context, party: ShownParty, refusal?: string) => {
    c.status(refusal === undefined ? 200 : 409);
    return c.render(
      <DeleteQuestion
        what="this fourth party"
        goes={`${party.name} is deleted, and with it what is noted of whom it rests on.`}
        href={`/dependencies/${party.id}`}
        refusal={refusal}
      />,
      frameOf('Delete', party),
    );
  };

  routes.get('/dependencies/:party/delete', async (c) => showDelete(c, await show(c)));

  routes.post('/dependencies/:party/delete', async (c) => {
    const party = await show(c);
    const { main } = await sentencesOf(() => deleteParty(workspace, c.var.actor, party.id));
    return main === undefined ? c.redirect('/dependencies', 303) : showDelete(c, party, main);
  });

  routes.post('/systems/:system/reliance', async (c) => {
    const form = await sentForm(c);
    const system = await showSystem(workspace, c.var.actor, c.req.param('system'));
    const fields = fieldsIn(form);
    const errors = await note(c, { system: system.id }, fields);
    if (areNone(errors)) return c.redirect(`/systems/${system.id}#rests-on`, 303);
    c.status(422);
    return c.render(
      <>
        <ErrorSummary errors={errors} />
        <h1>Whom does {system.name} rest on?</h1>
        <RelianceForm action={`/systems/${system.id}/reliance`} fields={fields} errors={errors} open />
      </>,
      {
        title: `Whom it rests on – ${system.name}`,
        section: 'suppliers',
        crumbs: wayToSystem(system.supplier, system),
      },
    );
  });

  routes.post('/systems/:system/reliance/confirm', async (c) => {
    const [{ system }, form] = [c.req.param(), await sentForm(c)];
    await confirmSuggestion(workspace, c.var.actor, system, { name: form.text('name') });
    return c.redirect(`/systems/${system}#rests-on`, 303);
  });

  routes.post('/systems/:system/reliance/set-aside', async (c) => {
    const [{ system }, form] = [c.req.param(), await sentForm(c)];
    await setSuggestionAside(workspace, c.var.actor, system, { name: form.text('name') });
    return c.redirect(`/systems/${system}#rests-on`, 303);
  });

  return routes;
}
