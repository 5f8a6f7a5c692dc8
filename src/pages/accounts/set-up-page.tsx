import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { PersonFields, type PersonGiven } from './person-fields.tsx';

interface SetUpPageProps {
  readonly given: PersonGiven & { readonly organisation: string };
  /** Whether the code is asked for: of everyone but the person at the machine. */
  readonly asksCode: boolean;
  readonly errors: Sentences;
}

/** The first page of a workspace in which people sign in. */
export function SetUpPage({ given, asksCode, errors }: SetUpPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Set up accounts</h1>
      <p class="app-lead">
        From now on everyone signs in. You become the owner and can invite others. What is in the workspace
        already stays and is your organisation's.
      </p>
      <form class="app-form app-form--narrow" action="/set-up" method="post" novalidate>
        {asksCode ? (
          <TextField
            name="code"
            label="Set-up code"
            hint="It stands where the server was started, in its terminal or log."
            autocomplete="off"
            value=""
            error={errors.code}
          />
        ) : null}
        <TextField
          name="organisation"
          label="Name of your organisation"
          autocomplete="organization"
          value={given.organisation}
          error={errors.organisation}
        />
        <PersonFields given={given} errors={errors} />
        <button class="app-button" type="submit">
          Set up
        </button>
      </form>
    </>
  );
}
