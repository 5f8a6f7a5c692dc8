import type { SchemaPart } from './cyclonedx-1.6.validators';

export type Parts = Readonly<Record<string, SchemaPart>>;

/** Each is loaded when a file of its version is met, and stays. */
const loaders: ReadonlyMap<string, () => Promise<{ readonly parts: Parts }>> = new Map([
  ['CycloneDX 1.2', () => import('./cyclonedx-1.2.validators')],
  ['CycloneDX 1.3', () => import('./cyclonedx-1.3.validators')],
  ['CycloneDX 1.4', () => import('./cyclonedx-1.4.validators')],
  ['CycloneDX 1.5', () => import('./cyclonedx-1.5.validators')],
  ['CycloneDX 1.6', () => import('./cyclonedx-1.6.validators')],
  ['CycloneDX 1.7', () => import('./cyclonedx-1.7.validators')],
  ['SPDX 3.0.1', () => import('./spdx-3.0.1.validators')],
]);

/** The validators of a version, or null where there is no published schema of that name. */
export async function partsFor(format: string, specVersion: string): Promise<Parts | null> {
  const load = loaders.get(`${format} ${specVersion}`);
  return load === undefined ? null : (await load()).parts;
}
