import { type Context, Hono } from 'hono';
import {
  isSetUp,
  joinAsNew,
  joinAsSelf,
  setUp,
  showInvitation,
  signIn,
  signOut,
  type Workspace,
} from '../../app/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences } from '../parts/sentences.ts';
import { attempt } from './attempt.ts';
import { InvitationPage } from './invitation-page.tsx';
import type { PersonGiven } from './person-fields.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { wayBack } from './way-back.ts';

const signInFrame = { title: 'Sign in', islands: ['passkey'] };

/** The ways in and out: set-up, sign-in, sign-out, invitations. */
export function doorRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const signOn = workspace.signOn?.name ?? null;

  const showSetUp = (c: Context, given: PersonGiven & { organisation: string }, errors: Sentences) =>
    c.render(<SetUpPage given={given} asksCode={c.var.visit.caller === null} errors={errors} />, {
      title: 'Set up accounts',
    });

  routes.get('/set-up', async (c) => {
    if (await isSetUp(workspace)) return c.redirect('/people', 303);
    return showSetUp(c, { organisation: '', name: '', email: '' }, {});
  });

  routes.post('/set-up', async (c) => {
    const form = await sentForm(c);
    const given = {
      organisation: form.text('organisation'),
      name: form.text('name'),
      email: form.text('email'),
    };
    const { caller, visitor } = c.var.visit;
    const errors = await attempt(c, async () => {
      const secrets = { password: form.text('password'), code: form.text('code') };
      c.var.visit.enter(await setUp(workspace, caller, visitor, { ...given, ...secrets }));
    });
    return areNone(errors) ? c.redirect('/people', 303) : showSetUp(c, given, errors);
  });

  routes.get('/sign-in', async (c) => {
    const next = wayBack(c.req.query('next'));
    if (c.var.visit.caller !== null) return c.redirect(next, 303);
    if (!(await isSetUp(workspace))) return c.redirect('/set-up', 303);
    return c.render(<SignInPage email="" next={next} signOn={signOn} errors={{}} />, signInFrame);
  });

  routes.post('/sign-in', async (c) => {
    const form = await sentForm(c);
    const [email, next] = [form.text('email'), wayBack(form.text('next'))];
    let place = next;
    const errors = await attempt(c, async () => {
      const given = { email, password: form.text('password') };
      const signedIn = await signIn(workspace, c.var.visit.visitor, given);
      c.var.visit.enter(signedIn);
      if (signedIn.passwordWasReset) place = '/account';
    });
    if (areNone(errors)) return c.redirect(place, 303);
    return c.render(<SignInPage email={email} next={next} signOn={signOn} errors={errors} />, signInFrame);
  });

  routes.post('/sign-out', async (c) => {
    await signOut(workspace, c.var.actor);
    c.var.visit.leave();
    return c.redirect('/sign-in', 303);
  });

  const showOpen = async (c: Context, given: PersonGiven, errors: Sentences) => {
    const invitation = await showInvitation(workspace, c.req.param('token') ?? '');
    const { caller } = c.var.visit;
    return c.render(
      <InvitationPage
        invitation={invitation}
        path={c.req.path}
        caller={caller}
        signOn={signOn}
        given={given}
        errors={errors}
      />,
      { title: `Join ${invitation.organisationName}` },
    );
  };

  routes.get('/invitations/:token', (c) => showOpen(c, { name: '', email: '' }, {}));

  routes.post('/invitations/:token', async (c) => {
    const token = c.req.param('token');
    const { caller, visitor, enter } = c.var.visit;
    const form = await sentForm(c);
    const given = { name: form.text('name'), email: form.text('email') };
    const errors = await attempt(c, async () => {
      if (caller !== null) return await joinAsSelf(workspace, caller, token);
      enter(await joinAsNew(workspace, visitor, token, { ...given, password: form.text('password') }));
    });
    return areNone(errors) ? c.redirect('/', 303) : showOpen(c, given, errors);
  });

  return routes;
}
