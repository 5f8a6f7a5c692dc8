import { type Context, Hono } from 'hono';
import {
  closeJoining,
  joiningRoles,
  listJoining,
  openJoining,
  renameOrganisation,
  showOrganisation,
  type Workspace,
} from '../../app/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { edited } from '../parts/edited.tsx';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { SettingsNav } from '../parts/settings-nav.tsx';
import { type OrganisationGiven, OrganisationPage } from './organisation-page.tsx';

/** The organisation that one works in. */
export function organisationRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const show = async (c: Context, given: Partial<OrganisationGiven>, errors: Sentences) => {
    const { actor } = c.var;
    const organisation = await showOrganisation(workspace, actor);
    const joining =
      organisation.may.manage && workspace.signOn !== null ? await listJoining(workspace, actor) : null;
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <>
        <SettingsNav tab="organisation" caller={actor} />
        <OrganisationPage
          organisation={organisation}
          joining={joining}
          given={{
            name: organisation.name,
            seen: organisation.mark,
            domain: '',
            role: 'viewer',
            ...given,
          }}
          errors={errors}
        />
      </>,
      { title: organisation.name },
    );
  };

  routes.get('/organisation', (c) => show(c, {}, {}));

  routes.post('/organisation', async (c) => {
    const form = await sentForm(c);
    const name = form.text('name');
    const errors = await edited(c, form, {
      what: 'the name of the organisation',
      href: '/organisation',
      form: '/organisation',
      frame: { title: 'Changed meanwhile' },
      verb: (seen) => renameOrganisation(workspace, c.var.actor, { name }, seen),
      now: async () => {
        const now = await showOrganisation(workspace, c.var.actor);
        return { seen: now.mark, values: bothValues({ name: 'Name' }, { name: now.name }, { name }) };
      },
    });
    if (errors instanceof Response) return errors;
    const given = { name, seen: form.text('seen') };
    return areNone(errors) ? c.redirect('/organisation', 303) : show(c, given, errors);
  });

  routes.post('/organisation/joining', async (c) => {
    const form = await sentForm(c);
    const given = { domain: form.text('domain'), role: form.text('role') };
    const errors = await sentencesOf(() => {
      const role = joiningRoles.find((known) => known === given.role);
      return openJoining(workspace, c.var.actor, given.domain, role === undefined ? {} : { role });
    });
    return areNone(errors) ? c.redirect('/organisation', 303) : show(c, given, errors);
  });

  routes.post('/organisation/joining/close', async (c) => {
    await closeJoining(workspace, c.var.actor, (await sentForm(c)).text('domain'));
    return c.redirect('/organisation', 303);
  });

  return routes;
}
