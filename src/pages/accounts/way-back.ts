/**
 * Where to go after signing in: a path of ours, or the start. Anything that a browser could read as another site's
 * address is none of ours.
 */
export function wayBack(asked: string | undefined): string {
  const base = 'http://here.invalid';
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, base)) return '/';
  const url = new URL(asked, base);
  return url.origin === base ? `${url.pathname}${url.search}` : '/';
}
