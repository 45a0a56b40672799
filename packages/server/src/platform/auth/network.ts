import { isIPv6 } from 'node:net';

/**
 * What an address is counted as: an IPv6 address as its /64, since whoever has one address there has all of them. Anything else as
 * itself.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [front = '', back = ''] = (address.split('%')[0] ?? '').split('::');
  const [before, after] = [front.split(':').filter(Boolean), back.split(':').filter(Boolean)];
  const zeros: string[] = Array.from({ length: address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0 }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
