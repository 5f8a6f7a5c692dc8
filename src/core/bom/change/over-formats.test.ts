import { describe, expect, it } from 'vitest';
import { type Change, compareBoms, diffReport, notComparedIn, readBom, reportMarkdown } from '../index.ts';
import { inventedBom, inventedSpdx } from '../invented-bom.ts';
import { asSpdx } from './as-spdx.ts';
import { cycloneDxMutations } from './cyclonedx-mutations.ts';
import { finerModelMutations } from './finer-model-mutations.ts';
import { finerRewritings } from './finer-noise.ts';
import { finerPartMutations } from './finer-part-mutations.ts';
import { at, type Mutable, type Mutation, model, part } from './mutation.ts';
import { rewritings, seeded } from './noise.ts';
import { placements } from './placements.ts';

function inventory(value: unknown) {
  const read = readBom(JSON.stringify(value));
  if (!read.ok) throw new Error(read.because);
  return read.inventory;
}

/** What SPDX has no place for, by the row of a mutation, with the words that must say so. */
const noPlaceInSpdx: Readonly<Record<string, RegExp>> = {
  provider: /services/,
  'sub-processor': /services/,
  region: /services/,
  endpoint: /services/,
  authentication: /services/,
  'trust boundary': /services/,
  'data flow': /services/,
  'signer changed': /signature/,
  'customer data': /properties/,
  sensitivity: /one step/,
};

/** The same party under one name instead of two, a property that a converter drops, a signature that was never in SPDX. */
const lost = new Set(['less complete', 'withheld', 'base model', 'signature lost']);

interface Crossed {
  readonly name: string;
  readonly mutation: Mutation;
  readonly old: unknown;
  readonly next: unknown;
}

const crossed: readonly Crossed[] = Object.entries(placements).flatMap(([from, make]) =>
  crossings(from, make, cycloneDxMutations),
);
const finer = [...finerModelMutations, ...finerPartMutations];

/** Each mutation while the format changes, there and back. */
function crossings(from: string, make: () => Mutable, mutations: readonly Mutation[]): Crossed[] {
  return mutations.flatMap((mutation) => {
    const [old, next] = [make(), make()];
    for (const each of [old, next]) mutation.before?.(each);
    if (!mutation.apply(next)) return [];
    const name = `${mutation.row} (${from})`;
    return [
      { name: `${name} to SPDX`, mutation, old, next: asSpdx(next) },
      { name: `${name} from SPDX`, mutation, old: asSpdx(old), next },
    ];
  });
}

describe('a change of a single fact while the supplier changes the format', () => {
  const look = (each: Crossed) => {
    const [old, next] = [inventory(each.old), inventory(each.next)];
    const changes = compareBoms(old, next);
    const found = changes.some((change) => change.class === each.mutation.expect);
    return { ...each, changes, found, told: notComparedIn(old, next).map(({ says }) => says) };
  };
  const seen = crossed.map(look);

  it('is found wherever both formats have a place for it', () => {
    const carried = seen.filter(({ mutation: { row } }) => !(row in noPlaceInSpdx) && !lost.has(row));
    expect(carried.length).toBeGreaterThan(400);
    expect(carried.flatMap(({ name, found }) => (found ? [] : [name]))).toEqual([]);
  });

  it('is otherwise told as not compared', () => {
    const silent = seen.filter(({ found, mutation: { row } }) => !found && !lost.has(row));
    expect(silent.length).toBeGreaterThan(0);
    for (const { name, mutation, told } of silent) {
      expect([name, told.some((says) => noPlaceInSpdx[mutation.row]?.test(says))]).toEqual([name, true]);
    }
  });

  it('is never material where it is notable in one format', () => {
    const finely = Object.entries(placements)
      .slice(0, 1)
      .flatMap(([from, make]) => crossings(from, make, finer));
    expect(finely.length).toBeGreaterThan(80);
    const wrong = [...seen, ...finely.map(look)].filter(
      ({ mutation, changes }) =>
        mutation.expect === 'notable' && changes.some((change) => change.class === 'material'),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('a base model', () => {
  const swapped = (purl: string, hash: string) => {
    const bom: Mutable = structuredClone(inventedBom());
    const base = at(part(bom, model), 'pedigree', 'ancestors', 0);
    Object.assign(base ?? {}, { purl, hashes: [{ alg: 'SHA-256', content: hash.repeat(64) }] });
    return bom;
  };
  const old = swapped('pkg:huggingface/river/river-7b@1.1', '1');

  it.each([
    ['from elsewhere', swapped('pkg:huggingface/lake/river-7b@1.1', '1')],
    ['of another revision', swapped('pkg:huggingface/river/river-7b@1.2', '1')],
    ['with other weights', swapped('pkg:huggingface/river/river-7b@1.1', '2')],
  ])('%s is a material change over formats too', (_, next) => {
    for (const [before, after] of [
      [old, asSpdx(next)],
      [asSpdx(old), next],
    ])
      expect(compareBoms(inventory(before), inventory(after))[0]).toMatchObject({ class: 'material' });
    expect(compareBoms(inventory(old), inventory(asSpdx(old)))).toEqual([]);
  });
});

describe('a change of format alone', () => {
  const told = (changes: readonly Change[]) =>
    changes.map(
      (change) => `${change.class} ${change.kind} ${change.subject}: ${change.old} -> ${change.new}`,
    );
  const rewritten = Object.entries(placements).flatMap(([from, make], place) => {
    const old = inventory(make());
    return Object.entries({ ...rewritings, ...(place === 0 ? finerRewritings : {}) }).map(
      ([rewriting, rewrite]) => {
        const next = make();
        rewrite(next, seeded(7));
        return { name: `${rewriting} (${from})`, old, next: inventory(asSpdx(next)) };
      },
    );
  });

  it('is no change, there and back, whatever else is rewritten', () => {
    for (const { name, old, next } of rewritten) {
      expect([name, told(compareBoms(old, next))]).toEqual([name, []]);
      expect([name, told(compareBoms(next, old))]).toEqual([name, []]);
    }
  });

  it('is nothing material where the converter knows packages only', () => {
    const material = (old: Mutable, next: Mutable) =>
      compareBoms(inventory(old), inventory(next)).filter((change) => change.class === 'material');
    for (const make of Object.values(placements)) {
      const plain = asSpdx(make(), 'plain');
      expect(told(material(make(), plain))).toEqual([]);
      expect(told(material(plain, make()))).toEqual([]);
    }
  });

  it('says in the report what was left out, and in a comparison of one format nothing', () => {
    const [old, next] = [inventory(inventedBom()), inventory(inventedSpdx())];
    const report = reportMarkdown(diffReport([], 'a to b', notComparedIn(old, next)));
    expect(report).toContain('## Not compared');
    expect(report).toMatch(
      /SPDX has no place for services .*Not compared: service Inference API, service OCR\./,
    );
    expect(report).toMatch(/CycloneDX has no place for a model's autonomy.*Not compared: model claims-7b\./);
    expect(notComparedIn(old, old)).toEqual([]);
    expect(notComparedIn(next, next)).toEqual([]);
  });
});
