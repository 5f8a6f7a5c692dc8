import { type Coverage, coverageOf } from './cover/cover.ts';
import type { Inventory, Thing } from './fact.ts';
import { type FaultsFound, findFaults } from './find-faults.ts';
import { isFloatingModel } from './floating.ts';
import { parseJson } from './parse-json.ts';
import { type BomRefused, readBom, readBomValue } from './read-bom.ts';
import { checkSignatureOf, type SignatureReport } from './signature/check-signature.ts';
import type { JsfTrust } from './signature/jsf.ts';

/** Everything that can be said of one BOM by itself. */
export interface BomChecked extends FaultsFound {
  readonly ok: true;
  readonly inventory: Inventory;
  readonly signature: SignatureReport;
  readonly coverage: Coverage;
  /** Models whose version floats: their BOM cannot show a change of model. */
  readonly floating: readonly Thing[];
}

/**
 * Reads a BOM and judges it: faults, signature, coverage. A file that breaks its schema is judged by what can be read.
 *
 * @param trust keys agreed on with the supplier; without any a signature proves no signer
 */
export async function checkBom(
  source: Uint8Array | string,
  trust: JsfTrust = { pinned: [] },
): Promise<BomChecked | BomRefused> {
  const parsed = parseJson(source);
  const read = parsed.ok ? readBomValue(parsed.value) : readBom(source);
  if (!read.ok) return read;
  const signature = checkSignatureOf(parsed.ok ? parsed.value : read.bom, trust);
  const inventory = isSigned(signature) ? graded(read.inventory) : read.inventory;
  const found = await findFaults(read);
  const floating = inventory.things.filter((thing) => thing.kind === 'model' && isFloatingModel(thing));
  return { ok: true, ...found, inventory, signature, coverage: coverageOf(inventory), floating };
}

/** Signed by a key agreed on, with nothing left out. */
function isSigned({ whole }: SignatureReport): boolean {
  return whole.state === 'valid' && whole.notCovered.length === 0;
}

function graded(inventory: Inventory): Inventory {
  for (const thing of [inventory.document, ...inventory.things])
    if (thing.grade === 'declared') thing.grade = 'signed';
  return inventory;
}
