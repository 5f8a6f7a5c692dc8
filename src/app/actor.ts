/** What a person may do in an organisation, from all to least. */
export const memberRoles = ['owner', 'editor', 'reviewer', 'viewer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who acts. Every verb takes one, every audit entry names one. */
export interface Actor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  /** The organisation on whose data the actor works; nothing of another is ever shown. */
  readonly organisation: string;
  readonly role: MemberRole;
}
