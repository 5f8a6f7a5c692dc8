/** What a package URL says, without its qualifiers: those tell where to fetch, not what it is. */
export interface PackageName {
  /** `type/namespace/name`, with `#subpath` where there is one, in lower case. */
  readonly identity: string;
  readonly version: string | null;
}

/** Reads `pkg:type/namespace/name@version?qualifiers#subpath`, or gives null where the text is none. */
export function packageName(purl: string): PackageName | null {
  const text = purl.trim();
  if (!/^pkg:/i.test(text) || text.length > 2000) return null;
  const [beforeSubpath = '', subpath = ''] = cut(text.slice(4), '#');
  const [main = ''] = cut(beforeSubpath, '?');
  const at = main.lastIndexOf('@');
  const hasVersion = at > main.lastIndexOf('/') && at > 0;
  const name = decoded(hasVersion ? main.slice(0, at) : main).replace(/^\/+|\/+$/g, '');
  if (!/^[a-z][a-z0-9.+-]*\/./i.test(name)) return null;
  const identity = `${name}${subpath === '' ? '' : `#${decoded(subpath)}`}`.toLowerCase();
  return { identity, version: hasVersion ? decoded(main.slice(at + 1)) || null : null };
}

function cut(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
