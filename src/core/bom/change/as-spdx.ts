import { isMutable, type Mutable, objectsOf } from './mutation.ts';

const types: Readonly<Record<string, string>> = {
  'machine-learning-model': 'ai_AIPackage',
  data: 'dataset_DatasetPackage',
  dataset: 'dataset_DatasetPackage',
  file: 'software_File',
};

/** A CycloneDX BOM as a plain converter would write it in SPDX 3: what SPDX has no place for is lost. */
export function asSpdx(bom: Mutable): Mutable {
  const graph: Mutable[] = [
    {
      type: 'CreationInfo',
      '@id': '_:c',
      specVersion: '3.0.1',
      created: '2026-04-01T00:00:00Z',
      createdBy: ['urn:x:converter'],
    },
  ];
  const agents = new Map<string, string>();
  const idByRef = new Map<unknown, string>();
  const parts = objectsOf(withoutTools(bom)).filter(
    (each) =>
      typeof each.name === 'string' &&
      typeof each.type === 'string' &&
      !('alg' in each) &&
      !isInside(bom, each),
  );
  for (const [place, each] of parts.entries()) idByRef.set(each['bom-ref'] ?? each, `urn:x:${place}`);
  const agent = (party: unknown) => {
    const name = isMutable(party) && typeof party.name === 'string' ? party.name : null;
    if (name === null) return undefined;
    const id = agents.get(name) ?? `urn:x:agent${agents.size}`;
    if (!agents.has(name)) graph.push({ type: 'Organization', spdxId: id, creationInfo: '_:c', name });
    agents.set(name, id);
    return id;
  };
  for (const each of parts) {
    const id = idByRef.get(each['bom-ref'] ?? each);
    const hashes = Array.isArray(each.hashes) ? each.hashes.filter(isMutable) : [];
    graph.push({
      type: types[String(each.type)] ?? 'software_Package',
      spdxId: id,
      creationInfo: '_:c',
      name: each.name,
      description: each.description,
      software_packageVersion: each.version,
      software_packageUrl: each.purl,
      suppliedBy: agent(each.supplier),
      originatedBy: [agent(each.manufacturer)].filter((party) => party !== undefined),
      verifiedUsing: hashes.map(({ alg, content }) => ({
        type: 'Hash',
        algorithm: String(alg).toLowerCase().replace('-', ''),
        hashValue: content,
      })),
    });
    for (const licence of Array.isArray(each.licenses) ? each.licenses.filter(isMutable) : []) {
      const named = isMutable(licence.license)
        ? (licence.license.id ?? licence.license.name)
        : licence.expression;
      const to = `urn:x:licence${graph.length}`;
      graph.push({
        type: 'simplelicensing_LicenseExpression',
        spdxId: to,
        creationInfo: '_:c',
        simplelicensing_licenseExpression: named,
      });
      graph.push({
        type: 'Relationship',
        spdxId: `${to}r`,
        creationInfo: '_:c',
        from: id,
        relationshipType: 'hasDeclaredLicense',
        to: [to],
      });
    }
  }
  return { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': graph };
}

function withoutTools(bom: Mutable): Mutable {
  const { metadata } = bom;
  return isMutable(metadata) ? { ...bom, metadata: { ...metadata, tools: undefined } } : bom;
}

/** Base models and the contents of a data component are told by what holds them. */
function isInside(bom: Mutable, wanted: Mutable): boolean {
  return objectsOf(bom).some((each) =>
    [each.pedigree, each.data].some((held) => objectsOf(held).includes(wanted)),
  );
}
