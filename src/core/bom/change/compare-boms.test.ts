import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, compareBoms, readBom } from '../index.ts';
import { inventedBom, inventedSpdx } from '../invented-bom.ts';
import { asSpdx } from './as-spdx.ts';
import { cycloneDxMutations } from './cyclonedx-mutations.ts';
import { finerModelMutations } from './finer-model-mutations.ts';
import { finerRewritings } from './finer-noise.ts';
import { finerPartMutations } from './finer-part-mutations.ts';
import { finerSpdxMutations } from './finer-spdx-mutations.ts';
import { spdxRewritings } from './finer-spdx-noise.ts';
import type { Mutable, Mutation } from './mutation.ts';
import { rewritings, seeded } from './noise.ts';
import { placements } from './placements.ts';
import { spdxMutations } from './spdx-mutations.ts';

function inventory(value: unknown) {
  const read = readBom(JSON.stringify(value));
  if (!read.ok) throw new Error(read.because);
  return read.inventory;
}

function changes(old: unknown, next: unknown): Change[] {
  return compareBoms(inventory(old), inventory(next));
}

const has = (found: readonly Change[], wanted: Change['class']) =>
  found.some((each) => each.class === wanted);

interface Case {
  readonly from: string;
  readonly mutation: Mutation;
  readonly old: Mutable;
  readonly next: Mutable;
}

/** Every mutation at every place, both ways round where the rows of the policy are the same for both. */
function cases(): Case[] {
  const bases: [string, () => Mutable, readonly Mutation[]][] = [
    ...Object.entries(placements).map(([name, make]): [string, () => Mutable, readonly Mutation[]] => [
      name,
      make,
      [...cycloneDxMutations, ...finerModelMutations, ...finerPartMutations],
    ]),
    ['SPDX', () => structuredClone(inventedSpdx()), [...spdxMutations, ...finerSpdxMutations]],
  ];
  return bases.flatMap(([from, make, list]) =>
    list.flatMap((mutation) => {
      const [old, next] = [make(), make()];
      for (const each of [old, next]) mutation.before?.(each);
      return mutation.apply(next) ? [{ from, mutation, old, next }] : [];
    }),
  );
}

describe('changes of a single fact', () => {
  const all = cases();
  const told = (list: readonly Case[]) =>
    list.map(({ from, mutation }) => `${mutation.row} (${from})`).join(', ');

  it('are made in at least 300 places', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
  });

  it('are found with their class, at least 97 of 100', () => {
    const missed = all.filter(({ mutation, old, next }) => !has(changes(old, next), mutation.expect));
    expect(missed.length / all.length, told(missed)).toBeLessThanOrEqual(0.03);
  });

  it('are never called material when they are notable', () => {
    const wrong = all.filter(
      ({ mutation, old, next }) => mutation.expect === 'notable' && has(changes(old, next), 'material'),
    );
    expect(told(wrong)).toBe('');
  });
});

describe('rewritings that change no fact', () => {
  const bases = { ...placements, SPDX: () => structuredClone(inventedSpdx()) as Mutable };
  const rewritten = Object.entries(bases).flatMap(([from, make]) =>
    Object.entries(rewritings).flatMap(([name, rewrite]) =>
      [1, 2, 3, 4, 5, 6].map((seed) => {
        const next = make();
        const random = seeded(seed);
        rewrite(next, random);
        if (seed > 3) for (const other of Object.values(rewritings)) if (random() < 0.5) other(next, random);
        return { name: `${name} ${seed} (${from})`, old: make(), next };
      }),
    ),
  );

  const finer = [
    ...Object.entries(placements).flatMap(([from, make]) =>
      Object.entries(finerRewritings).map(([name, rewrite]) => ({
        name: `${name} (${from})`,
        make,
        rewrite,
      })),
    ),
    ...Object.entries(spdxRewritings).map(([name, rewrite]) => ({ name, make: bases.SPDX, rewrite })),
  ].map(({ name, make, rewrite }) => {
    const next = make();
    rewrite(next);
    return { name, old: make(), next };
  });

  it('are at least 300', () => {
    expect(rewritten.length).toBeGreaterThanOrEqual(300);
  });

  it('are silent', () => {
    const loud = [...rewritten, ...finer].flatMap(({ name, old, next }) =>
      changes(old, next).map((each) => `${name}: ${each.kind} ${each.old} -> ${each.new}`),
    );
    expect(loud).toEqual([]);
  });

  it('are silent when a supplier changes the format, there and back', () => {
    for (const make of Object.values(placements)) {
      const spdx = asSpdx(make());
      expect(changes(make(), spdx).filter((each) => each.class === 'material')).toEqual([]);
      expect(changes(spdx, make()).filter((each) => each.class === 'material')).toEqual([]);
    }
  });
});

describe('a change', () => {
  const swapped = inventedBom();
  const [model] = swapped.components;
  Object.assign(model?.hashes?.[0] ?? {}, { content: 'c'.repeat(64) });

  it('tells old and new value, their paths, the provisions and the duties it starts', () => {
    expect(changes(inventedBom(), swapped)).toMatchObject([
      {
        class: 'material',
        kind: 'silent-swap',
        subject: 'model tallow/claims-7b',
        old: 'ab'.repeat(32),
        new: 'c'.repeat(64),
        oldPaths: ['$.components[0].hashes[0].content'],
        newPaths: ['$.components[0].hashes[0].content'],
        provisions: ['8.1.2', '5.2', '7.4'],
        duties: ['integrity', 'notice', 'security-test', 'evaluate'],
      },
    ]);
  });

  it('is found across formats', () => {
    const spdx = asSpdx(structuredClone(swapped));
    expect(changes(inventedBom(), spdx).map(({ kind }) => kind)).toContain('silent-swap');
  });

  it('is found across formats in a version, whatever its package URL says', () => {
    const next = inventedBom();
    Object.assign(next.components[0] ?? {}, { version: '9.0' });
    expect(changes(inventedBom(), asSpdx(structuredClone(next)))).toMatchObject([
      { class: 'material', kind: 'model-version', old: '2.3.0' },
    ]);
  });

  it('is none where a licence only has its id in brackets', () => {
    const licensed = (licence: object) => ({
      ...inventedBom(),
      components: [{ type: 'library', name: 'pagelib', version: '3', licenses: [{ license: licence }] }],
    });
    const mit = licensed({ id: 'MIT' });
    expect(changes(mit, licensed({ name: 'The MIT License (MIT)' }))).toEqual([]);
    expect(changes(mit, licensed({ name: 'GNU GPL (GPL-3.0-only)' }))).toMatchObject([{ class: 'material' }]);
  });

  it('is told where a hash is withheld and another stays', () => {
    const next = inventedBom();
    const [withheld] = next.components;
    const properties = [{ name: 'cdx:cisa:withheld-information', value: 'hashes' }];
    Object.assign(withheld ?? {}, { hashes: [], properties });
    expect(changes(inventedBom(), next)).toMatchObject([{ class: 'notable', fact: 'hash', new: 'withheld' }]);
  });

  it('is found in files that break their schema', () => {
    const broken = { ...structuredClone(inventedBom()), metadata: { timestamp: 'yesterday' } };
    expect(
      changes({ ...broken, extra: 1 }, { ...broken, components: broken.components.slice(1) }).map(
        ({ kind }) => kind,
      ),
    ).toContain('model-removed');
  });

  it('comes once where the same model is listed twice', () => {
    const twice = (version: string) => ({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: ['a', 'b'].map((ref) => ({
        type: 'machine-learning-model',
        'bom-ref': ref,
        name: 'm',
        version,
      })),
    });
    expect(changes(twice('1'), twice('2'))).toMatchObject([{ kind: 'model-version', old: '1', new: '2' }]);
  });
});

const real = new URL('../../../../../shared/bom/real/', import.meta.url).pathname;

describe.runIf(existsSync(real))('real releases', () => {
  it('are judged as labelled', () => {
    const { pairs } = JSON.parse(readFileSync(join(real, 'diff-labels.json'), 'utf8'));
    const read = (name: string) => inventory(JSON.parse(readFileSync(join(real, name), 'utf8')));
    for (const { a, b, material } of pairs)
      expect([a, b, has(compareBoms(read(a), read(b)), 'material')]).toEqual([a, b, material]);
  });
});
