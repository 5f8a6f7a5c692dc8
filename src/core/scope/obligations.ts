import { z } from 'zod';
import {
  type Duty,
  duties,
  dutyById,
  parseContent,
  provisionById,
  type Role,
  strengths,
} from '../code/index.ts';
import { type Tier, tiers } from '../terms/index.ts';
import content from './proportion.yaml';
import { type Intensity, intensities, type Obligation, type Party, parties, type SetAside } from './scope.ts';

const provisionId = z
  .string()
  .refine((id) => provisionById(id) !== undefined, { message: 'the Code has no such provision' });
const dutyId = z
  .string()
  .refine((id) => dutyById(id) !== undefined, { message: 'the Code has no such duty' });
const asked = z.enum([...intensities, 'none']);

const rules = parseContent(
  z.strictObject({
    intensities: z.record(
      z.enum(intensities),
      z.strictObject({ title: z.string().min(1), asks: z.string().min(1) }),
    ),
    table: z.record(z.enum(strengths), z.record(z.enum(tiers), asked)),
    because: z.string().includes('{strength}').includes('{tier}'),
    floor: z.array(z.strictObject({ provision: provisionId, because: z.string().min(1) })),
    nobodyElse: z.strictObject({
      party: z.enum(parties),
      duties: z.array(dutyId),
      because: z.string().min(1),
    }),
  }),
  content,
  'core/scope/proportion.yaml',
);

/** Each intensity's name, and what it asks to see: "a written practice that is followed and can be shown". */
export const intensityTitles: Readonly<Record<Intensity, { readonly title: string; readonly asks: string }>> =
  rules.intensities;

/** Provisions asked for at every tier, with the reason: models and providers, incidents, use of inputs for training. */
export const floor: readonly { readonly provision: string; readonly because: string }[] = rules.floor;

const floorProvisions = new Set(floor.map(({ provision }) => provision));

/**
 * Lays the duties of the Code on those who hold the roles, at the intensity proportion.yaml gives for the duty's
 * strength and the tier, in the order of the Code.
 *
 * A duty is never set aside because of a role: an added role only adds obligations. A required duty is set aside only
 * for the party that would owe it to itself.
 */
export function obligationsOf(
  held: Readonly<Record<Party, readonly Role[]>>,
  tier: Tier,
): { obligations: Obligation[]; setAside: SetAside[] } {
  const obligations: Obligation[] = [];
  const setAside: SetAside[] = [];
  for (const duty of duties) {
    for (const party of parties) {
      const roles = duty.roles.filter((role) => held[party].includes(role));
      if (roles.length === 0) continue;
      const intensity = intensityOf(duty, tier);
      if (owedToItself(party, duty)) {
        setAside.push({ party, duty, because: rules.nobodyElse.because });
      } else if (intensity === 'none') {
        setAside.push({ party, duty, because: asideBecause(duty, tier) });
      } else {
        obligations.push({
          id: `${party}:${duty.id}`,
          party,
          duty,
          roles,
          strength: duty.strength,
          intensity,
        });
      }
    }
  }
  return { obligations, setAside };
}

function intensityOf(duty: Duty, tier: Tier): Intensity | 'none' {
  return rules.table[floorProvisions.has(duty.provision) ? 'required' : duty.strength][tier];
}

function owedToItself(party: Party, duty: Duty): boolean {
  return party === rules.nobodyElse.party && rules.nobodyElse.duties.includes(duty.id);
}

function asideBecause(duty: Duty, tier: Tier): string {
  const strength = duty.strength === 'possible' ? 'Left open' : 'Recommended';
  return rules.because.replace('{strength}', strength).replace('{tier}', tier);
}
