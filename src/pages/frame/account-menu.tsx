import type { ContextVariableMap } from 'hono';

/** Who is signed in, in which organisation, and the way out. Nothing where there are no accounts. */
export function AccountMenu({ visit }: { visit: ContextVariableMap['visit'] | undefined }) {
  const caller = visit?.caller;
  if (caller?.by !== 'session') return null;
  return (
    <nav class="app-head__account" aria-label="Account">
      <ul class="app-head__list">
        <li>
          <a class="app-head__link" href="/organisations">
            {caller.organisationName}
          </a>
        </li>
        <li>
          <a class="app-head__link" href="/people">
            People
          </a>
        </li>
        <li>
          <a class="app-head__link" href="/account">
            {caller.name}
          </a>
        </li>
        <li>
          <form action="/sign-out" method="post">
            <button class="app-head__button" type="submit">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </nav>
  );
}
