import { at, isMutable, type Mutable, model, objectsOf, part } from './mutation.ts';

const each = (bom: Mutable, edit: (part: Mutable) => void) => {
  for (const one of objectsOf(bom)) edit(one);
};
const text = (value: unknown, edit: (text: string) => unknown) =>
  typeof value === 'string' ? edit(value) : value;
const inLists = (bom: Mutable, field: string, edit: (entry: Mutable) => Mutable) =>
  each(bom, (one) => {
    const list = one[field];
    if (Array.isArray(list)) one[field] = list.map((entry) => (isMutable(entry) ? edit(entry) : entry));
  });
const parties = ['supplier', 'manufacturer', 'provider'];

/** Rewritings that stand deeper, or say the same in another way the standards allow. Each changes the BOM in place. */
export const finerRewritings: Readonly<Record<string, (bom: Mutable) => void>> = {
  'spaces about hashes': (bom) =>
    inLists(bom, 'hashes', (hash) => ({ ...hash, content: ` ${hash.content} ` })),
  'qualifiers of package URLs in another order': (bom) =>
    each(bom, (one) => {
      one.purl = text(one.purl, (purl) =>
        purl.replace(/(?=#|$)/, '?download_url=https:%2F%2Fx.example&arch=any'),
      );
    }),
  'package URLs in capitals': (bom) =>
    each(bom, (one) => {
      one.purl = text(one.purl, (purl) => purl.replace('pkg:huggingface', 'pkg:HuggingFace'));
    }),
  'licence as an expression': (bom) =>
    inLists(bom, 'licenses', (entry) =>
      isMutable(entry.license) && typeof entry.license.id === 'string'
        ? { expression: entry.license.id }
        : entry,
    ),
  'licence as an address': (bom) =>
    inLists(bom, 'licenses', (entry) =>
      isMutable(entry.license) && entry.license.id === 'MIT'
        ? { license: { name: 'https://opensource.org/licenses/MIT' } }
        : entry,
    ),
  'licence with acknowledgement': (bom) =>
    inLists(bom, 'licenses', (entry) =>
      isMutable(entry.license)
        ? { license: { ...entry.license, acknowledgement: 'declared', 'bom-ref': 'l1' } }
        : entry,
    ),
  'expression in small letters': (bom) =>
    inLists(bom, 'licenses', (entry) => ({
      ...entry,
      ...(typeof entry.expression === 'string' ? { expression: entry.expression.toLowerCase() } : {}),
    })),
  'numbers formatted otherwise': (bom) => {
    inLists(bom, 'performanceMetrics', (metric) => ({ ...metric, value: `${metric.value}0` }));
    inLists(bom, 'properties', (property) =>
      property.value === '7000000000' ? { ...property, value: '7,000,000,000' } : property,
    );
  },
  'numbers in short': (bom) => {
    inLists(bom, 'performanceMetrics', (metric) => ({
      ...metric,
      value: metric.value === '0.91' ? '91%' : metric.value,
    }));
    inLists(bom, 'properties', (property) =>
      property.value === '7000000000' ? { ...property, value: '7B' } : property,
    );
  },
  'times in another zone': (bom) =>
    each(bom, (one) => {
      one.timestamp = text(one.timestamp, (time) => time.replace(/T00:00:00Z$/, 'T01:00:00.000+01:00'));
    }),
  'addresses with a slash and a port': (bom) =>
    each(bom, (one) => {
      if (!Array.isArray(one.endpoints)) return;
      one.endpoints = one.endpoints.map((endpoint) =>
        text(endpoint, (address) => `${address.replace('.example/', '.EXAMPLE:443/')}/`),
      );
    }),
  'names of parties spelt out': (bom) =>
    each(bom, (one) => {
      for (const field of parties) {
        const party = one[field];
        if (isMutable(party)) party.name = text(party.name, (name) => name.replace(/ Ltd$/, ', Limited.'));
      }
    }),
  'yes instead of true': (bom) =>
    each(bom, (one) => {
      if (typeof one.authenticated === 'boolean') one.authenticated = one.authenticated ? 'yes' : 'no';
    }),
  'parts listed flat': (bom) => {
    const target = part(bom, model);
    if (target === null || !Array.isArray(target.components) || !Array.isArray(bom.components)) return;
    bom.components = [...bom.components, ...target.components];
    Reflect.deleteProperty(target, 'components');
  },
  'group within the name': (bom) =>
    each(bom, (one) => {
      if (typeof one.group !== 'string' || typeof one.name !== 'string' || one.name.includes('/')) return;
      one.name = `${one.group}/${one.name}`;
      Reflect.deleteProperty(one, 'group');
    }),
  'the same part twice': (bom) => {
    const target = part(bom, 'pagelib');
    if (target !== null && Array.isArray(bom.components))
      bom.components = [...bom.components, { ...structuredClone(target), 'bom-ref': 'again' }];
  },
  'tools in the old form': (bom) => {
    if (isMutable(bom.metadata)) bom.metadata.tools = [{ vendor: 'x', name: 'writer', version: '7' }];
  },
  'empty lists and nothings': (bom) =>
    each(bom, (one) => {
      if (one.type === 'machine-learning-model') Object.assign(one, { tags: [], authors: [], cpe: null });
    }),
  'one version of the standard earlier': (bom) => {
    bom.specVersion = '1.5';
    Reflect.deleteProperty(bom, '$schema');
  },
  'other words of the document': (bom) => {
    if (!isMutable(bom.metadata)) return;
    bom.metadata.authors = [{ name: 'Somebody Else' }];
    bom.metadata.lifecycles = [{ phase: 'build' }];
  },
  'a comment on each reference': (bom) =>
    inLists(bom, 'externalReferences', (reference) => ({ ...reference, comment: 'as of today' })),
  'data described in the model card moves out': (bom) => {
    const target = part(bom, 'Public Forms');
    const parameters = at(part(bom, model), 'modelCard', 'modelParameters');
    if (target === null || parameters === null || !Array.isArray(parameters.datasets)) return;
    const { name, ...data } = target;
    const place = parameters.datasets.indexOf(target);
    parameters.datasets.splice(place, 1, { ref: 'forms' });
    const moved = { type: 'data', 'bom-ref': 'forms', name, description: data.description, data: [data] };
    bom.components = [...(Array.isArray(bom.components) ? bom.components : []), moved];
  },
  'dependencies said twice': (bom) => {
    if (Array.isArray(bom.dependencies)) bom.dependencies = [...bom.dependencies, ...bom.dependencies];
  },
  'accents composed otherwise': (bom) =>
    each(bom, (one) => {
      for (const field of ['description', 'name'])
        one[field] = text(one[field], (words) => words.normalize('NFD'));
    }),
};
