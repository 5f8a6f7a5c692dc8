import { isXml, parseCycloneDxXml } from './cyclonedx/xml.ts';
import { type ParsedJson, parseJson } from './parse-json.ts';

/** A file as JSON, whether it is written as JSON or as the XML of CycloneDX. */
export function parseBom(source: Uint8Array | string): ParsedJson {
  return isXml(source) ? parseCycloneDxXml(source) : parseJson(source);
}
