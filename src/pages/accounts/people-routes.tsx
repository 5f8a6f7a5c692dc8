import { type Context, Hono } from 'hono';
import {
  changeRole,
  endAccess,
  invite,
  listPeople,
  may,
  type NewInvitation,
  removeMember,
  showAccess,
  showMember,
  type Workspace,
  withdrawInvitation,
} from '../../app/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { edited } from '../parts/edited.tsx';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { SettingsNav } from '../parts/settings-nav.tsx';
import { MemberPage } from './member-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { roleWord } from './role-words.ts';
import { ShownOncePage } from './shown-once-page.tsx';

const peopleCrumb = { text: 'People', href: '/people' };

/** Who belongs to the organisation, and in which role. */
export function peopleRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const showPeople = async (c: Context, given: { whom: string; role: string }, errors: Sentences) => {
    const people = await listPeople(workspace, c.var.actor, { after: c.req.query('after') });
    const { accounts } = c.var.visit;
    return c.render(
      <>
        <SettingsNav tab="people" caller={c.var.actor} />
        <PeoplePage people={people} accounts={accounts} given={given} errors={errors} />
      </>,
      { title: 'People' },
    );
  };

  routes.get('/people', (c) => showPeople(c, { whom: '', role: 'viewer' }, {}));

  routes.post('/people/invitations', async (c) => {
    const form = await sentForm(c);
    const given = { whom: form.text('whom'), role: form.text('role') };
    const made: NewInvitation[] = [];
    const errors = await sentencesOf(async () => {
      made.push(await invite(workspace, c.var.actor, given));
    });
    const [invitation] = made;
    if (invitation === undefined) {
      c.status(422);
      return showPeople(c, given, errors);
    }
    return c.render(
      <ShownOncePage
        title={`Your invitation for ${given.whom}`}
        lead="Send this link to them by a way that nobody else reads. It works once, for seven days."
        label="Link"
        secret={`${c.var.visit.origin}/invitations/${invitation.token}`}
        back={{ text: 'Back to people', href: '/people' }}
      />,
      { title: 'Invitation', crumbs: [peopleCrumb] },
    );
  });

  routes.post('/people/invitations/:invitation/withdraw', async (c) => {
    await withdrawInvitation(workspace, c.var.actor, c.req.param('invitation'));
    return c.redirect('/people', 303);
  });

  const showOne = async (c: Context, errors: Sentences) => {
    const { actor } = c.var;
    const member = await showMember(workspace, actor, c.req.param('member') ?? '');
    const manages = may(actor, 'people.manage');
    if (!(manages || member.self)) return c.notFound();
    if (!areNone(errors)) c.status(422);
    const access = manages ? await showAccess(workspace, c.var.actor, member.id) : null;
    return c.render(<MemberPage member={member} access={access} errors={errors} />, {
      title: member.name,
      crumbs: [peopleCrumb],
    });
  };

  routes.get('/people/:member', (c) => showOne(c, {}));

  routes.post('/people/:member/role', async (c) => {
    const form = await sentForm(c);
    const [id, role] = [c.req.param('member'), form.text('role')];
    const member = () => showMember(workspace, c.var.actor, id);
    const errors = await edited(c, form, {
      what: 'the role of this member',
      href: `/people/${id}`,
      form: `/people/${id}`,
      frame: { title: 'Changed meanwhile', crumbs: [peopleCrumb] },
      verb: (seen) => changeRole(workspace, c.var.actor, id, { role }, seen),
      now: async () => {
        const now = await member();
        const values = bothValues({ role: 'Role' }, { role: now.role }, { role }, (_, each) =>
          roleWord(each),
        );
        return { seen: now.role, values };
      },
    });
    if (errors instanceof Response) return errors;
    return areNone(errors) ? c.redirect('/people', 303) : showOne(c, errors);
  });

  routes.post('/people/:member/end-access', async (c) => {
    const member = c.req.param('member');
    await endAccess(workspace, c.var.actor, member);
    return c.redirect(member === c.var.actor.id ? '/' : `/people/${member}`, 303);
  });

  routes.post('/people/:member/remove', async (c) => {
    const member = c.req.param('member');
    const errors = await sentencesOf(() => removeMember(workspace, c.var.actor, member));
    if (!areNone(errors)) return showOne(c, errors);
    return c.redirect(member === c.var.actor.id ? '/' : '/people', 303);
  });

  return routes;
}
