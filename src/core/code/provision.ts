/** The words of the Code: principles, provisions and the duties inside them. Ids are the UK Code's. */

export const roles = [
  'developer',
  'system-operator',
  'data-custodian',
  'end-user',
  'affected-entity',
] as const;
/** A stakeholder group of the Code. One organisation can hold several. */
export type Role = (typeof roles)[number];

/** As written in a sentence. */
export const roleNames: Readonly<Record<Role, string>> = {
  developer: 'developer',
  'system-operator': 'system operator',
  'data-custodian': 'data custodian',
  'end-user': 'end-user',
  'affected-entity': 'affected entity',
};

export const strengths = ['required', 'recommended', 'possible'] as const;
/** required = "shall", recommended = "should", possible = "may" or "can". */
export type Strength = (typeof strengths)[number];

export const phases = [
  'secure design',
  'secure development',
  'secure deployment',
  'secure maintenance',
  'secure end of life',
] as const;
export type Phase = (typeof phases)[number];

export const systemKinds = ['llm-app', 'fine-tuned', 'own-model'] as const;
/** An app on somebody's LLM API, a fine-tuned open model, or a supplier's own model. */
export type SystemKind = (typeof systemKinds)[number];

/** As a heading over measures. */
export const systemKindNames: Readonly<Record<SystemKind, string>> = {
  'llm-app': "An app on somebody's LLM API",
  'fine-tuned': 'A fine-tuned open model',
  'own-model': "A supplier's own model",
};

/** One "shall" or "should" inside a provision. `2.7` has the duties `2.7.a` and `2.7.b`; ids never change. */
export interface Duty {
  readonly id: string;
  readonly provision: string;
  readonly strength: Strength;
  /** Who is obliged. "Organisations" in the Code stands for developer, system operator and data custodian. */
  readonly roles: readonly Role[];
  /** Set where the Code obliges "and/or": those concerned settle who does it, and one may do it for both. */
  readonly andOr?: true | undefined;
  /** In our own words, an infinitive phrase without "to": "tell operators of threats it cannot resolve". */
  readonly summary: string;
}

export interface Provision {
  readonly id: string;
  readonly etsi: string;
  readonly principle: number;
  readonly parent: string | null;
  /** Our own short heading: the Code's provisions have none. */
  readonly title: string;
  readonly phase: Phase;
  /** The strongest of its duties. */
  readonly strength: Strength;
  /** True where required and recommended duties stand side by side: 2.7, 3.1, 3.2 and 8.1. */
  readonly mixed: boolean;
  /** Everyone obliged by one of its duties. */
  readonly obliged: readonly Role[];
  /** True where the Code obliges without naming anybody; the roles are then those of the parent provision. */
  readonly obligedImplied: boolean;
  /** Everyone the provision names, obliged or not. */
  readonly named: readonly Role[];
  readonly duties: readonly Duty[];
  /** One or two plain sentences of our own. */
  readonly summary: string;
  /** Ids of the threats it answers, as in `threats`. */
  readonly threats: readonly string[];
  readonly whyItMatters: string;
  readonly measures: Readonly<Record<SystemKind, string>>;
  /** What shows that it is done. */
  readonly evidence: readonly string[];
}

export interface Principle {
  readonly number: number;
  readonly title: string;
  readonly titleEtsi: string;
  readonly etsiClause: string;
  readonly phase: Phase;
  readonly provisions: readonly Provision[];
  readonly crosswalk: Crosswalk;
}

/** Principle-level pointers to related publications: names and ids only. */
export interface Crosswalk {
  readonly ncscGuidelines2023: string | null;
  readonly owaspAiExchange: readonly string[];
  /** OWASP Top 10 for LLM applications, 2026 numbering, for example "LLM01". */
  readonly owaspLlm2026: readonly string[];
}
