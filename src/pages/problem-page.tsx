import type { Caller } from '../app/index.ts';
import { roleWords } from './accounts/role-words.ts';

interface ProblemPageProps {
  readonly title: string;
  readonly detail: string;
  /** Whose role does not allow it; null where that is not what went wrong. */
  readonly who: Caller | null;
}

/** Says what went wrong and leads back to work. */
export function ProblemPage({ title, detail, who }: ProblemPageProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="app-lead">{detail}</p>
      {who === null || who.by === 'machine' ? null : (
        <p>
          Your role in {who.organisationName} is {roleWords[who.role].toLowerCase()}.{' '}
          <a class="govuk-link" href="/people">
            See who its owners are
          </a>
        </p>
      )}
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href="/">
          Go to the start page
        </a>
      </p>
    </>
  );
}
