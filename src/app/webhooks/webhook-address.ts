import { addressIn, isPublicAddress } from './public-address.ts';

/** Hosts, with their port where it is not the usual one, that may be told though they are not public. */
export type AllowedHosts = readonly string[];

/**
 * What is wrong with an address to tell things to, in a sentence; null when nothing is. Only what the address itself
 * says is looked at: what its name leads to is looked at anew at each call.
 */
export function faultOfAddress(text: string, allowed: AllowedHosts): string | null {
  if (!URL.canParse(text)) return 'Enter a full address, such as https://example.org/candour.';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'Leave name and password out of the address.';
  if (allowed.includes(url.host)) {
    return /^https?:$/.test(url.protocol) ? null : 'Enter an address that begins with https:// or http://.';
  }
  if (url.protocol !== 'https:') return 'Enter an address that begins with https://.';
  const address = addressIn(url.hostname);
  if (address !== null && !isPublicAddress(address)) {
    return 'This address is not on the public internet. Whoever runs the server can allow its host.';
  }
  return null;
}
