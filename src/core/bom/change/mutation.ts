/** How a single fact of the invented BOM is changed, wherever its parts stand. */

export interface Mutable {
  [name: string]: unknown;
}

export interface Mutation {
  readonly row: string;
  readonly expect: 'material' | 'notable';
  /** States in both releases what is to change. */
  readonly before?: (bom: Mutable) => unknown;
  /** Changes the BOM in place. Returns false where it holds nothing to change. */
  readonly apply: (bom: Mutable) => boolean;
}

export function isMutable(value: unknown): value is Mutable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in a BOM, parents before children. */
export function objectsOf(value: unknown): Mutable[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  return isMutable(value) ? [value, ...Object.values(value).flatMap(objectsOf)] : [];
}

/** The part of a BOM with this name, and a bom-ref or type where the name alone could be an author's. */
export function part(bom: Mutable, name: string): Mutable | null {
  return (
    objectsOf(bom).find(
      (each) => each.name === name && ('type' in each || 'endpoints' in each || 'spdxId' in each),
    ) ?? null
  );
}

/** Follows steps into a part: `at(model, 'modelCard', 'modelParameters')`. */
export function at(value: unknown, ...steps: readonly (string | number)[]): Mutable | null {
  let here: unknown = value;
  for (const step of steps)
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  return isMutable(here) ? here : null;
}

/** Takes a part out of whatever list holds it, with its references. */
export function takeOut(value: unknown, wanted: Mutable): boolean {
  if (Array.isArray(value)) {
    const place = value.indexOf(wanted);
    if (place >= 0) value.splice(place, 1);
    return place >= 0 || value.some((each) => takeOut(each, wanted));
  }
  return isMutable(value) && Object.values(value).some((each) => takeOut(each, wanted));
}

/** Gives false where there was nothing to edit. */
export type Edit = (target: Mutable, bom: Mutable) => unknown;

/** A mutation of the part with a name. */
export function of(name: string, row: string, expect: Mutation['expect'], edit: Edit): Mutation {
  return {
    row,
    expect,
    apply(bom) {
      const target = part(bom, name);
      return target !== null && edit(target, bom) !== false;
    },
  };
}

/** Sets a field that must be there already, so that a mutation of nothing is noticed. */
export function set(target: Mutable | null, field: string, value: unknown): boolean {
  if (target === null || !(field in target)) return false;
  target[field] = value;
  return true;
}

/** Takes a field away that must be there. */
export function drop(target: Mutable | null, field: string): boolean {
  return target !== null && Reflect.has(target, field) && Reflect.deleteProperty(target, field);
}

/** The property whose name ends so. */
export function property(target: unknown, ending: string): Mutable | null {
  return (
    objectsOf(target).find(
      (each) => typeof each.name === 'string' && each.name.endsWith(ending) && 'value' in each,
    ) ?? null
  );
}

/** Adds to a list, which is made where there is none. */
export function add(target: unknown, list: string, value: unknown): boolean {
  const before: unknown = isMutable(target) ? target[list] : undefined;
  if (isMutable(target)) target[list] = [...(Array.isArray(before) ? before : []), value];
  return isMutable(target);
}

/** A mutation of a fact that the invented BOM does not state: both releases state it first. */
export function stated(
  name: string,
  row: string,
  expect: Mutation['expect'],
  prepare: Edit,
  edit: Edit,
): Mutation {
  const before = (bom: Mutable) => {
    const target = part(bom, name);
    return target !== null && prepare(target, bom) !== false;
  };
  return { ...of(name, row, expect, edit), before };
}

/** States a property. */
export const told =
  (name: string, value: string): Edit =>
  (target) =>
    add(target, 'properties', { name, value });
/** Gives a property another value. */
export const retold =
  (ending: string, value: string): Edit =>
  (target) =>
    set(property(target, ending), 'value', value);

export const digest = (sign: string): string => sign.repeat(64);

/** Names of parts of the invented BOMs. */
export const model = 'claims-7b';
export const dataset = 'claims-corpus';
export const service = 'Inference API';
