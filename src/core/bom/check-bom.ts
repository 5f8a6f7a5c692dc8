import { type Coverage, coverageOf } from './cover/cover.ts';
import { factsOf, type Inventory, type Thing } from './fact.ts';
import { type FaultsFound, findFaults } from './find-faults.ts';
import { isFloatingModel } from './floating.ts';
import { parseBom } from './parse-bom.ts';
import { type BomRefused, readBom, readBomValue } from './read-bom.ts';
import { checkSignatureOf, type SignatureReport } from './signature/check-signature.ts';
import { verifyDetached } from './signature/detached.ts';
import { enclosedIn } from './signature/envelope.ts';
import type { JsfTrust } from './signature/jsf.ts';
import { peek } from './thing.ts';

/** Everything that can be said of one BOM by itself. */
export interface BomChecked extends FaultsFound {
  readonly ok: true;
  readonly inventory: Inventory;
  readonly signature: SignatureReport;
  readonly coverage: Coverage;
  /** Models whose version floats: their BOM cannot show a change of model. */
  readonly floating: readonly Thing[];
}

/** What is at hand beside the file. */
export interface BomEvidence extends JsfTrust {
  /** A file that signs it: a detached JWS or a DSSE envelope. */
  readonly signature?: string | null;
  /** Digests in hexadecimal of files at hand, such as the weights: what names one of them is verified. */
  readonly digests?: ReadonlySet<string>;
}

/**
 * Reads a BOM and judges it: faults, signature, coverage. A file that breaks its schema is judged by what can be read.
 * The signature may stand in the file (JSF), beside it, or round it (DSSE, JWS).
 *
 * @param evidence keys agreed on with the supplier, without which a signature proves no signer; a signature beside the
 * file; digests of files at hand
 */
export async function checkBom(
  source: Uint8Array | string,
  evidence: BomEvidence = { pinned: [] },
): Promise<BomChecked | BomRefused> {
  const parsed = parseBom(source);
  const enclosed = enclosedIn(source, parsed);
  if (enclosed !== null)
    return await checkBom(enclosed.content, { ...evidence, signature: enclosed.signature });
  const read = parsed.ok ? readBomValue(parsed.value) : readBom(source);
  if (!read.ok) return read;
  const signature = await signatureOf(source, parsed.ok ? parsed.value : read.bom, evidence);
  const graded = regraded(read.inventory, isSigned(signature), evidence.digests ?? new Set());
  const found = await findFaults(read);
  const floating = graded.things.filter((thing) => thing.kind === 'model' && isFloatingModel(thing));
  return { ok: true, ...found, inventory: graded, signature, coverage: coverageOf(graded), floating };
}

async function signatureOf(
  source: Uint8Array | string,
  value: unknown,
  { signature = null, ...trust }: BomEvidence,
): Promise<SignatureReport> {
  if (signature === null) return checkSignatureOf(value, trust);
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const whole = await verifyDetached(bytes, signature, trust.pinned);
  return { whole, signers: [whole], parts: [] };
}

/** Signed by a key agreed on, with nothing left out. */
function isSigned({ whole }: SignatureReport): boolean {
  return whole.state === 'valid' && whole.notCovered.length === 0;
}

/** What is declared counts as signed where the whole is; what names the digest of a file at hand is verified. */
function regraded(inventory: Inventory, signed: boolean, digests: ReadonlySet<string>): Inventory {
  if (!signed && digests.size === 0) return inventory;
  for (const thing of [inventory.document, ...inventory.things]) {
    if (digests.size > 0 && namesOneOf(thing, digests)) thing.grade = 'verified';
    else if (signed && thing.grade === 'declared') thing.grade = 'signed';
  }
  return inventory;
}

function namesOneOf(thing: Thing, digests: ReadonlySet<string>): boolean {
  return factsOf(peek(thing), 'hash').some(({ value }) => digests.has(value.toLowerCase()));
}
