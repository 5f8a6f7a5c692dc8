/** The words of contract terms and flags. Their content is YAML beside this file, one file a term. */

export const termIds = [
  'system-description',
  'training-data-provenance',
  'customer-data-training',
  'threat-notification',
  'incident-notification',
  'incident-support',
  'model-change-notice',
  'security-updates',
  'vulnerability-disclosure',
  'human-oversight',
  'prohibited-use',
  'output-responsibility',
  'audit-rights',
  'independent-assurance',
  'subprocessor-control',
  'processing-location',
  'security-measures',
  'security-testing',
  'logging-monitoring',
  'usage-guidance',
  'data-deletion',
  'continuity-recovery',
  'staff-training',
  'risk-management',
  'data-protection',
  'ai-security-standard',
] as const;
export type TermId = (typeof termIds)[number];

export const flagIds = [
  'generic-compliance',
  'output-disclaimer',
  'unilateral-change',
  'liability-cap',
  'discretionary-language',
] as const;
export type FlagId = (typeof flagIds)[number];

export const tiers = ['low', 'medium', 'high'] as const;
/** How much is at stake in a use; decides the intensity of obligations and the strictness of clauses. */
export type Tier = (typeof tiers)[number];

export const positions = ['preferred', 'fallback', 'minimum'] as const;
export type Position = (typeof positions)[number];

/** A figure or choice a term settles, for example hours after becoming aware. */
export interface TermParameter {
  readonly name: string;
  readonly title: string;
  /** "hours", "days", "business days", or null for a choice. */
  readonly unit: string | null;
  readonly choices: readonly string[] | null;
  /** What starts the clock, and to whom it is owed, in words. */
  readonly trigger: string | null;
  /** Our ask by tier. */
  readonly ask: Readonly<Record<Tier, number | string>>;
}

export interface ClauseWording {
  /**
   * Sub-paragraphs in order. `{{Supplier}}`, `{{Customer}}`, `{{Agreement}}` and `{{<parameter>}}` are filled in;
   * defined terms are written with capitals and listed in `definitions`.
   */
  readonly paragraphs: readonly string[];
}

export interface Term {
  readonly id: TermId;
  readonly title: string;
  readonly provisions: readonly string[];
  readonly duties: readonly string[];
  /** Whose duty the term describes: `either` where the customer's duty counts too. */
  readonly owedBy: 'supplier' | 'either';
  /** What counts as covered, and what is only weak, in a sentence each. */
  readonly covers: string;
  readonly weak: string;
  readonly why: string;
  readonly parameters: readonly TermParameter[];
  /** Words and phrases by which clauses on this term are found. */
  readonly cues: readonly string[];
  /** Asked of the supplier when the term is absent. */
  readonly question: string;
  readonly clause: {
    readonly heading: string;
    /** Terms of `definitions.yaml` the wording uses. */
    readonly definitions: readonly string[];
    readonly protects: string;
    readonly likelyAnswer: string;
    readonly concede: string;
    readonly wording: Readonly<Record<Position, ClauseWording>>;
  };
}

export interface Flag {
  readonly id: FlagId;
  readonly title: string;
  readonly meaning: string;
  readonly why: string;
  readonly remedy: string;
}
