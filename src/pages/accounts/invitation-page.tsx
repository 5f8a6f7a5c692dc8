import type { Caller, OpenInvitation } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { PersonFields, type PersonGiven } from './person-fields.tsx';
import { roleWords } from './role-words.ts';

interface InvitationPageProps {
  readonly invitation: OpenInvitation;
  /** The address of this page. */
  readonly path: string;
  readonly caller: Caller | null;
  /** The provider by which one may sign on; null without one. */
  readonly signOn: string | null;
  readonly given: PersonGiven;
  readonly errors: Sentences;
}

/** What somebody sees who opens an invitation's link. */
export function InvitationPage(props: InvitationPageProps) {
  const { invitation, path, caller, signOn, given, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Join {invitation.organisationName}</h1>
      <p class="app-lead">
        {invitation.invitedBy} invites you as {roleWords[invitation.role].toLowerCase()}.
      </p>
      {caller === null ? (
        <NewPerson path={path} signOn={signOn} given={given} errors={errors} />
      ) : (
        <form action={path} method="post">
          <p>You are signed in as {caller.name}.</p>
          <button class="app-button" type="submit">
            Join as {caller.name}
          </button>
        </form>
      )}
    </>
  );
}

function NewPerson(props: Pick<InvitationPageProps, 'path' | 'signOn' | 'given' | 'errors'>) {
  const { path, signOn, given, errors } = props;
  return (
    <>
      <p>
        <a class="govuk-link" href={`/sign-in?${new URLSearchParams({ next: path })}`}>
          I have an account here already
        </a>
      </p>
      {signOn === null ? null : (
        <p>
          <a class="app-button app-button--secondary" href={`${path}/sign-on`}>
            Join by {signOn}
          </a>
        </p>
      )}
      <form class="app-form app-form--narrow" action={path} method="post" novalidate>
        <PersonFields given={given} errors={errors} />
        <button class="app-button" type="submit">
          Join
        </button>
      </form>
    </>
  );
}
