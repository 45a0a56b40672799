import ipaddr from 'ipaddr.js';

/** Whether an address lies on the public internet, seen through every way of writing a private one as a public one. */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const six = parsed as ipaddr.IPv6;
  const inner = embeddedIPv4(six);
  if (inner) return isPublicAddress(inner);
  return six.range() === 'unicast';
}

/** The IPv4 address inside NAT64 (64:ff9b::/96), 6to4 (2002::/16) and Teredo (2001::/32) addresses. */
function embeddedIPv4(address: ipaddr.IPv6): string | null {
  const bytes = address.toByteArray();
  const dotted = (part: number[]): string => part.join('.');
  if (address.range() === 'rfc6052') return dotted(bytes.slice(12));
  if (address.range() === '6to4') return dotted(bytes.slice(2, 6));
  if (address.range() === 'teredo') return dotted(bytes.slice(12).map((byte) => byte ^ 0xff));
  return null;
}

/** An entry of EGRESS_ALLOW: a host name, an address or a network. */
export interface AllowList {
  allowsHost(host: string): boolean;
  allowsAddress(address: string): boolean;
}

/** Reads EGRESS_ALLOW. A host name allows whatever it resolves to. */
export function makeAllowList(entries: readonly string[]): AllowList {
  const hosts = new Set(entries.filter((entry) => !isNetwork(entry)).map((entry) => entry.toLowerCase()));
  const networks = entries
    .filter(isNetwork)
    .map((entry): [ipaddr.IPv4 | ipaddr.IPv6, number] =>
      entry.includes('/') ? ipaddr.parseCIDR(entry) : [ipaddr.parse(entry), entry.includes(':') ? 128 : 32],
    );
  return {
    allowsHost: (host) => hosts.has(host.toLowerCase()),
    allowsAddress: (address) => {
      const parsed = ipaddr.process(address);
      return networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
    },
  };
}

const isNetwork = (entry: string): boolean => ipaddr.isValid(entry) || ipaddr.isValidCIDR(entry);
