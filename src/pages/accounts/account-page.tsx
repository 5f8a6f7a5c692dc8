import type { Listed, ShownAccount, ShownPasskey, ShownSession } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';
import { NextPage, nextAddress } from '../parts/next-page.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { browserWords } from './browser-words.ts';
import { PasskeysPart } from './passkeys-part.tsx';
import { NewPasswordField } from './person-fields.tsx';

interface AccountPageProps {
  readonly account: ShownAccount;
  readonly sessions: Listed<ShownSession>;
  readonly passkeys: readonly ShownPasskey[];
  /** The provider by which one may sign on, null without one, and the issuers the account is connected with. */
  readonly signOn: { readonly name: string | null; readonly connected: readonly string[] };
  /** What was just done, in a sentence; empty when one only looks. */
  readonly done: string;
  readonly errors: Sentences;
}

/** One's own account: where one is signed in, passkeys, password, tokens. */
export function AccountPage({ account, sessions, passkeys, signOn, done, errors }: AccountPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      {done === '' ? null : (
        <p class="app-done" role="status">
          {done}
        </p>
      )}
      <h1>Your account</h1>
      <p class="app-lead">
        {account.name}, {account.email ?? 'no e-mail address'}.{' '}
        <a class="govuk-link" href="/account/person">
          Change your name or address
        </a>
      </p>
      {account.passwordResetAt === null ? null : <WasReset at={account.passwordResetAt} />}
      <Sessions sessions={sessions} />
      <PasskeysPart passkeys={passkeys} />
      <SignOn {...signOn} />
      {account.password ? <Password errors={errors} /> : null}
      <h2>Tokens for programs</h2>
      <p>
        With a token a program acts for you, for example in a pipeline.{' '}
        <a class="govuk-link" href="/account/tokens">
          See and make tokens
        </a>
      </p>
    </>
  );
}

/** For who signed in by a password that somebody else gave them. */
function WasReset({ at }: { at: Date }) {
  return (
    <section class="app-notice app-notice--care" aria-labelledby="was-reset">
      <h2 id="was-reset">Your password was reset</h2>
      <p>
        Whoever runs the server gave you the password you have now, on <Moment at={at} />. You were signed out
        everywhere, and your tokens and calendar addresses no longer count.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href="#current">
            Choose a password of your own.
          </a>
        </li>
        <li>
          Look through the passkeys and single sign-ons below: they still open your account. Remove any that
          are not yours.
        </li>
        <li>
          <a class="govuk-link" href="/account/tokens">
            Make new tokens
          </a>{' '}
          for the programs that need one.
        </li>
      </ul>
    </section>
  );
}

function Password({ errors }: { errors: Sentences }) {
  return (
    <>
      <h2>Change your password</h2>
      <p>
        You stay signed in here; everywhere else you are signed out. Your tokens and passkeys go on to count.
      </p>
      <form class="app-form app-form--narrow" action="/account/password" method="post" novalidate>
        <TextField
          name="current"
          label="Your password now"
          type="password"
          autocomplete="current-password"
          value=""
          error={errors.current}
        />
        <NewPasswordField label="Your new password" errors={errors} />
        <button class="app-button" type="submit">
          Change the password
        </button>
      </form>
    </>
  );
}

function Sessions({ sessions: { items: sessions, next } }: { sessions: Listed<ShownSession> }) {
  return (
    <>
      <h2>Where you are signed in</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          Your sessions, the last used first
        </caption>
        <HeadRow heads={['Browser', 'Signed in', 'Last used']} deed="End" />
        <tbody class="govuk-table__body">
          {sessions.map((session) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {browserWords(session.agent)}
                {session.current ? ' (this one)' : ''}
              </th>
              <td class="govuk-table__cell" data-label="Signed in">
                <Moment at={session.startedAt} />
              </td>
              <td class="govuk-table__cell" data-label="Last used">
                <Moment at={session.seenAt} />
              </td>
              <td class="govuk-table__cell">
                <form action={`/account/sessions/${session.id}/end`} method="post">
                  <button class="app-button app-button--secondary app-button--small" type="submit">
                    {session.current ? 'Sign out' : 'End'}
                    <span class="govuk-visually-hidden"> {browserWords(session.agent)}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NextPage href={nextAddress('/account', next, 'sessions')} of="sessions" />
      {sessions.length < 2 ? null : (
        <form action="/account/sessions/end-others" method="post">
          <button class="app-button app-button--secondary" type="submit">
            Sign out everywhere else
          </button>
        </form>
      )}
    </>
  );
}

function SignOn({ name, connected }: AccountPageProps['signOn']) {
  if (name === null && connected.length === 0) return null;
  return (
    <>
      <h2>Single sign-on</h2>
      {connected.map((issuer) => (
        <form action="/account/sign-on/disconnect" method="post">
          <input type="hidden" name="issuer" value={issuer} />
          <p>
            Your account is connected with {issuer}.{' '}
            <button class="app-button app-button--secondary app-button--small" type="submit">
              Disconnect<span class="govuk-visually-hidden"> {issuer}</span>
            </button>
          </p>
        </form>
      ))}
      {name === null || connected.length > 0 ? null : (
        <form action="/account/sign-on" method="post">
          <button class="app-button app-button--secondary" type="submit">
            Connect with {name}
          </button>
        </form>
      )}
    </>
  );
}
