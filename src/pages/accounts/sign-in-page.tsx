import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { PasskeySignIn } from './passkeys-part.tsx';

interface SignInPageProps {
  readonly email: string;
  /** Where to go afterwards. */
  readonly next: string;
  /** The provider by which one may sign on; null without one. */
  readonly signOn: string | null;
  readonly errors: Sentences;
}

/** The door. */
export function SignInPage({ email, next, signOn, errors }: SignInPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Sign in</h1>
      <form class="app-form app-form--narrow" action="/sign-in" method="post" novalidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="username"
          value={email}
          error={errors.email}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          value=""
          error={errors.password}
        />
        <button class="app-button" type="submit">
          Sign in
        </button>
      </form>
      {signOn === null ? null : (
        <p>
          <a
            class="app-button app-button--secondary"
            href={`/sign-in/sign-on?${new URLSearchParams({ next })}`}
          >
            Sign in by {signOn}
          </a>
        </p>
      )}
      <PasskeySignIn next={next} />
      <p class="app-quiet">
        No account? An owner of your organisation can invite you. Password forgotten? Whoever runs this server
        can give you a new one.
      </p>
    </>
  );
}
