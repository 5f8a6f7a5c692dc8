import { listOf, textOf } from '../json.ts';
import { type Graph, property, referred } from './graph.ts';

const deepest = 8;

/** A licence element, or the address of a listed licence, as an expression. */
export function licenceText(graph: Graph, value: unknown, depth = 0): string | null {
  if (depth > deepest) return null;
  const element = referred(graph, value, '');
  if (element === null) return listedLicence(textOf(value));
  const written = textOf(property(element.value, 'simplelicensing_licenseExpression'));
  if (written !== null) return written;
  if (/^(Con|Dis)junctiveLicenseSet$/.test(element.type)) {
    const members = listOf(property(element.value, 'expandedlicensing_member'));
    const texts = members
      .map((member) => licenceText(graph, member, depth + 1))
      .filter((text) => text !== null);
    return `(${texts.join(element.type.startsWith('Con') ? ' AND ' : ' OR ')})`;
  }
  return (
    textOf(element.value.name) ??
    listedLicence(textOf(element.value.spdxId)) ??
    textOf(property(element.value, 'simplelicensing_licenseText'))
  );
}

/** `https://spdx.org/licenses/MIT` -> `MIT` */
function listedLicence(id: string | null): string | null {
  if (id === null) return null;
  if (/no(assertion|neelement|assertionelement|assertionlicense|ne)$/i.test(id))
    return /none/i.test(id) ? 'NONE' : 'NOASSERTION';
  return id.includes('/licenses/') ? (id.split('/').at(-1) ?? null) : null;
}
