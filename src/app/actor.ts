/** Who acts. Every verb takes one, every audit entry names one. */
export interface Actor {
  /** `system` is Candour itself finishing what a person started. */
  readonly kind: 'person' | 'system';
  readonly id: string;
  readonly name: string;
  /** The organisation on whose data the actor works; nothing of another is ever shown. */
  readonly organisation: string;
}
