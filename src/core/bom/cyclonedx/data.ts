import type { Thing } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { type JsonObject, objectOf, objectsIn, textOf, textsIn } from '../json.ts';
import { newThing, say } from '../thing.ts';
import { propertiesIn } from './component.ts';
import type { Reading } from './reading.ts';

/** Reads `component.data[]` into the component that wraps it. */
export function readData(thing: Thing, data: unknown, path: string): void {
  for (const { value, path: at } of objectsIn(data, path)) {
    if (lastPart(textOf(value.name)) !== lastPart(thing.name)) say(thing, 'alias', value.name, `${at}.name`);
    readDataFacts(thing, value, at);
  }
}

/** `tallow/claims` and `claims` are one name: some write the group before it. */
function lastPart(name: string | null): string | null {
  return name?.split('/').at(-1) ?? null;
}

/** Reads a data set that is described inside a model card. */
export function readInlineDataset(reading: Reading, model: Thing, data: JsonObject, path: string): Thing {
  const kind = textOf(data.type) === 'configuration' ? 'configuration' : 'dataset';
  const url = textOf(objectOf(data.contents)?.url);
  const name = textOf(data.name) ?? url;
  const thing = newThing({ kind, path, name, ref: textOf(data['bom-ref']), parent: model });
  reading.add(thing);
  say(thing, 'name', data.name, `${path}.name`);
  readDataFacts(thing, data, path);
  return thing;
}

function readDataFacts(thing: Thing, data: JsonObject, path: string): void {
  say(thing, 'dataset-type', data.type, `${path}.type`, 'kind');
  say(thing, 'description', data.description, `${path}.description`, 'data');
  say(thing, 'classification', data.classification, `${path}.classification`);
  for (const { text, path: at } of textsIn(data.sensitiveData, `${path}.sensitiveData`))
    say(thing, 'sensitivity', text, at, text);
  readContents(thing, data.contents, `${path}.contents`);
  readGovernance(thing, data.governance, `${path}.governance`);
  const graphics = objectOf(data.graphics);
  if (graphics !== null) say(thing, 'statistic', graphics.description, `${path}.graphics.description`);
}

function readContents(thing: Thing, contents: unknown, path: string): void {
  const found = objectOf(contents);
  if (found === null) return;
  say(thing, 'source', found.url, `${path}.url`);
  const attachment = objectOf(found.attachment);
  if (attachment !== null) say(thing, 'content', attachment.content, `${path}.attachment.content`);
  readProperties(thing, propertiesIn(found.properties, `${path}.properties`));
}

export function readGovernance(thing: Thing, governance: unknown, path: string): void {
  const found = objectOf(governance);
  if (found === null) return;
  for (const role of ['custodians', 'stewards', 'owners'] as const) {
    for (const { value, path: at } of objectsIn(found[role], `${path}.${role}`)) {
      const party = objectOf(value.organization) ?? objectOf(value.contact);
      say(thing, 'governance', party?.name, `${at}.name`, role);
    }
  }
}
