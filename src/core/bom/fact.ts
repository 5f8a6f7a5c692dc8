/** The facts of a BOM in words that know no format. CycloneDX and SPDX are both read into these. */

export const thingKinds = [
  'document',
  'system',
  'model',
  'dataset',
  'configuration',
  'service',
  'software',
  'file',
  'hardware',
  'vulnerability',
] as const;
/** `configuration` is a prompt, a guardrail or a setting that changes what a model does. */
export type ThingKind = (typeof thingKinds)[number];

export const factNames = [
  // what it is and where it comes from
  'name',
  'alias',
  'version',
  'identifier',
  'hash',
  'licence',
  'producer',
  'supplier',
  'description',
  'released',
  'download',
  'reference',
  'security-contact',
  'advisory',
  'hardware',
  // the document
  'author',
  'serial',
  'bom-version',
  'format',
  'format-version',
  'tool',
  'tool-version',
  'lifecycle',
  'timestamp',
  'completeness',
  'signer',
  // models
  'base-model',
  'trained-on',
  'tested-on',
  'tuning-method',
  'quantisation',
  'training-information',
  'training-process',
  'architecture',
  'parameter-count',
  'hyperparameter',
  'task',
  'input',
  'output',
  'context-length',
  'openness',
  'use-case',
  'limitation',
  'risk',
  'safety-risk',
  'fairness',
  'explainability',
  'autonomy',
  'standard',
  'metric',
  'threshold',
  'energy',
  // data
  'dataset-type',
  'dataset-role',
  'size',
  'source',
  'obtained',
  'collection',
  'preparation',
  'anonymisation',
  'synthetic',
  'bias',
  'statistic',
  'sensitivity',
  'classification',
  'personal-data',
  'customer-data',
  'governance',
  'depends-on',
  // prompts and configuration
  'prompt',
  'guardrail',
  'content',
  // services
  'provider',
  'endpoint',
  'authenticated',
  'crosses-trust-boundary',
  'trust-zone',
  'data-flow',
  'region',
  'country-hint',
  'retention',
  'data-use',
  // security and operation
  'security-control',
  'support-until',
  'review',
  'state',
  'severity',
  'affects',
] as const;
export type FactName = (typeof factNames)[number];

/** What the file says: a value, that it is not known, that it is withheld, or words that only fill the field. */
export type FactState = 'known' | 'unknown' | 'withheld' | 'placeholder';

/** How far a fact can be relied on: checked against bytes, signed, said by the author, concluded by a scanner. */
export const grades = ['verified', 'signed', 'declared', 'inferred'] as const;
export type Grade = (typeof grades)[number];

export interface Fact {
  readonly name: FactName;
  /** Tells facts of one name apart: the algorithm of a hash, the name of a metric. */
  readonly key: string | null;
  readonly value: string;
  readonly state: FactState;
  /** JSON path (RFC 9535) into the file. */
  readonly path: string;
}

/** One system, model, dataset, service and so on. */
export interface Thing {
  readonly kind: ThingKind;
  readonly path: string;
  /** The file's own reference, of no meaning outside it. */
  readonly ref: string | null;
  readonly name: string;
  readonly group: string | null;
  /** True for what the whole BOM is about. */
  readonly isRoot: boolean;
  readonly parent: Thing | null;
  readonly facts: Fact[];
  grade: Grade;
}

export type RelationKind = 'depends-on' | 'contains' | 'trained-on' | 'tested-on' | 'derived-from';

export interface Relation {
  readonly kind: RelationKind;
  readonly from: Thing;
  readonly to: Thing;
  readonly path: string;
}

/** Everything a BOM says, whatever its format. */
export interface Inventory {
  readonly format: 'CycloneDX' | 'SPDX';
  readonly specVersion: string;
  readonly document: Thing;
  readonly things: readonly Thing[];
  readonly relations: readonly Relation[];
}

/** The facts of one name. */
export function factsOf(thing: Thing, name: FactName): Fact[] {
  return thing.facts.filter((fact) => fact.name === name);
}

/** The first fact of a name that has a real value. */
export function knownFact(thing: Thing, name: FactName): Fact | null {
  return thing.facts.find((fact) => fact.name === name && fact.state === 'known') ?? null;
}
