import {
  type CatalogueVersion,
  type CatalogueVersionId,
  catalogueVersionById,
  principleIdIn,
  principleTitleIn,
} from './catalogue-versions.ts';
import { threatResourceUuid, toOscalControl } from './oscal-control.ts';
import {
  candourNamespace,
  type OscalCatalog,
  type OscalControl,
  type OscalGroup,
  type OscalResource,
} from './oscal-words.ts';
import { principles } from './principles.ts';
import { type Phase, type Principle, phases, roleNames, roles } from './provision.ts';
import { threats } from './threats.ts';
import { uuidV5 } from './uuid.ts';

export interface OscalCatalogOptions {
  /** Whose ids, titles and verbs the catalog speaks. */
  readonly version: CatalogueVersionId;
  /** Becomes `last-modified`. */
  readonly now: Date;
}

const oscalVersion = '1.2.1';

/**
 * The Code as an OSCAL catalog: phases and principles are groups, provisions are controls (a sub-provision lies in
 * its parent), duties are the items of the statement. All prose is Candour's; the official wording is not in it.
 * The same version and time give the same bytes. The catalog's uuid depends on its content and not on the time.
 *
 * @throws RangeError where `now` is not a valid date
 */
export function toOscalCatalog({ version: id, now }: OscalCatalogOptions): OscalCatalog {
  const version = catalogueVersionById(id);
  const groups = phases.map((phase) => phaseGroup(version, phase));
  const resources = [publication(version), ...threats.map(threatResource)];
  return {
    catalog: {
      uuid: uuidV5(`catalog/${id}/${JSON.stringify([groups, resources])}`),
      metadata: {
        title: `${version.publication} (${version.version}), summarised by Candour`,
        'last-modified': now.toISOString(),
        version: version.version,
        'oscal-version': oscalVersion,
        roles: roles.map((role) => ({ id: role, title: capital(roleNames[role]) })),
        remarks:
          `Summaries, guidance, examples and evidence are Candour's own words. The wording of ${version.publication} ` +
          `belongs to its publisher and is not reproduced. ${version.status} This helps with a self-assessment and ` +
          'is no legal advice.',
      },
      groups,
      'back-matter': { resources },
    },
  };
}

function phaseGroup(version: CatalogueVersion, phase: Phase): OscalGroup {
  return {
    id: phase.replaceAll(' ', '-'),
    class: 'phase',
    title: capital(phase),
    groups: principles
      .filter((principle) => principle.phase === phase)
      .map((principle) => principleGroup(version, principle)),
  };
}

function principleGroup(version: CatalogueVersion, principle: Principle): OscalGroup {
  const { ncscGuidelines2023, owaspAiExchange, owaspLlm2026 } = principle.crosswalk;
  const pointers = [
    ...(ncscGuidelines2023 === null ? [] : [{ name: 'ncsc-guidelines-2023', value: ncscGuidelines2023 }]),
    ...owaspAiExchange.map((value) => ({ name: 'owasp-ai-exchange', value })),
    ...owaspLlm2026.map((value) => ({ name: 'owasp-llm-2026', value })),
  ];
  return {
    id: `principle-${principle.number}`,
    class: 'principle',
    title: principleTitleIn(version, principle),
    props: [
      { name: 'label', value: principleIdIn(version, principle) },
      ...pointers.map(({ name, value }) => ({ name, ns: candourNamespace, value })),
    ],
    links: [{ href: `#${publicationUuid(version)}`, rel: 'reference' }],
    controls: controlsUnder(version, principle, null),
  };
}

function controlsUnder(
  version: CatalogueVersion,
  principle: Principle,
  parent: string | null,
): readonly OscalControl[] {
  return principle.provisions
    .filter((provision) => provision.parent === parent)
    .map((provision) => toOscalControl(version, provision, controlsUnder(version, principle, provision.id)));
}

function publicationUuid(version: CatalogueVersion): string {
  return uuidV5(`publication/${version.id}/${version.version}`);
}

function publication(version: CatalogueVersion): OscalResource {
  return {
    uuid: publicationUuid(version),
    title: `${version.publication}, ${version.version}`,
    description: `${version.publisher}, published ${version.published}. ${version.status}`,
    rlinks: [{ href: version.address }],
  };
}

function threatResource({ id, name, explanation }: (typeof threats)[number]): OscalResource {
  return {
    uuid: threatResourceUuid(id),
    title: name,
    description: explanation,
    props: [{ name: 'threat', ns: candourNamespace, value: id }],
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
