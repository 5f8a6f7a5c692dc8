import { type PackageName, packageName } from './package-url.ts';

/** How a base model or the source of data is told by what rests on it. */
export interface BaseLabel {
  /** `group/name` */
  readonly name: string;
  /** `group/name@version` */
  readonly versioned: string;
  /** Its package URL without version; null without one. */
  readonly purl: string | null;
}

interface Told {
  readonly group: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly purl: string | null;
}

/** A package URL gives what is missing; where it names something else than the other fields, it stands beside. */
export function baseLabel(told: Told): BaseLabel {
  const purl = packageName(told.purl ?? '');
  const given = [told.group, told.name].filter((each) => each !== null && each !== '').join('/');
  const [, ...path] = purl?.identity.split('/') ?? [];
  const fromPurl = path.join('/');
  const isShort = !given.includes('/') && fromPurl.endsWith(`/${given.toLowerCase()}`);
  const name = given === '' || isShort ? fromPurl || given : given;
  const version = told.version ?? purl?.version ?? null;
  const agrees =
    purl === null ||
    (fromPurl.endsWith(given.toLowerCase()) && (purl.version === null || purl.version === version));
  const plain = version === null ? name : `${name}@${version}`;
  return { name, versioned: agrees ? plain : `${plain} (${written(purl)})`, purl: purl?.identity ?? null };
}

/** Without what only says where to fetch it. */
function written({ identity, version }: PackageName): string {
  return `pkg:${identity}${version === null ? '' : `@${version}`}`;
}
