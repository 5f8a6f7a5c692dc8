import type { ShownMember } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { roleChoices } from './role-words.ts';

/** Changes what a member may do, or ends the membership. */
export function MemberPage({ member, errors }: { member: ShownMember; errors: Sentences }) {
  const path = `/people/${member.id}`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{member.name}</h1>
      <form class="app-form" action={`${path}/role`} method="post" novalidate>
        <Radios name="role" label="Role" choices={roleChoices} value={member.role} error={errors.role} />
        <button class="app-button" type="submit">
          Change the role
        </button>
      </form>
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
