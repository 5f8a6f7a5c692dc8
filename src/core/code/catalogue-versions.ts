import { z } from 'zod';
import content from './content/catalogue-versions.yaml';
import { parseContent } from './parse-content.ts';
import { type Duty, type Principle, type Provision, type Strength, strengths } from './provision.ts';

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

const sentence = z.string().trim().min(1);

const catalogueVersionsContent = z.array(
  z.strictObject({
    id: z.enum(catalogueVersionIds),
    family: z.enum(['uk', 'etsi']),
    publication: sentence,
    version: sentence,
    publisher: sentence,
    published: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'expected a date in quotes, such as "2025-01-31"'),
    status: sentence,
    address: z.url(),
    modalVerbs: z.record(z.enum(strengths), sentence),
    modalVerbExceptions: z.record(z.string(), sentence),
  }),
);

/** The three publications, oldest first. */
export const catalogueVersions: readonly CatalogueVersion[] = parseContent(
  catalogueVersionsContent,
  content,
  'core/code/content/catalogue-versions.yaml',
);

export function catalogueVersionById(id: CatalogueVersionId): CatalogueVersion {
  const found = catalogueVersions.find((version) => version.id === id);
  if (found === undefined)
    throw new Error(`core/code/content/catalogue-versions.yaml lacks the version ${id}`);
  return found;
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
