import type { Child } from 'hono/jsx';

/** Leads, at the end of a page, to the question whether what it shows is to be deleted. */
export function DeleteLink({ href, children }: { href: string; children?: Child }) {
  return (
    <p class="app-end app-no-print">
      <a class="app-button app-button--warning app-button--small" href={href}>
        {children}
      </a>
    </p>
  );
}
