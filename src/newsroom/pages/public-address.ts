import ipaddr from 'ipaddr.js';

/** What global IPv6 addresses are handed out of (RFC 4291, 2.4); all else leads to special places, embedded IPv4 too. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, shared, reserved, multicast or
 * a tunnel's, also when an IPv6 form wraps an IPv4 address. False for what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (plain.range() !== 'unicast') return false;
  return plain.kind() === 'ipv4' || plain.match(globalUnicast);
}
