import type { Duty, Principle, Provision, Strength } from './provision.ts';

export const catalogueVersionIds = ['uk', 'ts', 'en'] as const;
export type CatalogueVersionId = (typeof catalogueVersionIds)[number];

/** A publication that carries the provisions: the UK Code, or one of the ETSI documents made from it. */
export interface CatalogueVersion {
  readonly id: CatalogueVersionId;
  /** Whose ids and titles it uses. */
  readonly family: 'uk' | 'etsi';
  readonly publication: string;
  readonly version: string;
  readonly publisher: string;
  /** A date or a month, ISO 8601. */
  readonly published: string;
  readonly status: string;
  readonly address: string;
  readonly modalVerbs: Readonly<Record<Strength, string>>;
  /** By duty id, where the verb departs from `modalVerbs`. */
  readonly modalVerbExceptions: Readonly<Record<string, string>>;
}

/** The id a provision has in a publication: `8.1.2` in the UK Code is `5.2.4-1.2` in ETSI's. */
export function provisionIdIn(version: CatalogueVersion, provision: Provision): string {
  return version.family === 'uk' ? provision.id : provision.etsi;
}

export function principleIdIn(version: CatalogueVersion, principle: Principle): string {
  return version.family === 'uk' ? String(principle.number) : principle.etsiClause;
}

export function principleTitleIn(version: CatalogueVersion, principle: Principle): string {
  return version.family === 'uk' ? principle.title : principle.titleEtsi;
}

/** The verb by which a publication lays down a duty: "shall", "should" or "may". */
export function modalVerbIn(version: CatalogueVersion, duty: Duty): string {
  return version.modalVerbExceptions[duty.id] ?? version.modalVerbs[duty.strength];
}
