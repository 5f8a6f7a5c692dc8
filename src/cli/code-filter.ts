import {
  type CatalogueVersionId,
  catalogueVersionIds,
  dutyById,
  type Phase,
  type Provision,
  type ProvisionFilter,
  phases,
  principles,
  provisionById,
  provisions,
  roles,
  strengths,
} from '../core/code/index.ts';
import { suggestion } from '../core/scope/index.ts';
import { UsageError } from './command.ts';

/** The options of `candour code` as typed. */
export interface FilterOptions {
  readonly role?: string | undefined;
  readonly phase?: string | undefined;
  readonly strength?: string | undefined;
  readonly principle?: string | undefined;
}

/** @throws UsageError naming the valid values where one is not among them */
export function filterFrom(options: FilterOptions): ProvisionFilter {
  const { role, phase, strength, principle } = options;
  return {
    role: role === undefined ? undefined : oneOf('role', role, roles),
    phase: phase === undefined ? undefined : phaseOf(phase),
    strength: strength === undefined ? undefined : oneOf('strength', strength, strengths),
    principle: principle === undefined ? undefined : principleOf(principle),
  };
}

/** @throws UsageError naming the valid values where it is not among them */
export function versionFrom(typed: string | undefined): CatalogueVersionId {
  return typed === undefined ? 'uk' : oneOf('version', typed, catalogueVersionIds);
}

/**
 * The provision meant by a provision's UK id, its ETSI id or the id of one of its duties.
 * @throws UsageError naming the ids of its principle, or the nearest, where there is no such id
 */
export function provisionFrom(typed: string): Provision {
  const id = typed.toLowerCase();
  const found =
    provisionById(id) ??
    provisionById(dutyById(id)?.provision ?? '') ??
    provisions.find((provision) => provision.etsi === id);
  if (found !== undefined) return found;
  const principle = principles.find(({ number }) => id.startsWith(`${number}.`) && !id.includes('-'));
  if (principle !== undefined) {
    const ids = principle.provisions.map((provision) => provision.id).join(', ');
    throw new UsageError(`there is no provision ${typed}. Principle ${principle.number} has ${ids}.`);
  }
  const ids = provisions.map((provision) => provision.etsi);
  throw new UsageError(
    `there is no provision ${typed}.${suggestion(id, ids)} ` +
      'Valid ids are those of the UK Code, 1.1 to 13.2, and of ETSI, 5.1.1-1 to 5.5.1-2. candour code lists them.',
  );
}

/** Accepts "System Operator" and "system_operator" for `system-operator`. */
function oneOf<T extends string>(what: string, typed: string, valid: readonly T[]): T {
  const word = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const found = valid.find((each) => each === word);
  if (found !== undefined) return found;
  throw new UsageError(`"${typed}" is not a ${what}. Choose one of: ${valid.join(', ')}.`);
}

/** Accepts "development" and "secure-development" for `secure development`. */
function phaseOf(typed: string): Phase {
  const word = typed
    .trim()
    .toLowerCase()
    .replace(/[-_]/g, ' ')
    .replace(/^secure /, '');
  const found = phases.find((phase) => phase === `secure ${word}`);
  if (found !== undefined) return found;
  const valid = phases.map((phase) => `"${phase}"`).join(', ');
  throw new UsageError(`"${typed}" is not a phase. Choose one of: ${valid}.`);
}

function principleOf(typed: string): number {
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (principles.some((principle) => principle.number === number)) return number;
  throw new UsageError(`"${typed}" is not a principle. Choose a number from 1 to ${principles.length}.`);
}
