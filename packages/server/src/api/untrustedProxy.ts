import type { FastifyRequest } from 'fastify';
import type { Logger } from '../platform/log.ts';

/**
 * Warns once when somebody forwards requests who is not in TRUSTED_PROXIES: all people behind them count as one address then, so that
 * limits hold up everybody for the failures of one.
 */
export function warnOfUntrustedProxy(log: Logger): (request: FastifyRequest) => Promise<void> {
  let isTold = false;
  return async ({ headers, ips, ip }) => {
    if (isTold || headers['x-forwarded-for'] === undefined || (ips?.length ?? 1) > 1) return;
    isTold = true;
    log.warn(
      { address: ip },
      'requests are forwarded from an address that is not in TRUSTED_PROXIES: everybody behind it shares the limits of one address. Set TRUSTED_PROXIES if it is your proxy',
    );
  };
}
