import type { Thing } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { type JsonObject, objectOf, objectsIn, textOf, textsIn } from '../json.ts';
import { newThing, say } from '../thing.ts';
import { partyName, propertiesIn, readLicences, readReferences } from './component.ts';
import { readGovernance } from './data.ts';
import type { Reading } from './reading.ts';

/** Reads one service and those nested in it. */
export function readService(
  reading: Reading,
  service: JsonObject,
  path: string,
  parent: Thing | null,
): Thing {
  const thing = newThing({
    kind: 'service',
    path,
    name: textOf(service.name),
    group: textOf(service.group),
    ref: textOf(service['bom-ref']),
    parent,
  });
  reading.add(thing);
  say(thing, 'name', service.name, `${path}.name`);
  say(thing, 'version', service.version, `${path}.version`);
  say(thing, 'description', service.description, `${path}.description`);
  readProvider(thing, service.provider, `${path}.provider`);
  for (const { text, path: at } of textsIn(service.endpoints, `${path}.endpoints`))
    say(thing, 'endpoint', text, at);
  say(thing, 'authenticated', service.authenticated, `${path}.authenticated`);
  say(thing, 'crosses-trust-boundary', service['x-trust-boundary'], `${path}["x-trust-boundary"]`);
  say(thing, 'trust-zone', service.trustZone, `${path}.trustZone`);
  for (const flow of objectsIn(service.data, `${path}.data`)) readFlow(thing, flow.value, flow.path);
  readLicences(thing, service.licenses, `${path}.licenses`);
  readReferences(thing, service.externalReferences, `${path}.externalReferences`);
  readProperties(thing, propertiesIn(service.properties, `${path}.properties`));
  for (const nested of objectsIn(service.services, `${path}.services`)) {
    const inside = readService(reading, nested.value, nested.path, thing);
    reading.relate({ kind: 'contains', from: thing, to: inside, path: nested.path });
  }
  return thing;
}

function readProvider(thing: Thing, provider: unknown, path: string): void {
  say(thing, 'provider', partyName(provider), `${path}.name`);
  const address = objectOf(objectOf(provider)?.address);
  if (address === null) return;
  say(thing, 'country-hint', address.country, `${path}.address.country`);
  // An office address is no place of processing: it hints at one.
  say(thing, 'country-hint', address.region, `${path}.address.region`, 'region');
}

/** Ends of a flow that are references are left out: references mean nothing outside the file. */
function readFlow(thing: Thing, flow: JsonObject, path: string): void {
  const name = textOf(flow.name) ?? textOf(flow.description) ?? '';
  const ends = (['source', 'destination'] as const).map((end) => {
    const addresses = textsIn(flow[end], path).filter(({ text }) => /^https?:/i.test(text));
    return addresses.length === 0
      ? ''
      : `${end} ${addresses
          .map(({ text }) => text)
          .sort()
          .join(', ')}`;
  });
  const parts = [textOf(flow.flow), textOf(flow.classification), ...ends].filter(
    (each) => each !== null && each !== '',
  );
  say(thing, 'data-flow', parts.join(' · '), path, name);
  readGovernance(thing, flow.governance, `${path}.governance`);
}
