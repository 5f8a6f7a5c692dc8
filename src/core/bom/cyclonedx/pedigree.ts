import type { Thing } from '../fact.ts';
import { type JsonObject, objectOf, objectsIn, textOf } from '../json.ts';
import { packageName } from '../package-url.ts';
import { say } from '../thing.ts';
import { readHashes } from './component.ts';

/** What a thing was made from: the base model of a model, the source of a data set. */
export function readPedigree(thing: Thing, pedigree: unknown, path: string): void {
  const found = objectOf(pedigree);
  if (found === null) return;
  for (const { value, path: at } of objectsIn(found.ancestors, `${path}.ancestors`)) {
    const label = baseLabel(value);
    const isData = textOf(value.type) === 'data' || thing.kind === 'dataset';
    say(thing, isData ? 'depends-on' : 'base-model', label.versioned, at, label.purl);
    readHashes(thing, value.hashes, `${at}.hashes`, `base ${label.name}`);
  }
  if (thing.kind === 'model') say(thing, 'training-information', found.notes, `${path}.notes`, 'pedigree');
}

/** `group/name@version`. A package URL gives what is missing; where it names something else, it stands beside. */
function baseLabel(ancestor: JsonObject) {
  const purl = packageName(textOf(ancestor.purl) ?? '');
  const given = [textOf(ancestor.group), textOf(ancestor.name)].filter((each) => each !== null).join('/');
  const [, ...path] = purl?.identity.split('/') ?? [];
  const fromPurl = path.join('/');
  const isShort = !given.includes('/') && fromPurl.endsWith(`/${given.toLowerCase()}`);
  const name = given === '' || isShort ? fromPurl || given : given;
  const version = textOf(ancestor.version) ?? purl?.version ?? null;
  const agrees =
    purl === null ||
    (fromPurl.endsWith(given.toLowerCase()) && (purl.version === null || purl.version === version));
  const plain = version === null ? name : `${name}@${version}`;
  return {
    name,
    versioned: agrees ? plain : `${plain} (${textOf(ancestor.purl)})`,
    purl: purl?.identity ?? null,
  };
}
