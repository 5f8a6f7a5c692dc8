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

/** A figure or choice for each tier. */
export type ByTier = Readonly<Record<Tier, number | string>>;

/** A figure or choice a term settles, for example hours after becoming aware. */
export interface TermParameter {
  readonly name: string;
  readonly title: string;
  /** "hours", "days" or "months" (calendar), or null for a choice. */
  readonly unit: 'hours' | 'days' | 'months' | null;
  /** Strictest first; null for a figure. */
  readonly choices: readonly string[] | null;
  /** Whether a lower or a higher figure is stricter on the supplier; null for a choice. */
  readonly stricter: 'lower' | 'higher' | null;
  /** What starts the clock, and to whom it is owed, in words. */
  readonly trigger: string | null;
  /** Our ask by tier: the figure of the preferred position. */
  readonly ask: ByTier;
  /** What we settle for, never stricter than the position before it. */
  readonly fallback: ByTier;
  readonly minimum: ByTier;
}

/** A numbered paragraph of a clause, with its lettered items if it has any. */
export interface ClauseParagraph {
  /** Ends with a full stop, or with a colon where items follow. */
  readonly text: string;
  /** Without closing punctuation: whoever prints them adds it and the joining word. */
  readonly items: readonly string[];
  /** The word between the last two items. */
  readonly joined: 'and' | 'or';
}

export interface ClauseWording {
  /**
   * In order. `{{Supplier}}`, `{{Customer}}`, `{{Agreement}}`, `{{Appendix}}` (the schedule of AI BOM particulars)
   * and `{{<parameter>}}` (with its unit: "24 hours") are filled in. Defined terms are written with capitals.
   */
  readonly paragraphs: readonly ClauseParagraph[];
}

/** Wording in three positions, with what a negotiator needs beside it. */
export interface ModelClause {
  readonly heading: string;
  /** Terms of `definitions.yaml` that any of its positions uses, directly or through another definition. */
  readonly definitions: readonly string[];
  /** Further duties the preferred wording settles, which a usual clause on the subject does not. */
  readonly settles: readonly string[];
  /** Words of the headings it belongs under in the supplier's own papers, best first. */
  readonly belongs: readonly string[];
  /** One sentence each. */
  readonly protects: string;
  readonly likelyAnswer: string;
  readonly concede: string;
  readonly wording: Readonly<Record<Position, ClauseWording>>;
}

export interface Term {
  readonly id: TermId;
  readonly title: string;
  readonly provisions: readonly string[];
  /** Duties that a clause on this term meets. */
  readonly duties: readonly string[];
  /** What the term rests on beside provisions, such as "UK GDPR, Article 28"; null where they are all. */
  readonly basis: string | null;
  /** The answer about the use, by question and choice of `core/scope`, with which nobody needs the term. */
  readonly unless: { readonly question: string; readonly answer: string } | null;
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
  readonly clause: ModelClause;
}

export const generalIds = ['precedence', 'change-of-use', 'remedies'] as const;
/** Clauses that no single term calls for, but without which an annex does not work. */
export type GeneralId = (typeof generalIds)[number];

export interface GeneralClause {
  readonly id: GeneralId;
  readonly title: string;
  readonly provisions: readonly string[];
  /** What it rests on beside provisions; null where they are all. */
  readonly basis: string | null;
  readonly why: string;
  readonly parameters: readonly TermParameter[];
  /** An annex with any clause takes this one too at these tiers, or where one of these flags is raised. */
  readonly include: { readonly tiers: readonly Tier[]; readonly flags: readonly FlagId[] };
  readonly clause: ModelClause;
}

/** A defined term. Its meaning completes the sentence "X means ...". */
export interface Definition {
  readonly term: string;
  readonly meaning: ClauseParagraph;
  /**
   * Names, in the singular, that a supplier's paper may give the same thing. Where the paper defines one of them or the
   * term itself, the annex takes over its name. Without aliases the term always stands as it does here.
   */
  readonly aliases: readonly string[];
  /** Other definitions its meaning uses. */
  readonly uses: readonly string[];
}

export interface Flag {
  readonly id: FlagId;
  readonly title: string;
  /** What the wording says, what it does to a buyer, and what to put in its place. */
  readonly meaning: string;
  readonly why: string;
  readonly remedy: string;
}
