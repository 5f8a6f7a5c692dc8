import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The address is one that a server must not be made to call for somebody else. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: not this machine, not a private, link-local, metadata, shared,
 * multicast or reserved one, nor one of IPv6 that carries such a one of IPv4 inside.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` makes a plain IPv4 address of one that is written as ::ffff:a.b.c.d.
  const read = ipaddr.process(address);
  // Of IPv6 only 2000::/3 is the public internet; ::7f00:1, for one, is an old way to write 127.0.0.1.
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(globalUnicast));
}

/**
 * Looks a name up as Node does, and refuses it when any of its addresses is not public. The connection is made to
 * the very address that was looked at, so that a name cannot mean another one a moment later.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [], 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new ForbiddenAddress(`${hostname} does not lead to the public internet.`), [], 0);
    }
    if (options.all === true) return callback(null, addresses, 0);
    return callback(null, first.address, first.family);
  });
};

/** Of a host as URLs write it, whether it is an address by itself, for which nothing is looked up. */
export function addressIn(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}
