import type { BomRead } from './read-bom.ts';
import { checkSchema } from './schema/check-schema.ts';
import { type BomFault, mostFaults } from './schema/fault.ts';
import { checkCycloneDx } from './semantic/cyclonedx.ts';
import { newFaults } from './semantic/gather.ts';
import { checkSpdx } from './semantic/spdx.ts';

export interface FaultsFound {
  readonly schemaValid: boolean;
  /** At most 200, those of the schema first, each in the order of the file. */
  readonly faults: readonly BomFault[];
}

/** What is wrong with a BOM by its published schema, and what the schema lets pass. Reads nothing but the file. */
export async function findFaults({ bom, path, inventory }: BomRead): Promise<FaultsFound> {
  const schema = await checkSchema(bom, inventory.format, inventory.specVersion, path);
  const semantic = newFaults();
  if (inventory.format === 'CycloneDX') checkCycloneDx(bom, path, semantic);
  else checkSpdx(bom, path, semantic);
  const told = new Set(schema.faults.map((fault) => fault.path));
  const more = semantic.list.filter((fault) => !(isField(fault.path) && told.has(fault.path)));
  return { schemaValid: schema.valid, faults: [...schema.faults, ...more].slice(0, mostFaults) };
}

/** A wrong value is one fault, whoever finds it first; a whole component or element can have several. */
function isField(path: string): boolean {
  return !/\[\d+\]$/.test(path);
}
