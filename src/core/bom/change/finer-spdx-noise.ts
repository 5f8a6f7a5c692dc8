import { isMutable, type Mutable, objectsOf } from './mutation.ts';

const elements = (bom: Mutable): Mutable[] =>
  Array.isArray(bom['@graph']) ? bom['@graph'].filter(isMutable) : [];

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (!isMutable(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, names)]));
}

/** What another writer of SPDX 3 does with the same facts. Each changes the BOM in place. */
export const spdxRewritings: Readonly<Record<string, (bom: Mutable) => void>> = {
  'elements renamed and turned round': (bom) => {
    const names = new Map(
      elements(bom).flatMap(({ spdxId }, place) =>
        typeof spdxId === 'string' ? [[spdxId, `urn:other:${place}`] as const] : [],
      ),
    );
    bom['@graph'] = elements(bom)
      .map((each) => renamed(each, names))
      .reverse();
  },
  'classes without their profile': (bom) => {
    for (const each of elements(bom))
      if (typeof each.type === 'string') each.type = each.type.split('_').at(-1);
  },
  'the package URL as an identifier': (bom) => {
    for (const each of elements(bom)) {
      if (typeof each.software_packageUrl !== 'string') continue;
      each.externalIdentifier = [
        {
          type: 'ExternalIdentifier',
          externalIdentifierType: 'packageUrl',
          identifier: each.software_packageUrl,
        },
      ];
      Reflect.deleteProperty(each, 'software_packageUrl');
    }
  },
  'hashes in capitals': (bom) => {
    for (const each of objectsOf(bom))
      if (typeof each.hashValue === 'string') each.hashValue = each.hashValue.toUpperCase();
  },
  'one target without its list': (bom) => {
    for (const each of elements(bom)) if (Array.isArray(each.to) && each.to.length === 1) [each.to] = each.to;
  },
  'listed licences by address': (bom) => {
    const licences = new Map(
      elements(bom).flatMap(({ spdxId, simplelicensing_licenseExpression: written }) =>
        typeof spdxId === 'string' && typeof written === 'string'
          ? [[spdxId, `https://spdx.org/licenses/${written}`] as const]
          : [],
      ),
    );
    bom['@graph'] = elements(bom)
      .filter((each) => !('simplelicensing_licenseExpression' in each))
      .map((each) => ({ ...each, to: renamed(each.to, licences) }));
  },
  'another time and author of the document': (bom) => {
    for (const each of elements(bom))
      if (each.type === 'CreationInfo') Object.assign(each, { created: '2026-09-09T09:09:09Z' });
  },
};
