import { z } from 'zod';
import { type Duty, duties, dutyById, parseContent, provisionById, type Role } from '../code/index.ts';
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
const reason = z.string().includes('{tier}');

const rules = parseContent(
  z.strictObject({
    intensities: z.record(
      z.enum(intensities),
      z.strictObject({ title: z.string().min(1), asks: z.string().min(1) }),
    ),
    table: z.strictObject({
      required: z.record(z.enum(tiers), z.enum(intensities)),
      recommended: z.record(z.enum(tiers), asked),
      possible: z.record(z.enum(tiers), asked),
    }),
    because: z.strictObject({ recommended: reason, possible: reason }),
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
      const share = owedToItself(party, duty) ? { aside: rules.nobodyElse.because } : proportion(duty, tier);
      if ('aside' in share) {
        setAside.push({ party, duty, because: share.aside });
      } else {
        const id = `${party}:${duty.id}`;
        obligations.push({ id, party, duty, roles, strength: duty.strength, intensity: share.intensity });
      }
    }
  }
  return { obligations, setAside };
}

/** How much of a duty the tier asks for, or why it asks for nothing. */
function proportion(duty: Duty, tier: Tier): { intensity: Intensity } | { aside: string } {
  const weight = floorProvisions.has(duty.provision) ? 'required' : duty.strength;
  if (weight === 'required') return { intensity: rules.table.required[tier] };
  const intensity = rules.table[weight][tier];
  return intensity === 'none' ? { aside: rules.because[weight].replace('{tier}', tier) } : { intensity };
}

function owedToItself(party: Party, duty: Duty): boolean {
  return party === rules.nobodyElse.party && rules.nobodyElse.duties.includes(duty.id);
}
