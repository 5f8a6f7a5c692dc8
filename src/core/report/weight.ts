import type { Strength } from '../code/index.ts';
import { floor, type Obligation } from '../scope/index.ts';

const floorProvisions = new Set(floor.map(({ provision }) => provision));

/** How much an obligation weighs: its strength, and as if required where every use needs it. */
export function weightOf({ duty, strength }: Obligation): Strength {
  return floorProvisions.has(duty.provision) ? 'required' : strength;
}
