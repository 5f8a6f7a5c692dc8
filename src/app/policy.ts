import type { MemberRole } from '../store/index.ts';
import type { Actor } from './actor.ts';
import { forbidden } from './errors.ts';

/** Who may do what. A deed that is not here cannot be done. */
const allowed = {
  'review.read': ['owner', 'editor', 'reviewer', 'viewer'],
  'review.edit': ['owner', 'editor'],
  'review.run': ['owner', 'editor'],
  'review.decide': ['owner', 'editor', 'reviewer'],
  'labels.export': ['owner', 'editor'],
  'review.delete': ['owner', 'editor'],
  'supplier.read': ['owner', 'editor', 'reviewer', 'viewer'],
  'supplier.edit': ['owner', 'editor'],
  'supplier.delete': ['owner', 'editor'],
  'contract.read': ['owner', 'editor', 'reviewer', 'viewer'],
  'contract.edit': ['owner', 'editor'],
  'contract.delete': ['owner', 'editor'],
  'playbook.edit': ['owner', 'editor'],
  'bom.read': ['owner', 'editor', 'reviewer', 'viewer'],
  'bom.edit': ['owner', 'editor'],
  'bom.delete': ['owner', 'editor'],
  'key.pin': ['owner', 'editor'],
  'people.read': ['owner', 'editor', 'reviewer', 'viewer'],
  'people.manage': ['owner'],
  'organisation.found': ['owner'],
  'organisation.manage': ['owner'],
  'webhook.manage': ['owner'],
  'record.read': ['owner', 'editor', 'reviewer', 'viewer'],
} as const satisfies Record<string, readonly MemberRole[]>;
export type Deed = keyof typeof allowed;

export function may(actor: Actor, deed: Deed): boolean {
  return allowed[deed].some((role) => role === actor.role);
}

/** Throws `forbidden` when the actor's role does not allow the deed. */
export function authorise(actor: Actor, deed: Deed): void {
  if (!may(actor, deed)) throw forbidden('Your role does not allow this. Ask an owner of the organisation.');
}
