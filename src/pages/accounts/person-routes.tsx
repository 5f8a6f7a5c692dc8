import { type Context, Hono } from 'hono';
import { changeEmail, changeName, showAccount, type Workspace } from '../../app/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences } from '../parts/sentences.ts';
import { attempt } from './attempt.ts';
import { PersonPage } from './person-page.tsx';

/** One's own name and e-mail address. */
export function personRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const show = async (c: Context, given: { name?: string; email?: string }, errors: Sentences) => {
    const account = await showAccount(workspace, c.var.actor);
    const { name, email } = account;
    return c.render(
      <PersonPage account={account} given={{ name, email: email ?? '', ...given }} errors={errors} />,
      { title: 'Your name and address', crumbs: [{ text: 'Your account', href: '/account' }] },
    );
  };

  routes.get('/account/person', (c) => show(c, {}, {}));

  routes.post('/account/name', async (c) => {
    const name = (await sentForm(c)).text('name');
    const errors = await attempt(c, () => changeName(workspace, c.var.actor, { name }));
    return areNone(errors) ? c.redirect('/account', 303) : show(c, { name }, errors);
  });

  routes.post('/account/email', async (c) => {
    const form = await sentForm(c);
    const [email, current] = [form.text('email'), form.text('current')];
    const errors = await attempt(c, () =>
      changeEmail(workspace, c.var.actor, c.var.visit.visitor, {
        email,
        ...(current === '' ? {} : { current }),
      }),
    );
    return areNone(errors) ? c.redirect('/account', 303) : show(c, { email }, errors);
  });

  return routes;
}
