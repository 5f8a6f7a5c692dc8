import type { ShownAccount } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import type { PersonGiven } from './person-fields.tsx';

interface PersonPageProps {
  readonly account: ShownAccount;
  readonly given: PersonGiven;
  readonly errors: Sentences;
}

/** One's own name and e-mail address, to be changed. */
export function PersonPage({ account, given, errors }: PersonPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Your name and address</h1>
      <form class="app-form app-form--narrow" action="/account/name" method="post" novalidate>
        <TextField
          name="name"
          label="Your name"
          hint="As colleagues and the record will show it. What you did before keeps the name of then."
          autocomplete="name"
          value={given.name}
          error={errors.name}
        />
        <button class="app-button" type="submit">
          Change the name
        </button>
      </form>
      <h2>Your e-mail address</h2>
      {account.password || account.fresh ? (
        <form class="app-form app-form--narrow" action="/account/email" method="post" novalidate>
          <TextField
            name="email"
            label="Your new e-mail address"
            hint="You sign in by it. Nothing is sent to it."
            type="email"
            autocomplete="username"
            value={given.email}
            error={errors.email}
          />
          {account.password ? (
            <TextField
              name="current"
              label="Your password"
              type="password"
              autocomplete="current-password"
              value=""
              error={errors.current}
            />
          ) : null}
          <button class="app-button" type="submit">
            Change the address
          </button>
        </form>
      ) : (
        <p>
          To change it, sign out, sign in again, and come back within ten minutes, so that it is surely you
          who asks.
        </p>
      )}
    </>
  );
}
