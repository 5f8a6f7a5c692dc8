import { type Listed, type MemberRole, memberRoles, type ShownToken } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios, TextField } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';
import { NextPage, nextAddress } from '../parts/next-page.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { roleChoices, roleWords } from './role-words.ts';

interface TokensPageProps {
  readonly tokens: Listed<ShownToken>;
  /** The caller's own role: no token can be allowed more. */
  readonly role: MemberRole;
  readonly given: { readonly name: string; readonly role: string; readonly days: string };
  readonly errors: Sentences;
}

/** By what programs act for somebody. */
export function TokensPage({ tokens, role, given, errors }: TokensPageProps) {
  const allowed = roleChoices.slice(memberRoles.indexOf(role));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Tokens for programs</h1>
      <p class="app-lead">
        A program that sends a token acts for you in this organisation, with the role that you give the token,
        and the record names it.
      </p>
      {tokens.items.length === 0 ? <p>You have no token yet.</p> : <Tokens tokens={tokens.items} />}
      <NextPage href={nextAddress('/account/tokens', tokens.next)} of="tokens" />
      {tokens.items.length === 0 ? null : (
        <form action="/account/tokens/revoke-all" method="post">
          <p>
            Did a token or a machine get into other hands? Programs stop at once, in all your organisations,
            and calendars lose their address.
          </p>
          <button class="app-button app-button--warning" type="submit">
            Revoke all my tokens
          </button>
        </form>
      )}
      <h2>Make a token</h2>
      <form class="app-form" action="/account/tokens" method="post" novalidate>
        <TextField
          name="name"
          label="What is it for?"
          hint="For example: release pipeline."
          value={given.name}
          error={errors.name}
        />
        <Radios
          name="role"
          label="What may it do at most?"
          choices={allowed}
          value={given.role}
          error={errors.role}
        />
        <TextField
          name="days"
          label="For how many days?"
          hint="At most 366."
          type="number"
          value={given.days}
          error={errors.days}
        />
        <button class="app-button" type="submit">
          Make the token
        </button>
      </form>
    </>
  );
}

function Tokens({ tokens }: { tokens: readonly ShownToken[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">Your tokens, newest first</caption>
      <HeadRow heads={['For', 'Begins with', 'Role', 'Until', 'Last used']} deed="Revoke" />
      <tbody class="govuk-table__body">
        {tokens.map((token) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {token.name}
            </th>
            <td class="govuk-table__cell" data-label="Begins with">
              <code>{token.prefix}</code>
            </td>
            <td class="govuk-table__cell" data-label="Role">
              {roleWords[token.role]}
            </td>
            <td class="govuk-table__cell" data-label="Until">
              {token.expired ? 'Expired ' : ''}
              <Moment at={token.expiresAt} />
            </td>
            <td class="govuk-table__cell" data-label="Last used">
              {token.usedAt === null ? 'Never' : <Moment at={token.usedAt} />}
            </td>
            <td class="govuk-table__cell">
              <form action={`/account/tokens/${token.id}/revoke`} method="post">
                <button class="app-button app-button--secondary app-button--small" type="submit">
                  Revoke<span class="govuk-visually-hidden"> {token.name}</span>
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
