import { allowInsecureRequests, type Configuration, discovery } from 'openid-client';

/** A provider of sign-on by OpenID Connect, as whoever runs the server names it. */
export interface SignOnSettings {
  /** Its issuer identifier, under which it tells what it can do. */
  readonly issuer: URL;
  readonly clientId: string;
  /** Without it we are a public client and rest on PKCE alone. */
  readonly clientSecret?: string;
  /** What people call it. */
  readonly name: string;
  /** Domains of e-mail addresses whose people organisations here may let join by themselves; none unless told. */
  readonly domains?: readonly string[];
}

/** The provider, asked what it can do when somebody first signs on. */
export interface SignOnProvider {
  readonly name: string;
  readonly domains: readonly string[];
  /** Rejects while the provider cannot be reached; asked again it tries again. */
  configuration(): Promise<Configuration>;
}

/** Seconds for each answer of the provider. */
const patience = 10;

export function signOnProvider(settings: SignOnSettings): SignOnProvider {
  const { issuer, clientId, clientSecret, name, domains = [] } = settings;
  let known: Promise<Configuration> | undefined;
  const ask = (): Promise<Configuration> =>
    discovery(issuer, clientId, clientSecret, undefined, {
      timeout: patience,
      execute: isThisMachine(issuer) ? [allowInsecureRequests] : [],
    });
  return {
    name,
    domains: domains.map((domain) => domain.toLowerCase()),
    configuration: async () => {
      known ??= ask();
      try {
        return await known;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}

/** Between two programs of one machine TLS protects nothing; everywhere else it is insisted on. */
const isThisMachine = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
