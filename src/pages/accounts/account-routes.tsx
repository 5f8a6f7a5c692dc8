import { type Context, Hono } from 'hono';
import {
  type ChangedPassword,
  changePassword,
  createToken,
  endOtherSessions,
  endSession,
  foundAnother,
  listOrganisations,
  listPasskeys,
  listSessions,
  listSignOns,
  listTokens,
  type NewToken,
  revokeAllTokens,
  revokeToken,
  showAccount,
  switchOrganisation,
  type Workspace,
} from '../../app/index.ts';
import { sentForm } from '../parts/form.ts';
import { counted } from '../parts/phrases.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { AccountPage } from './account-page.tsx';
import { attempt } from './attempt.ts';
import { OrganisationsPage } from './organisations-page.tsx';
import { ShownOncePage } from './shown-once-page.tsx';
import { TokensPage } from './tokens-page.tsx';

const accountCrumb = { text: 'Your account', href: '/account' };

/** What came of a changed password, and what to look at if somebody else may have known the old one. */
const changedWords = ({ sessionsEnded, tokensKept }: ChangedPassword): string =>
  [
    'Your password was changed.',
    sessionsEnded === 0 ? '' : `${counted(sessionsEnded, 'other session was', 'other sessions were')} ended.`,
    tokensKept === 0
      ? ''
      : `${counted(tokensKept, 'token still counts', 'tokens still count')}: if somebody else may have known the password, revoke all of them on the page of your tokens and look through your passkeys.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

/** What a person does about the own account, and in which organisation they work. */
export function accountRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const showOwn = async (c: Context, done: string, errors: Sentences) =>
    c.render(
      <AccountPage
        account={await showAccount(workspace, c.var.actor)}
        sessions={await listSessions(workspace, c.var.actor, { after: c.req.query('sessions') })}
        passkeys={await listPasskeys(workspace, c.var.actor)}
        signOn={{
          name: workspace.signOn?.name ?? null,
          connected: await listSignOns(workspace, c.var.actor),
        }}
        done={done}
        errors={errors}
      />,
      { title: 'Your account', islands: ['passkey'] },
    );

  routes.get('/account', (c) => showOwn(c, '', {}));

  routes.post('/account/password', async (c) => {
    const { text } = await sentForm(c);
    let done = '';
    const errors = await attempt(c, async () => {
      const sent = { current: text('current'), password: text('password') };
      done = changedWords(await changePassword(workspace, c.var.actor, c.var.visit.visitor, sent));
    });
    return showOwn(c, done, errors);
  });

  routes.post('/account/sessions/end-others', async (c) => {
    const ended = await endOtherSessions(workspace, c.var.actor);
    return showOwn(c, `${counted(ended, 'session was', 'sessions were')} ended.`, {});
  });

  routes.post('/account/sessions/:session/end', async (c) => {
    await endSession(workspace, c.var.actor, c.req.param('session'));
    return c.redirect('/account', 303);
  });

  const showTokens = async (
    c: Context,
    given: { name: string; role: string; days: string },
    errors: Sentences,
  ) => {
    const tokens = await listTokens(workspace, c.var.actor, { after: c.req.query('after') });
    return c.render(<TokensPage tokens={tokens} role={c.var.actor.role} given={given} errors={errors} />, {
      title: 'Tokens for programs',
      crumbs: [accountCrumb],
    });
  };

  routes.get('/account/tokens', (c) => showTokens(c, { name: '', role: 'viewer', days: '90' }, {}));

  routes.post('/account/tokens', async (c) => {
    const { text } = await sentForm(c);
    const given = { name: text('name'), role: text('role'), days: text('days') };
    const made: NewToken[] = [];
    const errors = await sentencesOf(async () => {
      const days = given.days === '' ? Number.NaN : Number(given.days);
      made.push(await createToken(workspace, c.var.actor, { ...given, days }));
    });
    const [token] = made;
    if (token === undefined) {
      c.status(422);
      return showTokens(c, given, errors);
    }
    return c.render(
      <ShownOncePage
        title={`Your token for ${given.name}`}
        lead="Put it where the program keeps its secrets. It is sent as: Authorization: Bearer, then the token."
        label="Token"
        secret={token.secret}
        back={{ text: 'Back to your tokens', href: '/account/tokens' }}
      />,
      { title: 'Token', crumbs: [accountCrumb, { text: 'Tokens for programs', href: '/account/tokens' }] },
    );
  });

  routes.post('/account/tokens/revoke-all', async (c) => {
    await revokeAllTokens(workspace, c.var.actor);
    return c.redirect('/account/tokens', 303);
  });

  routes.post('/account/tokens/:token/revoke', async (c) => {
    await revokeToken(workspace, c.var.actor, c.req.param('token'));
    return c.redirect('/account/tokens', 303);
  });

  const showOrganisations = async (c: Context, name: string, errors: Sentences) => {
    if (!areNone(errors)) c.status(422);
    return c.render(
      <OrganisationsPage
        organisations={await listOrganisations(workspace, c.var.actor)}
        current={c.var.actor.organisation}
        name={name}
        errors={errors}
      />,
      { title: 'Your organisations' },
    );
  };

  routes.get('/organisations', (c) => showOrganisations(c, '', {}));

  routes.post('/organisations', async (c) => {
    const name = (await sentForm(c)).text('name');
    const errors = await sentencesOf(() => foundAnother(workspace, c.var.actor, { name }));
    return areNone(errors) ? c.redirect('/', 303) : showOrganisations(c, name, errors);
  });

  routes.post('/organisations/:organisation/switch', async (c) => {
    await switchOrganisation(workspace, c.var.actor, c.req.param('organisation'));
    return c.redirect('/', 303);
  });

  return routes;
}
