import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import { factNames, type Inventory, type Thing, thingKinds } from '../fact.ts';
import content from './not-compared.yaml';

const rows = parseContent(
  z
    .array(
      z.strictObject({
        lacks: z.enum(['CycloneDX', 'SPDX', 'neither']),
        things: z.array(z.enum(thingKinds)).default([]),
        facts: z.array(z.enum(factNames)).default([]),
        what: z.string().min(1),
      }),
    )
    .min(1),
  content,
  'core/bom/change/not-compared.yaml',
);
type Row = (typeof rows)[number];

/** What a comparison leaves out because one of the two formats cannot say it. */
export interface NotCompared {
  /** The format that has no place for it; null where both have, each in words of its own. */
  readonly format: Inventory['format'] | null;
  readonly what: string;
  /** The things of which the other BOM says it. */
  readonly subjects: readonly string[];
  /** Where the other BOM says it. */
  readonly paths: readonly string[];
  /** All of it in one sentence or two. */
  readonly says: string;
}

const mostNamed = 20;

/**
 * What two BOMs of different formats cannot be compared in: what one says and the other's format has no place for. Nothing
 * for two BOMs of one format.
 */
export function notComparedIn(old: Inventory, next: Inventory): NotCompared[] {
  if (old.format === next.format) return [];
  return rows.flatMap((row) => {
    const [before, after] = [places(old, row), places(next, row)];
    if (row.lacks === 'neither') return before.length > 0 && after.length > 0 ? leftOut(row, after) : [];
    const [said, alsoSaid] = row.lacks === next.format ? [before, after] : [after, before];
    // Suppliers carry properties over in extensions: then both say it, and it was compared.
    return said.length > 0 && alsoSaid.length === 0 ? leftOut(row, said) : [];
  });
}

interface Said {
  readonly thing: Thing;
  readonly path: string;
}

function places(inventory: Inventory, { things, facts }: Row): Said[] {
  return [inventory.document, ...inventory.things].flatMap((thing) => {
    if (things.includes(thing.kind)) return [{ thing, path: thing.path }];
    // A service left out as a whole is told once.
    if (thing.kind === 'service') return [];
    return thing.facts
      .filter(({ name, state }) => facts.includes(name) && state === 'known')
      .map(({ path }) => ({ thing, path }));
  });
}

function leftOut({ lacks, what }: Row, said: readonly Said[]): NotCompared[] {
  const subjects = [...new Set(said.map(({ thing }) => subjectOf(thing)))];
  const named = subjects.slice(0, 3).join(', ');
  const more = subjects.length > 3 ? ` and ${subjects.length - 3} more` : '';
  const which = `${named}${more}.`;
  return [
    {
      format: lacks === 'neither' ? null : lacks,
      what,
      subjects: subjects.slice(0, mostNamed),
      paths: [...new Set(said.map(({ path }) => path))].slice(0, mostNamed),
      says:
        lacks === 'neither'
          ? `${what}: ${which}`
          : `${lacks} has no place for ${what}. Not compared: ${which}`,
    },
  ];
}

function subjectOf({ kind, name }: Thing): string {
  return kind === 'document' ? 'the BOM itself' : `${kind} ${name === '' ? '(no name)' : name}`;
}
