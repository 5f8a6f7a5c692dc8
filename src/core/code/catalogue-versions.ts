import type { CatalogueVersion } from './catalogue-version.ts';
import content from './content/catalogue-versions.yaml';
import { catalogueVersionsContent } from './content-schema.ts';
import { parseContent } from './parse-content.ts';

/** The three publications, oldest first. */
export const catalogueVersions: readonly CatalogueVersion[] = parseContent(
  catalogueVersionsContent,
  content,
  'core/code/content/catalogue-versions.yaml',
);
