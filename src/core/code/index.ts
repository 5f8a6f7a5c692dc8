export type {
  Crosswalk,
  Duty,
  Phase,
  Principle,
  Provision,
  Role,
  Strength,
  SystemKind,
} from './provision.ts';
export { phases, roles, strengths, systemKinds } from './provision.ts';
