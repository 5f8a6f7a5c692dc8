import { isMutable, type Mutable, objectsOf } from './mutation.ts';

const types: Readonly<Record<string, string>> = {
  'machine-learning-model': 'ai_AIPackage',
  data: 'dataset_DatasetPackage',
  dataset: 'dataset_DatasetPackage',
  file: 'software_File',
};

const list = (value: unknown): Mutable[] => (Array.isArray(value) ? value.filter(isMutable) : []);
const inside = (value: unknown, field: string): unknown => (isMutable(value) ? value[field] : undefined);
const texts = (values: readonly unknown[]): string[] =>
  values.flat().flatMap((value) => (typeof value === 'string' ? [value] : []));

/**
 * A CycloneDX BOM as a converter would write it in SPDX 3. What SPDX has no place for is lost: services, signature,
 * completeness, free properties.
 *
 * @param how `plain` as a converter that knows packages only: what AI and data profiles have a place for is lost too
 */
export function asSpdx(bom: Mutable, how: 'whole' | 'plain' = 'whole'): Mutable {
  return new Conversion(bom, how).written();
}

class Conversion {
  readonly #bom: Mutable;
  readonly #isWhole: boolean;
  readonly #graph: Mutable[] = [
    {
      type: 'CreationInfo',
      '@id': '_:c',
      specVersion: '3.0.1',
      created: '2026-04-01T00:00:00Z',
      createdBy: ['urn:x:converter'],
    },
  ];
  readonly #agents = new Map<string, string>();
  readonly #ids = new Map<unknown, string>();

  constructor(bom: Mutable, how: 'whole' | 'plain') {
    const { metadata } = bom;
    this.#bom = isMutable(metadata) ? { ...bom, metadata: { ...metadata, tools: undefined } } : bom;
    this.#isWhole = how === 'whole';
  }

  written(): Mutable {
    const ancestors = new Set(
      objectsOf(this.#bom).flatMap((each) => list(inside(each.pedigree, 'ancestors'))),
    );
    const contents = new Set(objectsOf(this.#bom).flatMap(({ data }) => list(data)));
    const parts = objectsOf(this.#bom).filter(
      (each) =>
        typeof each.name === 'string' &&
        typeof each.type === 'string' &&
        !contents.has(each) &&
        (this.#isWhole || !ancestors.has(each)),
    );
    for (const [place, each] of parts.entries()) this.#ids.set(each['bom-ref'] ?? each, `urn:x:${place}`);
    for (const each of parts) this.#part(each);
    if (this.#isWhole) for (const each of parts) this.#relations(each);
    if (this.#isWhole) this.#whole();
    return { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': this.#graph };
  }

  #part(each: Mutable): void {
    this.#add({
      type: types[String(each.type)] ?? 'software_Package',
      spdxId: this.#idOf(each),
      name: each.name,
      description: each.description,
      software_packageVersion: each.version,
      software_packageUrl: each.purl,
      suppliedBy: this.#agent(each.supplier),
      originatedBy: [this.#agent(each.manufacturer)].filter((party) => party !== undefined),
      verifiedUsing: list(each.hashes).map(({ alg, content }) => ({
        type: 'Hash',
        algorithm: String(alg).toLowerCase().replace('-', ''),
        hashValue: content,
      })),
      ...(this.#isWhole ? { ...aboutModel(each), ...aboutData(each) } : {}),
    });
    for (const licence of list(each.licenses)) this.#licence(each, licence);
  }

  #licence(of: Mutable, { license, expression }: Mutable): void {
    const named = isMutable(license) ? (license.id ?? license.name) : expression;
    const to = `urn:x:licence${this.#graph.length}`;
    this.#add({
      type: 'simplelicensing_LicenseExpression',
      spdxId: to,
      simplelicensing_licenseExpression: named,
    });
    this.#relate(this.#idOf(of), 'hasDeclaredLicense', [to]);
  }

  #relations(each: Mutable): void {
    const from = this.#idOf(each);
    for (const part of list(each.components)) this.#relate(from, 'contains', [this.#idOf(part)]);
    for (const base of list(inside(each.pedigree, 'ancestors')))
      this.#relate(from, 'descendantOf', [this.#idOf(base)]);
    const parameters = inside(each.modelCard, 'modelParameters');
    for (const data of list(inside(parameters, 'datasets'))) {
      const described =
        typeof data.ref === 'string'
          ? objectsOf(this.#bom).find((other) => other['bom-ref'] === data.ref)
          : data;
      if (described === undefined) continue;
      const tests = list(described.properties).some(({ value }) => value === 'evaluation');
      this.#relate(from, tests ? 'testedOn' : 'trainedOn', [this.#idOf(described)]);
    }
  }

  #whole(): void {
    for (const { ref, dependsOn } of list(this.#bom.dependencies)) {
      const to = texts([dependsOn]).flatMap((each) => this.#ids.get(each) ?? []);
      if (this.#ids.has(ref)) this.#relate(this.#ids.get(ref), 'dependsOn', to);
    }
    const states: Readonly<Record<string, string>> = {
      not_affected: 'doesNotAffect',
      resolved: 'fixedIn',
      in_triage: 'underInvestigationFor',
    };
    for (const [place, { id, analysis, affects }] of list(this.#bom.vulnerabilities).entries()) {
      const spdxId = `urn:x:vulnerability${place}`;
      this.#add({ type: 'security_Vulnerability', spdxId, name: id });
      const state = states[String(inside(analysis, 'state'))] ?? 'affects';
      const to = list(affects).flatMap(({ ref }) => this.#ids.get(ref) ?? []);
      this.#relate(spdxId, state, to);
    }
    const about = inside(this.#bom.metadata, 'component');
    if (isMutable(about))
      this.#add({ type: 'software_Sbom', spdxId: 'urn:x:bom', rootElement: [this.#idOf(about)] });
  }

  #idOf(each: Mutable): string | undefined {
    return this.#ids.get(each['bom-ref'] ?? each);
  }

  #agent(party: unknown): string | undefined {
    const name = inside(party, 'name');
    if (typeof name !== 'string') return undefined;
    const id = this.#agents.get(name) ?? `urn:x:agent${this.#agents.size}`;
    if (!this.#agents.has(name)) this.#add({ type: 'Organization', spdxId: id, name });
    this.#agents.set(name, id);
    return id;
  }

  #relate(from: string | undefined, relationshipType: string, to: readonly (string | undefined)[]): void {
    const spdxId = `urn:x:relation${this.#graph.length}`;
    this.#add({ type: 'Relationship', spdxId, from, relationshipType, to });
  }

  #add(element: Mutable): void {
    this.#graph.push({ ...element, creationInfo: '_:c' });
  }
}

function aboutModel({ modelCard, pedigree, releaseNotes, externalReferences }: Mutable): Mutable {
  if (!isMutable(modelCard)) return {};
  const parameters = inside(modelCard, 'modelParameters');
  const properties = list(modelCard.properties);
  const named = (ending: RegExp) => properties.filter(({ name }) => ending.test(String(name)));
  const entry = (key: unknown, value: unknown) => ({ type: 'DictionaryEntry', key, value });
  const considerations = inside(modelCard, 'considerations');
  const metrics = list(inside(inside(modelCard, 'quantitativeAnalysis'), 'performanceMetrics'));
  const limits = texts([inside(considerations, 'technicalLimitations')]).join('; ');
  const training = texts([
    inside(inside(parameters, 'approach'), 'type'),
    ...named(/tune_method$/).map(({ value }) => value),
    inside(pedigree, 'notes'),
  ]).join('; ');
  return {
    releaseTime: inside(releaseNotes, 'timestamp'),
    software_downloadLocation: list(externalReferences).find(({ type }) => type === 'distribution')?.url,
    ai_typeOfModel: texts([
      inside(parameters, 'architectureFamily'),
      inside(parameters, 'modelArchitecture'),
    ]),
    ai_informationAboutApplication: texts([inside(considerations, 'useCases')]).join('; ') || undefined,
    ai_informationAboutTraining: training || undefined,
    ai_limitation: limits || undefined,
    ai_hyperparameter: named(/hyperparameter/).map(({ name, value }) =>
      entry(String(name).split(':').at(-1), value),
    ),
    ai_metric: metrics.map(({ type, slice, value }) =>
      entry(slice === undefined ? type : `${type} (${slice})`, value),
    ),
  };
}

const levels: Readonly<Record<string, string>> = {
  public: 'clear',
  internal: 'amber',
  confidential: 'amber',
  restricted: 'red',
};

function aboutData(each: Mutable): Mutable {
  if (each.type !== 'data' && each.type !== 'dataset') return {};
  const [data = each] = list(each.data);
  const sensitive = texts([data.sensitiveData]);
  return {
    software_downloadLocation: inside(data.contents, 'url'),
    dataset_confidentialityLevel: levels[String(data.classification)],
    dataset_hasSensitivePersonalInformation: sensitive.some((word) => /personal|health|names/i.test(word))
      ? 'yes'
      : 'no',
    builtTime: list(each.properties).find(({ name }) => /date-obtained$/.test(String(name)))?.value,
  };
}
