import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { duties, principles, provisions, type Role } from './index.ts';

/**
 * Holds our data against the structure of the published Code, and our words against its words, where a checkout has
 * that reference beside it.
 */
const reference = '../shared/code/provisions.json';

const stakeholders: Record<string, readonly Role[]> = {
  Organisations: ['developer', 'system-operator', 'data-custodian'],
  Developers: ['developer'],
  'System Operators': ['system-operator'],
  'Data Custodians': ['data-custodian'],
  'End-users': ['end-user'],
  'Affected Entities': ['affected-entity'],
};
const strengthOf = { shall: 'required', should: 'recommended', may: 'possible' } as const;

const group = z.string().transform((name) => stakeholders[name] ?? []);
const referenceSchema = z.object({
  principles: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      titleEtsi: z.string(),
      phase: z.string(),
      etsiClause: z.string(),
    }),
  ),
  provisions: z.array(
    z.object({
      id: z.string(),
      etsiId: z.string(),
      parent: z.string().nullable(),
      principle: z.number(),
      phase: z.string(),
      strength: z.string(),
      mixedStrength: z.boolean(),
      obliged: z.array(group),
      obligedImplied: z.array(group),
      rolesNamed: z.array(group),
      duties: z
        .array(z.object({ modal: z.enum(['shall', 'should', 'may']), roles: z.array(group) }))
        .nullable(),
      wording: z.string(),
    }),
  ),
});

const asSet = (groups: readonly (readonly Role[])[]) => new Set(groups.flat());

describe.runIf(existsSync(reference))('the published Code', () => {
  const published = existsSync(reference)
    ? referenceSchema.parse(JSON.parse(readFileSync(reference, 'utf8')))
    : { principles: [], provisions: [] };

  it('has our principles: number, titles, phase and clause', () => {
    expect(
      principles.map(({ number, title, titleEtsi, phase, etsiClause }) => ({
        number,
        title,
        titleEtsi,
        phase,
        etsiClause,
      })),
    ).toEqual(published.principles);
  });

  it('has our provisions: ids, parents, phases, strengths and whether they mix them', () => {
    expect(
      provisions.map(({ id, etsi, parent, principle, phase, strength, mixed }) => ({
        id,
        etsiId: etsi,
        parent,
        principle,
        phase,
        strength,
        mixedStrength: mixed,
      })),
    ).toEqual(
      published.provisions.map(
        ({ obliged, obligedImplied, rolesNamed, duties: _, wording, ...structure }) => structure,
      ),
    );
  });

  it.each(published.provisions)('obliges and names the same roles in $id', (provision) => {
    const ours = provisions.find(({ id }) => id === provision.id);
    expect(new Set(ours?.obliged)).toEqual(asSet([...provision.obliged, ...provision.obligedImplied]));
    expect(new Set(ours?.named)).toEqual(asSet(provision.rolesNamed));
    expect(ours?.obligedImplied).toBe(provision.obliged.length === 0);
  });

  it.each(published.provisions.filter((provision) => provision.duties !== null))(
    'splits $id into the same duties',
    (provision) => {
      const ours = duties.filter((duty) => duty.provision === provision.id);
      expect(ours.map(({ strength, roles }) => ({ strength, roles: new Set(roles) }))).toEqual(
        provision.duties?.map(({ modal, roles }) => ({ strength: strengthOf[modal], roles: asSet(roles) })),
      );
    },
  );

  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string, length: number) => {
    const all = words(text);
    return all
      .slice(0, Math.max(0, all.length - length + 1))
      .map((_, at) => all.slice(at, at + length).join(' '));
  };
  const theirs = new Set(published.provisions.flatMap(({ wording }) => runs(wording, 9)));

  it.each(provisions)(
    'is not copied in our words on $id: no run of more than eight of its words',
    (provision) => {
      const ours = [
        provision.summary,
        provision.whyItMatters,
        ...provision.duties.map((duty) => duty.summary),
        ...Object.values(provision.measures),
        ...provision.evidence,
      ];
      expect(ours.flatMap((text) => runs(text, 9)).filter((run) => theirs.has(run))).toEqual([]);
    },
  );
});
