import { baseLabel } from '../base-label.ts';
import type { Thing } from '../fact.ts';
import { objectOf, objectsIn, textOf } from '../json.ts';
import { say } from '../thing.ts';
import { readHashes } from './component.ts';

/** What a thing was made from: the base model of a model, the source of a data set. */
export function readPedigree(thing: Thing, pedigree: unknown, path: string): void {
  const found = objectOf(pedigree);
  if (found === null) return;
  for (const { value, path: at } of objectsIn(found.ancestors, `${path}.ancestors`)) {
    const label = baseLabel({
      group: textOf(value.group),
      name: textOf(value.name),
      version: textOf(value.version),
      purl: textOf(value.purl),
    });
    const isData = textOf(value.type) === 'data' || thing.kind === 'dataset';
    say(thing, isData ? 'depends-on' : 'base-model', label.versioned, at, label.purl);
    readHashes(thing, value.hashes, `${at}.hashes`, `base ${label.name}`);
  }
  if (thing.kind === 'model') say(thing, 'training-information', found.notes, `${path}.notes`, 'pedigree');
}
