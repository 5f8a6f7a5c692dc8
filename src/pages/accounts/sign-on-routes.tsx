import { type Context, Hono } from 'hono';
import {
  beginSignOn,
  disconnectSignOn,
  endSignOn,
  type SignOnPurpose,
  type Workspace,
} from '../../app/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone } from '../parts/sentences.ts';
import { attempt } from './attempt.ts';
import { SignOnRefusedPage } from './sign-on-refused-page.tsx';
import { wayBack } from './way-back.ts';

/** To a provider of sign-on by OpenID Connect and back. */
export function signOnRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const begin = async (c: Context, purpose: SignOnPurpose): Promise<URL> => {
    const { visitor, origin, signOnBegins } = c.var.visit;
    const { url, secret } = await beginSignOn(workspace, visitor, origin, purpose);
    signOnBegins(secret);
    return url;
  };

  routes.get('/sign-in/sign-on', async (c) => {
    const url = await begin(c, { to: 'sign-in', next: wayBack(c.req.query('next')) });
    return c.redirect(url.href, 303);
  });

  routes.get('/invitations/:token/sign-on', async (c) => {
    const url = await begin(c, { to: 'join', invitation: c.req.param('token') });
    return c.redirect(url.href, 303);
  });

  // Asked by a form, so that no other site can begin it, and answered by a link, since a form leads to no other site.
  routes.post('/account/sign-on', async (c) => {
    const url = await begin(c, { to: 'connect', account: c.var.actor.id });
    const name = workspace.signOn?.name ?? '';
    return c.render(
      <>
        <h1>Connect your account with {name}</h1>
        <p class="app-lead">You sign in there now. From then on you can sign in here by it.</p>
        <p class="app-buttons">
          <a class="app-button" href={url.href}>
            Continue to {name}
          </a>
          <a class="app-button app-button--secondary" href="/account">
            Cancel
          </a>
        </p>
      </>,
      { title: `Connect your account with ${name}` },
    );
  });

  routes.post('/account/sign-on/disconnect', async (c) => {
    await disconnectSignOn(workspace, c.var.actor, (await sentForm(c)).text('issuer'));
    return c.redirect('/account', 303);
  });

  routes.get('/sign-in/sign-on/return', async (c) => {
    const { visitor, caller, origin, enter, signOnEnds } = c.var.visit;
    const came = { origin, search: new URL(c.req.url).search, secret: signOnEnds() };
    let next = '/';
    const errors = await attempt(c, async () => {
      const ended = await endSignOn(workspace, visitor, caller, came);
      if (ended.session !== null) enter(ended.session);
      next = ended.next;
    });
    if (areNone(errors)) return c.redirect(next, 303);
    return c.render(<SignOnRefusedPage because={Object.values(errors).join(' ')} />, {
      title: 'You were not signed in',
    });
  });

  return routes;
}
