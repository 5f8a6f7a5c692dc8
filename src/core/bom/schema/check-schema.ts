import { isObject, type JsonObject, listOf, member, textOf } from '../json.ts';
import type { SchemaError, SchemaPart } from './cyclonedx-1.6.validators';
import { describeError, mostTelling } from './describe-error.ts';
import { firstRepeated } from './distinct-items.ts';
import { type BomFault, mostFaults, shown } from './fault.ts';
import { mend } from './mend.ts';
import { type Parts, partsFor } from './validators.ts';

export interface SchemaVerdict {
  readonly valid: boolean;
  /** In the order of the file, at most `mostFaults`. */
  readonly faults: readonly BomFault[];
}

/** Faults told of one component or element before the next is looked at. */
const mostInOnePiece = 8;

/**
 * Checks a BOM against its published schema, piece by piece: the document without its lists, then each entry of each
 * list. A fault is told once; the copy looked at is mended there so that the next fault can be seen.
 *
 * @param path JSON path of the BOM in its file
 */
export async function checkSchema(
  bom: JsonObject,
  format: 'CycloneDX' | 'SPDX',
  specVersion: string,
  path: string,
): Promise<SchemaVerdict> {
  const parts = await partsFor(format, specVersion);
  if (parts === null) return unknownVersion(format, specVersion, path);
  const gathered = gatherer(`${format} ${specVersion}`);
  if (format === 'CycloneDX') checkLists(bom, parts, path, gathered);
  else checkGraph(bom, parts, path, gathered);
  return { valid: gathered.valid(), faults: gathered.faults };
}

interface Gatherer {
  readonly faults: BomFault[];
  readonly valid: () => boolean;
  /** For a value already found wrong. */
  readonly blame: (part: SchemaPart, value: unknown, path: string) => void;
  readonly check: (part: SchemaPart, value: unknown, path: string) => void;
  readonly add: (path: string, message: string) => void;
}

function gatherer(format: string): Gatherer {
  const faults: BomFault[] = [];
  let valid = true;
  const add = (path: string, message: string) => {
    valid = false;
    if (faults.length < mostFaults) faults.push({ path, message, kind: 'schema' });
  };
  const blame = (part: SchemaPart, value: unknown, path: string) => {
    valid = false;
    if (faults.length < mostFaults) faultsOf(part, value, path, format, add);
  };
  const check = (part: SchemaPart, value: unknown, path: string) => {
    if (!part(value)) blame(part, value, path);
  };
  return { faults, valid: () => valid, blame, check, add };
}

function faultsOf(
  part: SchemaPart,
  value: unknown,
  path: string,
  format: string,
  add: (path: string, message: string) => void,
): void {
  const copy = { top: structuredClone(value) };
  for (let told = 0; told < mostInOnePiece && !part(copy.top); ) {
    const error = mostTelling(part.errors ?? []);
    if (error === null) {
      add(path, `This has a form ${format} does not allow.`);
      return;
    }
    const mended = mend(copy, error);
    if (mended.isNew) {
      add(pathTo(path, error), describeError(error, mended.before, format));
      told++;
    }
    if (!mended.goOn) return;
  }
}

/** A JSON pointer as the rest of a JSON path. */
function pathTo(path: string, { instancePath, keyword, params }: SchemaError): string {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra =
    keyword === 'additionalProperties'
      ? params.additionalProperty
      : keyword === 'unevaluatedProperties'
        ? params.unevaluatedProperty
        : null;
  const all = typeof extra === 'string' ? [...steps, extra] : steps;
  return all.reduce((so, step) => (/^\d+$/.test(step) ? `${so}[${step}]` : member(so, shown(step))), path);
}

function checkLists(bom: JsonObject, parts: Parts, path: string, gathered: Gatherer): void {
  const lists = Object.entries(parts).filter(([name]) => name !== 'document' && Array.isArray(bom[name]));
  const emptied = Object.fromEntries(lists.map(([name]) => [name, []]));
  const { document } = parts;
  if (document !== undefined) gathered.check(document, { ...bom, ...emptied }, path);
  for (const [name, part] of lists) {
    const entries = listOf(bom[name]);
    for (let place = 0; place < entries.length; place++) {
      const entry = entries[place];
      if (!part(entry)) gathered.blame(part, entry, `${path}.${name}[${place}]`);
    }
    const repeated = firstRepeated(entries);
    if (repeated !== null) {
      gathered.add(
        `${path}.${name}[${repeated}]`,
        'The same entry stands in the list before. Leave one of them out.',
      );
    }
  }
}

/** SPDX: each element by the validator of its class, so that one wrong element does not blame all classes. */
function checkGraph(bom: JsonObject, parts: Parts, path: string, gathered: Gatherer): void {
  const { document } = parts;
  if (document === undefined) return;
  const isGraph = Array.isArray(bom['@graph']);
  gathered.check(document, isGraph ? { ...bom, '@graph': [] } : bom, path);
  for (const [place, element] of listOf(isGraph ? bom['@graph'] : []).entries()) {
    const at = `${path}["@graph"][${place}]`;
    const type = isObject(element) ? textOf(element.type) : null;
    const part = type !== null && type !== 'document' && Object.hasOwn(parts, type) ? parts[type] : undefined;
    if (part !== undefined) gathered.check(part, element, at);
    else if (type === null)
      gathered.add(at, 'The element has no "type". Add it, for example "type": "ai_AIPackage".');
    else if (!isExtension(element, document, bom))
      gathered.add(
        `${at}.type`,
        `"${shown(type)}" is no class of SPDX 3.0.1. Write it with its profile, for example "ai_AIPackage", "dataset_DatasetPackage" or "software_Package".`,
      );
  }
}

/** Classes of extensions have an address as their type: only the whole schema knows what else they may be. */
function isExtension(element: unknown, document: SchemaPart, bom: JsonObject): boolean {
  return document({ ...bom, '@graph': [element] });
}

function unknownVersion(format: string, specVersion: string, path: string): SchemaVerdict {
  const field = format === 'CycloneDX' ? 'specVersion' : '@graph';
  const known = format === 'CycloneDX' ? '1.4, 1.5, 1.6 or 1.7' : '3.0.1';
  const message = `There is no ${format} version "${shown(specVersion)}". Write ${known}; the facts were read all the same.`;
  return { valid: false, faults: [{ path: member(path, field), message, kind: 'schema' }] };
}
