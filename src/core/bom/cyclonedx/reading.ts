import type { Relation, Thing } from '../fact.ts';

/** A model's reference to a data set that is described elsewhere in the file. */
export interface DatasetLink {
  readonly model: Thing;
  readonly ref: string;
  readonly path: string;
}

/** What is gathered while a file is read. */
export interface Reading {
  readonly things: Thing[];
  readonly relations: Relation[];
  readonly datasetLinks: DatasetLink[];
  readonly byRef: Map<string, Thing>;
  add(thing: Thing): void;
  relate(relation: Relation): void;
}

export function newReading(): Reading {
  const things: Thing[] = [];
  const relations: Relation[] = [];
  const byRef = new Map<string, Thing>();
  return {
    things,
    relations,
    datasetLinks: [],
    byRef,
    add(thing) {
      things.push(thing);
      if (thing.ref === null) return;
      // The first bearer of a reference keeps it.
      if (!byRef.has(thing.ref)) byRef.set(thing.ref, thing);
    },
    relate(relation) {
      relations.push(relation);
    },
  };
}
