import type { ShownPasskey } from '../../app/index.ts';
import { TextField } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';

/** Passkeys of the own account. Without script there is nothing to add one by, and nothing is offered. */
export function PasskeysPart({ passkeys }: { passkeys: readonly ShownPasskey[] }) {
  return (
    <>
      <h2>Passkeys</h2>
      <p>Sign in by your device's fingerprint, face or PIN, or by a security key, without a password.</p>
      {passkeys.length === 0 ? null : (
        <table class="govuk-table app-table">
          <caption class="govuk-table__caption govuk-visually-hidden">Your passkeys</caption>
          <HeadRow heads={['Name', 'Added', 'Last used']} deed="Remove" />
          <tbody class="govuk-table__body">
            {passkeys.map(({ id, name, addedAt, usedAt }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {name}
                </th>
                <td class="govuk-table__cell" data-label="Added">
                  <Moment at={addedAt} />
                </td>
                <td class="govuk-table__cell" data-label="Last used">
                  {usedAt === null ? 'Never' : <Moment at={usedAt} />}
                </td>
                <td class="govuk-table__cell">
                  <form action={`/account/passkeys/${id}/remove`} method="post">
                    <button class="app-button app-button--secondary app-button--small" type="submit">
                      Remove<span class="govuk-visually-hidden"> {name}</span>
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PasskeyProblem />
      <form class="app-form app-form--narrow" data-passkey="add" hidden>
        <TextField
          name="passkey-name"
          label="Name of the new passkey"
          hint="For example the device it is on."
          value=""
        />
        <button class="app-button app-button--secondary" type="submit">
          Add a passkey
        </button>
      </form>
    </>
  );
}

/** The way in by a passkey. */
export function PasskeySignIn({ next }: { next: string }) {
  return (
    <>
      <PasskeyProblem />
      <form data-passkey="sign-in" hidden>
        <input type="hidden" name="next" value={next} />
        <button class="app-button app-button--secondary" type="submit">
          Sign in by passkey
        </button>
      </form>
    </>
  );
}

function PasskeyProblem() {
  return <p class="govuk-error-message" role="alert" data-passkey-problem hidden></p>;
}
