import type { MemberRole } from '../store/index.ts';

/** Who acts. Every verb takes one, every audit entry names one. */
export interface Actor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  /** The organisation on whose data the actor works; nothing of another is ever shown. */
  readonly organisation: string;
  readonly role: MemberRole;
}
