import { inventedBom } from '../invented-bom.ts';
import { isMutable, type Mutable, part, takeOut } from './mutation.ts';

/** The invented BOM with its parts where real producers put them. */
export const placements: Readonly<Record<string, () => Mutable>> = {
  'side by side': () => signed(inventedBom()),
  'inside the system': () => inside(signed(inventedBom())),
  'inside a part of the system': () => deep(signed(inventedBom())),
  'the model is what the BOM is about': () => rooted(signed(inventedBom())),
  'CycloneDX 1.7': () => ({
    ...signed(inventedBom()),
    $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
    specVersion: '1.7',
  }),
};

function signed(bom: object): Mutable {
  return {
    ...structuredClone(bom),
    signature: { algorithm: 'ES256', keyId: 'tallow key 1', value: 'c2lnbmF0dXJl' },
  };
}

function inside(bom: Mutable): Mutable {
  const { metadata } = bom;
  const system = isMutable(metadata) ? metadata.component : null;
  if (isMutable(system)) system.components = bom.components;
  return { ...bom, components: [] };
}

function deep(bom: Mutable): Mutable {
  return {
    ...bom,
    components: [
      {
        type: 'application',
        name: 'backend',
        version: '7.1',
        components: [{ type: 'container', name: 'serving', version: '7.1', components: bom.components }],
      },
    ],
  };
}

function rooted(bom: Mutable): Mutable {
  const model = part(bom, 'claims-7b');
  if (model === null) throw new Error('the invented BOM has its model');
  takeOut(bom, model);
  const { metadata } = bom;
  if (isMutable(metadata)) metadata.component = model;
  return { ...bom, dependencies: [], compositions: [] };
}
