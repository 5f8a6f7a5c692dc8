/** The parts of an OSCAL 1.2 catalog that we write, as the NIST JSON schema has them. */

/** Qualifies names that are ours and not OSCAL's. A name only: there is nothing to fetch there. */
export const candourNamespace = 'urn:candour:oscal';

export interface OscalProperty {
  readonly name: string;
  readonly ns?: string;
  readonly value: string;
}

export interface OscalLink {
  /** `#` and the uuid of a resource in the back matter: OSCAL keeps `related` and the like for controls. */
  readonly href: string;
  readonly rel: 'reference';
}

export interface OscalPart {
  readonly id?: string;
  readonly name: string;
  readonly ns?: string;
  readonly class?: string;
  readonly title?: string;
  readonly props?: readonly OscalProperty[];
  /** Markdown. */
  readonly prose?: string;
  readonly parts?: readonly OscalPart[];
}

export interface OscalControl {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  readonly props: readonly OscalProperty[];
  readonly links: readonly OscalLink[];
  readonly parts: readonly OscalPart[];
  readonly controls?: readonly OscalControl[];
}

/** Holds groups or controls, never both. */
export interface OscalGroup {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  readonly props?: readonly OscalProperty[];
  readonly links?: readonly OscalLink[];
  readonly groups?: readonly OscalGroup[];
  readonly controls?: readonly OscalControl[];
}

export interface OscalResource {
  readonly uuid: string;
  readonly title: string;
  readonly description?: string;
  readonly props?: readonly OscalProperty[];
  readonly rlinks?: readonly { readonly href: string }[];
}

export interface OscalCatalog {
  readonly catalog: {
    readonly uuid: string;
    readonly metadata: {
      readonly title: string;
      readonly 'last-modified': string;
      readonly version: string;
      readonly 'oscal-version': string;
      readonly roles: readonly { readonly id: string; readonly title: string }[];
      readonly remarks: string;
    };
    readonly groups: readonly OscalGroup[];
    readonly 'back-matter': { readonly resources: readonly OscalResource[] };
  };
}
