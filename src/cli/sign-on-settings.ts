import type { SignOnSettings } from '../app/index.ts';
import { UsageError } from './command.ts';

export const signOnUsage = `
CANDOUR_OIDC_ISSUER, CANDOUR_OIDC_CLIENT_ID and, unless the provider asks for none, CANDOUR_OIDC_CLIENT_SECRET let
people sign on by a provider of OpenID Connect; CANDOUR_OIDC_NAME is what they call it. Name to the provider, as where
it sends people back to, the address people open, followed by /sign-in/sign-on/return. CANDOUR_OIDC_DOMAINS names domains of
e-mail addresses, such as example.org, whose people an owner may let join an organisation by their first sign-on.
`.trim();

/** The provider of sign-on that the environment names, or undefined. Throws a `UsageError` over half a setting. */
export function signOnSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): SignOnSettings | undefined {
  const { CANDOUR_OIDC_ISSUER: issuer, CANDOUR_OIDC_CLIENT_ID: clientId } = env;
  if (!issuer && !clientId) return undefined;
  if (!issuer || !clientId) throw new UsageError('give CANDOUR_OIDC_ISSUER and CANDOUR_OIDC_CLIENT_ID both.');
  if (!URL.canParse(issuer)) throw new UsageError(`CANDOUR_OIDC_ISSUER is no address: "${issuer}".`);
  const { CANDOUR_OIDC_CLIENT_SECRET: clientSecret, CANDOUR_OIDC_NAME: name } = env;
  const domains = (env.CANDOUR_OIDC_DOMAINS ?? '').split(/[\s,]+/).filter((domain) => domain !== '');
  return {
    issuer: new URL(issuer),
    clientId,
    name: name || 'single sign-on',
    domains,
    ...(clientSecret ? { clientSecret } : {}),
  };
}
