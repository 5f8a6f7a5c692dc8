import type { Thing } from '../fact.ts';
import { objectOf, objectsIn, textOf } from '../json.ts';
import { packageName } from '../package-url.ts';
import { say } from '../thing.ts';
import { readHashes } from './component.ts';

/** What a thing was made from: the base model of a model, the source of a data set. */
export function readPedigree(thing: Thing, pedigree: unknown, path: string): void {
  const found = objectOf(pedigree);
  if (found === null) return;
  for (const { value, path: at } of objectsIn(found.ancestors, `${path}.ancestors`)) {
    const name = [textOf(value.group), textOf(value.name)].filter((each) => each !== null).join('/');
    const purl = packageName(textOf(value.purl) ?? '');
    const version = textOf(value.version) ?? purl?.version ?? null;
    const label = name || purl?.identity || '';
    const isData = textOf(value.type) === 'data' || thing.kind === 'dataset';
    say(
      thing,
      isData ? 'depends-on' : 'base-model',
      version === null ? label : `${label}@${version}`,
      at,
      purl?.identity ?? null,
    );
    readHashes(thing, value.hashes, `${at}.hashes`, `base ${label}`);
  }
  if (thing.kind === 'model') say(thing, 'training-information', found.notes, `${path}.notes`, 'pedigree');
}
