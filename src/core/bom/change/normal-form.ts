import type { FactName } from '../fact.ts';

const asTimes = new Set<FactName>(['released', 'obtained', 'support-until']);
const asAddresses = new Set<FactName>([
  'endpoint',
  'download',
  'source',
  'reference',
  'security-contact',
  'advisory',
]);
const asNumbers = new Set<FactName>([
  'metric',
  'threshold',
  'parameter-count',
  'size',
  'hyperparameter',
  'context-length',
]);

/** A value without what only differs in writing: case, spaces, a leading v, trailing zeros, time zones. */
export function normalForm(name: FactName, value: string): string {
  const text = value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (name === 'version') return text.replace(/^v(?=\d)/, '');
  if (name === 'hash') return text.replace(/^sha(256|512):/, '');
  if (asTimes.has(name)) return timeOf(text);
  if (asAddresses.has(name))
    return text
      .replace(/\/+$/, '')
      .replace(/^git\+/, '')
      .replace(/\.git$/, '');
  if (asNumbers.has(name)) return numberOf(text);
  return text.replace(/[.\s]+$/, '');
}

function timeOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

function numberOf(text: string): string {
  const plain = text.replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(plain) ? String(Number(plain)) : text;
}
