import { readCycloneDx } from './cyclonedx/read.ts';
import type { Inventory } from './fact.ts';
import { isObject, type JsonObject, listOf, textOf } from './json.ts';
import { parseBom } from './parse-bom.ts';
import { wanted } from './parse-json.ts';
import { enclosedIn } from './signature/envelope.ts';
import { readSpdx } from './spdx/read.ts';

export interface BomRead {
  readonly ok: true;
  readonly inventory: Inventory;
  /** The BOM itself, taken out of a signed envelope or statement. */
  readonly bom: JsonObject;
  /** JSON path of the BOM in the file. */
  readonly path: string;
}

/** `because` says what is wrong, what the file looks like, and what to do. */
export interface BomRefused {
  readonly ok: false;
  readonly because: string;
}

/**
 * Reads an AI bill of materials: CycloneDX (JSON or XML) or SPDX 3 JSON-LD, also inside an in-toto statement or the envelope that
 * signs it (DSSE, JWS).
 * A file that breaks its schema is still read; see `checkBom` for what is wrong with it.
 *
 * @param source the file's bytes or text
 */
export function readBom(source: Uint8Array | string): BomRead | BomRefused {
  const parsed = parseBom(source);
  const enclosed = enclosedIn(source, parsed);
  if (enclosed !== null) return readEnclosed(enclosed.content);
  if (!parsed.ok) return parsed;
  return readBomValue(parsed.value);
}

/** An envelope in an envelope is no BOM we know. */
function readEnclosed(content: Uint8Array): BomRead | BomRefused {
  const parsed = parseBom(content);
  return parsed.ok ? readBomValue(parsed.value) : { ok: false, because: parsed.because };
}

/** The same for JSON that is parsed already. */
export function readBomValue(value: unknown): BomRead | BomRefused {
  const found = bomIn(value, '$', 0);
  if (found === null) return { ok: false, because: refusal(value) };
  const { bom, path, format } = found;
  const inventory = format === 'CycloneDX' ? readCycloneDx(bom, path) : readSpdx(bom, path);
  return { ok: true, inventory, bom, path };
}

interface Found {
  readonly bom: JsonObject;
  readonly path: string;
  readonly format: 'CycloneDX' | 'SPDX';
}

const deepestWrapping = 3;

/** The BOM itself or the one a statement carries: in-toto's `predicate`, and `sbom`, `bom` and the like of home-made wrappers. */
function bomIn(value: unknown, path: string, depth: number): Found | null {
  if (!isObject(value) || depth > deepestWrapping) return null;
  if (isCycloneDx(value)) return { bom: value, path, format: 'CycloneDX' };
  if (isSpdx3(value)) return { bom: value, path, format: 'SPDX' };
  for (const wrapper of ['predicate', 'Data', 'bom', 'sbom', 'aibom'] as const) {
    const inner = bomIn(value[wrapper], `${path}.${wrapper}`, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

function isCycloneDx(value: JsonObject): boolean {
  if (/^cyclonedx$/i.test(textOf(value.bomFormat) ?? '')) return true;
  const schema = textOf(value.$schema) ?? '';
  const listsParts =
    Array.isArray(value.components) || Array.isArray(value.services) || isObject(value.metadata);
  return /cyclonedx/i.test(schema) && listsParts && /^1\.\d$/.test(textOf(value.specVersion) ?? '');
}

function isSpdx3(value: JsonObject): boolean {
  const contexts = listOf(value['@context']).map((each) => textOf(each) ?? '');
  if (contexts.some((each) => /spdx\.org\/rdf\/3/.test(each))) return true;
  return listOf(value['@graph']).some(
    (each) => isObject(each) && /^(SpdxDocument|software_Sbom)$/.test(textOf(each.type) ?? ''),
  );
}

function refusal(value: unknown): string {
  if (!isObject(value))
    return `This is JSON, but no BOM: it is ${Array.isArray(value) ? 'a list' : 'a single value'}. ${wanted}`;
  if (textOf(value.spdxVersion) !== null)
    return `This is ${shown(textOf(value.spdxVersion) ?? '')}, which has no place for models and data sets. Ask for SPDX 3.0.1 with the AI and Dataset profiles, or CycloneDX 1.5 to 1.7.`;
  if (textOf(value.apiVersion) !== null && textOf(value.kind) !== null)
    return `This is a Kubernetes ${shown(textOf(value.kind) ?? '')}, the input of a BOM tool and no BOM. ${wanted}`;
  if (textOf(value.payloadType) !== null)
    return `This is a signed envelope whose content is no BOM we know. ${wanted}`;
  const names = Object.keys(value).slice(0, 8).map(shown);
  const looks = names.length === 0 ? 'It is an empty object.' : `Its top level has: ${names.join(', ')}.`;
  return `This is not a BOM format we know. ${looks} It looks home-made. ${wanted}`;
}

function shown(text: string): string {
  const clean = text.replace(/[^\x20-\x7e]/g, '?');
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
}
