/** Who may come in, and how they reach us. */
export interface AccessOptions {
  /**
   * True where others than the person at the machine can reach us: then nobody is let in without an account, also
   * before set-up.
   */
  readonly accounts: boolean;
  /** The address people open, when it is not the one we listen at: a proxy that speaks TLS stands before us. */
  readonly url: URL | null;
  /** Whether what a proxy says about who asks (`X-Forwarded-For`) can be believed. */
  readonly behindProxy: boolean;
}

/** On this machine alone. */
export const atThisMachine: AccessOptions = { accounts: false, url: null, behindProxy: false };
