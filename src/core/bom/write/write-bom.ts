import { known, type Member, without } from './answered.ts';
import type { BomAnswers } from './answers.ts';
import { modelFrom } from './write-model.ts';
import { datasetFrom, promptFrom, serviceFrom, softwareFrom, systemFrom } from './write-part.ts';

/** What identifies this issue of the BOM. Handed in, so that the same answers give the same file. */
export interface BomIdentity {
  /** `urn:uuid:…` */
  readonly serialNumber: string;
  readonly now: Date;
  /** Version of the program that writes it. */
  readonly toolVersion: string;
}

/**
 * Writes a valid CycloneDX 1.6 ML-BOM from answers. An answer "unknown" or "withheld" is said as such; what was not
 * answered is left out.
 */
export function writeBom(answers: BomAnswers, { serialNumber, now, toolVersion }: BomIdentity): Member {
  const [system = {}] = answers.system ?? [];
  const [document = {}] = answers.document ?? [];
  const datasets = (answers.datasets ?? []).map((entry, place) => ({ entry, ref: `data-${place + 1}` }));
  const models = (answers.models ?? []).map((entry, place) =>
    modelFrom(
      entry,
      `model-${place + 1}`,
      datasets.map(({ ref }) => ref),
    ),
  );
  const prompts = (answers.prompts ?? []).map((entry, place) => promptFrom(entry, `prompt-${place + 1}`));
  const software = (answers.software ?? []).map((entry, place) =>
    softwareFrom(entry, `software-${place + 1}`),
  );
  const services = (answers.services ?? []).map((entry, place) => serviceFrom(entry, `service-${place + 1}`));
  const parts = [...models, ...prompts, ...software].flatMap((part) => ref(part));
  return without({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber,
    version: 1,
    metadata: without({
      timestamp: now.toISOString(),
      lifecycles: [{ phase: 'operations' }],
      tools: { components: [{ type: 'application', name: 'candour', version: toolVersion }] },
      authors: known(document, 'author') === undefined ? undefined : [{ name: known(document, 'author') }],
      component: systemFrom(system),
    }),
    components: [
      ...models,
      ...datasets.map(({ entry, ref: own }) => datasetFrom(entry, own)),
      ...prompts,
      ...software,
    ],
    services: services.length === 0 ? undefined : services,
    dependencies: [
      { ref: 'system', dependsOn: [...parts, ...services.flatMap((service) => ref(service))] },
      ...models.flatMap((model) =>
        ref(model).map((own) => ({ ref: own, dependsOn: datasets.map((data) => data.ref) })),
      ),
    ],
  });
}

function ref(part: Member): string[] {
  const own = part['bom-ref'];
  return typeof own === 'string' ? [own] : [];
}
