// For tests: systems of invented suppliers and BOMs of them.
import { type KeyObject, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { UploadedFile } from '../reviews/index.ts';
import { createSupplier } from '../suppliers/index.ts';
import { createSystem } from '../systems/index.ts';
import type { Workspace } from '../workspace.ts';

/** A supplier of that name with one system. */
export async function makeSystem(ws: Workspace, name: string): Promise<{ supplier: string; system: string }> {
  const supplier = (await createSupplier(ws, ws.localPerson, { name })).id;
  const system = (await createSystem(ws, ws.localPerson, supplier, { name: `${name} system` })).id;
  return { supplier, system };
}

export interface BomFacts {
  /** Of its model. */
  readonly version?: string;
  /** The model it is built on, with its version. */
  readonly base?: string;
  readonly timestamp?: string;
  readonly region?: string;
}

/** A BOM of a system with one model at a service. */
export function bomContent({ version = '2.3.0', base, timestamp, region = 'eu-west-1' }: BomFacts = {}) {
  const [name = '', tag = ''] = (base ?? 'river/river-7b@1.1').split('@');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: timestamp ?? '2026-03-02T10:00:00Z',
      authors: [{ name: 'Robin Ellery' }],
      component: { type: 'application', 'bom-ref': 'system', name: 'Claims Reader', version: '7.1' },
    },
    components: [
      {
        type: 'machine-learning-model',
        'bom-ref': 'model',
        group: 'tallow',
        name: 'claims-7b',
        version,
        supplier: { name: 'Tallow & Finch Ltd' },
        hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
        licenses: [{ license: { id: 'Apache-2.0' } }],
        pedigree: { ancestors: [{ type: 'machine-learning-model', name, version: tag }] },
        modelCard: { modelParameters: { task: 'document-understanding', datasets: [{ ref: 'claims' }] } },
      },
      {
        type: 'data',
        'bom-ref': 'claims',
        name: 'claims-corpus',
        version: '2025-11',
        data: [{ type: 'dataset' }],
      },
    ],
    services: [
      {
        'bom-ref': 'inference',
        name: 'Inference API',
        provider: { name: 'Harbour Cloud' },
        endpoints: ['https://inference.harbour.example/v1'],
        authenticated: true,
        properties: [{ name: 'tallow:processing-region', value: region }],
      },
    ],
    dependencies: [{ ref: 'system', dependsOn: ['model', 'inference'] }],
  };
}

export function bomFile(facts: BomFacts = {}): UploadedFile {
  return {
    name: 'claims-reader.cdx.json',
    bytes: new TextEncoder().encode(JSON.stringify(bomContent(facts))),
  };
}

/** The same, signed by JSF with the key in it. */
export function signedBom(key: KeyObject): UploadedFile {
  const { kty, crv, x, y } = key.export({ format: 'jwk' });
  const bare = { algorithm: 'ES256', publicKey: { kty, crv, x, y } };
  const text = canonicalize({ ...bomContent(), signature: bare }) ?? '';
  const value = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  const signed = { ...bomContent(), signature: { ...bare, value } };
  return { name: 'signed.cdx.json', bytes: new TextEncoder().encode(JSON.stringify(signed)) };
}
