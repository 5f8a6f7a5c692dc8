/**
 * Where to go after signing in: a path of ours, or the start. Anything that a browser could read as another site's
 * address is none of ours.
 */
export function wayBack(asked: string | undefined): string {
  const base = 'http://here.invalid';
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, base)) return '/';
  const url = new URL(asked, base);
  // Dots are taken out of a path only now, and what is left of `/.//elsewhere` names another site.
  return url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/';
}
