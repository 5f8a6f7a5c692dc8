import {
  type CatalogueVersion,
  catalogueVersions,
  modalVerbIn,
  provisionIdIn,
} from './catalogue-versions.ts';
import { dutySentence } from './duty-sentence.ts';
import { candourNamespace, type OscalControl, type OscalPart, type OscalProperty } from './oscal-words.ts';
import { type Duty, type Provision, systemKindNames, systemKinds } from './provision.ts';
import { uuidV5 } from './uuid.ts';

/** NIST's namespace for how a control is assessed, as its own SP 800-53 catalog uses it. */
const assessmentNamespace = 'http://csrc.nist.gov/ns/rmf';

/**
 * The id of a provision as an OSCAL control: the same in every catalogue version, so that an assessment against the
 * UK Code can be read against EN 304 223. What a version calls it stands in the property `label`.
 */
export function oscalControlId(provisionId: string): string {
  return `provision-${provisionId}`;
}

/** The uuid of the back-matter resource that explains a threat. */
export function threatResourceUuid(threatId: string): string {
  return uuidV5(`threat/${threatId}`);
}

/**
 * @param provision shown under the id and verbs of `version`
 * @param children the provisions that stand under it, already turned into controls
 */
export function toOscalControl(
  version: CatalogueVersion,
  provision: Provision,
  children: readonly OscalControl[],
): OscalControl {
  const id = oscalControlId(provision.id);
  return {
    id,
    class: 'provision',
    title: provision.title,
    props: controlProperties(version, provision),
    links: provision.threats.map((threat) => ({ href: `#${threatResourceUuid(threat)}`, rel: 'reference' })),
    parts: [
      statement(version, provision, id),
      { id: `${id}_gdn`, name: 'guidance', title: 'Why it matters', prose: provision.whyItMatters },
      ...systemKinds.map((kind) => ({
        id: `${id}_exm.${kind}`,
        name: 'example',
        class: kind,
        title: systemKindNames[kind],
        prose: provision.measures[kind],
      })),
      evidence(provision, id),
    ],
    ...(children.length > 0 ? { controls: children } : {}),
  };
}

function controlProperties(version: CatalogueVersion, provision: Provision): OscalProperty[] {
  const own = provisionIdIn(version, provision);
  const others = new Set(catalogueVersions.map((each) => provisionIdIn(each, provision)));
  others.delete(own);
  return [
    { name: 'label', value: own },
    { name: 'sort-id', value: sortId(provision.id) },
    ...[...others].map((value) => ({ name: 'alt-identifier', value })),
    ours('strength', provision.strength),
    ...provision.obliged.map((role) => ours('role-obliged', role)),
    ...provision.named.map((role) => ours('role-named', role)),
  ];
}

function statement(version: CatalogueVersion, provision: Provision, id: string): OscalPart {
  return {
    id: `${id}_smt`,
    name: 'statement',
    prose: provision.summary,
    parts: provision.duties.map((duty) => item(version, duty, id)),
  };
}

function item(version: CatalogueVersion, duty: Duty, id: string): OscalPart {
  const letter = duty.id.slice(duty.provision.length + 1);
  return {
    id: `${id}_smt.${letter}`,
    name: 'item',
    props: [
      { name: 'label', value: letter },
      ours('strength', duty.strength),
      ours('verb', modalVerbIn(version, duty)),
      ...duty.roles.map((role) => ours('role-obliged', role)),
    ],
    prose: dutySentence(duty, version),
  };
}

function evidence(provision: Provision, id: string): OscalPart {
  return {
    id: `${id}_asm-examine`,
    name: 'assessment-method',
    props: [{ name: 'method', ns: assessmentNamespace, value: 'EXAMINE' }],
    parts: [{ name: 'assessment-objects', prose: provision.evidence.map((each) => `- ${each}`).join('\n') }],
  };
}

function ours(name: string, value: string): OscalProperty {
  return { name, ns: candourNamespace, value };
}

/** Digits padded, so that 10.1 does not sort before 2.1. */
function sortId(id: string): string {
  const steps = id.split('.').map((step) => step.padStart(2, '0'));
  return `provision-${steps.join('.')}`;
}
