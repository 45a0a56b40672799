import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What every answer says to a browser. Plain http in a local network must work, so nothing upgrades requests to https and nothing
 * is remembered about it; who ends TLS in front of the hub may add that.
 */
export const securityHeaders: FastifyHelmetOptions = {
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
};

/** The policy of answers that are data: a browser shows and runs nothing of them. */
export const dataOnly = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
};
