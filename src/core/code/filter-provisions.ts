import { provisions } from './principles.ts';
import type { Phase, Provision, Role, Strength } from './provision.ts';

/** What to keep; a part left out keeps everything. */
export interface ProvisionFilter {
  /** Kept where one of its duties obliges this role. */
  readonly role?: Role | undefined;
  readonly phase?: Phase | undefined;
  /** Kept where one of its duties has this strength, so that a mixed provision is found under both. */
  readonly strength?: Strength | undefined;
  readonly principle?: number | undefined;
}

/**
 * Provisions that fit, in the order of the Code. Role and strength must meet in one duty: `{ role: 'developer',
 * strength: 'recommended' }` gives what developers should do, not what they are near.
 */
export function filterProvisions(filter: ProvisionFilter): readonly Provision[] {
  const { role, phase, strength, principle } = filter;
  return provisions.filter(
    (provision) =>
      (phase === undefined || provision.phase === phase) &&
      (principle === undefined || provision.principle === principle) &&
      provision.duties.some(
        (duty) =>
          (role === undefined || duty.roles.includes(role)) &&
          (strength === undefined || duty.strength === strength),
      ),
  );
}
