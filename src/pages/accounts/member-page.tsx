import type { Access, ShownMember } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios } from '../parts/fields.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { roleChoices } from './role-words.ts';

interface MemberPageProps {
  readonly member: ShownMember;
  /** What lets them in now; null where that is not the reader's to see. */
  readonly access: Access | null;
  readonly errors: Sentences;
}

/** Changes what a member may do, or ends the membership. */
export function MemberPage({ member, access, errors }: MemberPageProps) {
  const path = `/people/${member.id}`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{member.name}</h1>
      <form class="app-form" action={`${path}/role`} method="post" novalidate>
        <Seen mark={member.role} />
        <Radios name="role" label="Role" choices={roleChoices} value={member.role} error={errors.role} />
        <button class="app-button" type="submit">
          Change the role
        </button>
      </form>
      {access === null ? null : <AccessPart member={member} access={access} />}
      <h2>{member.self ? 'Leave the organisation' : 'Remove from the organisation'}</h2>
      <p>
        {member.self ? 'Your' : `${member.name}'s`} sessions and tokens for this organisation end at once.
        What {member.self ? 'you' : 'they'} did stays, also on record.
      </p>
      <form action={`${path}/remove`} method="post">
        <button class="app-button app-button--warning" type="submit">
          {member.self ? 'Leave' : `Remove ${member.name}`}
        </button>
      </form>
    </>
  );
}

function AccessPart({ member, access: { sessions, tokens } }: { member: ShownMember; access: Access }) {
  const { passwordResetAt } = member;
  return (
    <>
      <h2>Access now</h2>
      {passwordResetAt === null ? null : (
        <p>
          Whoever runs the server reset the password on <Moment at={passwordResetAt} />. Since then no other
          was chosen.
        </p>
      )}
      {sessions + tokens === 0 ? (
        <p>No session and no token for this organisation.</p>
      ) : (
        <>
          <p class="app-prose">
            {counted(sessions, 'session')} and {counted(tokens, 'token')} for this organisation. If a machine
            was stolen or a password got known, end all of them in one step.{' '}
            {member.self ? 'You' : member.name} can sign in again; programs need new tokens.
          </p>
          <form action={`/people/${member.id}/end-access`} method="post">
            <button class="app-button app-button--secondary" type="submit">
              End sessions and tokens
            </button>
          </form>
        </>
      )}
    </>
  );
}
