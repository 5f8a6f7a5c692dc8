export const partKinds = ['model', 'dataset', 'software', 'service', 'hardware', 'organisation'] as const;
export type PartKind = (typeof partKinds)[number];

export const partRoles = [
  'used',
  'base-model',
  'training-data',
  'test-data',
  'provider',
  'producer',
  'supplier',
] as const;
/** What a part is to the system: `provider` runs a service, `producer` made a model or a data set. */
export type PartRole = (typeof partRoles)[number];

/** Something a system rests on, under a key that is the same in the BOMs of all suppliers. */
export interface Part {
  readonly kind: PartKind;
  /** In lower case, without version: `river/river-7b`, `npm/pagelib`, `harbour cloud`. */
  readonly key: string;
  /** As the file writes it. */
  readonly name: string;
  readonly role: PartRole;
  readonly version: string | null;
  /** What it belongs to, such as the model of a base model; null where it stands by itself. */
  readonly of: string | null;
  readonly path: string;
}

/** The words by which a part is found: each run of letters or digits of its key, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
