/** The way to the next page of a list; nothing on the last. */
export function NextPage({ href, of }: { href: string | null; of?: string }) {
  if (href === null) return null;
  return (
    <nav class="app-pages app-no-print" aria-label={of === undefined ? 'Pages' : `Pages of ${of}`}>
      <a class="app-button app-button--secondary app-button--small" rel="next" href={href}>
        Next page
        {of === undefined ? null : <span class="govuk-visually-hidden"> of {of}</span>}
      </a>
    </nav>
  );
}

/** The address of the next page, with where it begins under this name. */
export const nextAddress = (path: string, next: string | null, name = 'after'): string | null =>
  next === null ? null : `${path}?${new URLSearchParams({ [name]: next })}`;
