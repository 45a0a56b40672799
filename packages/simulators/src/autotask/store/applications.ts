import { guid, mix } from '../../kit/random.ts';
import type { RightObject } from '../schema/entity.ts';
import { API_RESOURCE } from '../world/ids.ts';

/** An API user with the integration that it belongs to [Autotask reference §1]. */
export interface Application {
  name: string;
  username: string;
  secret: string;
  /** The tracking identifier; the key of thread limits [§6]. */
  integrationCode: string;
  resourceId: number;
  /** Rights that its security level withholds: `tickets.add`, `webhooks.create`, `impersonation.tickets`, `login`. */
  lacks: string[];
  /** Objects of which it sees only its own. */
  mine: RightObject[];
  isActive: boolean;
  hasLicence: boolean;
  isLocked: boolean;
  maxWebhooks: number;
  /** Calls so far, for faults. */
  calls: number;
}

/** The API users of a tenant. */
export class Applications {
  readonly #byName = new Map<string, Application>();
  readonly #seed: number;
  readonly default: Application;

  constructor(seed: number) {
    this.#seed = seed;
    this.default = this.put(this.fresh({ name: 'Default', resourceId: API_RESOURCE }));
  }

  /** One that may do everything, with credentials of its own. */
  fresh(given: Partial<Application> & { resourceId: number }): Application {
    const n = this.#byName.size + 1;
    return {
      name: `Integration ${n}`,
      username: `api.${guid(this.#seed, 31, n).slice(0, 13)}@helpdesk.example`,
      secret: `s${guid(this.#seed, 32, n).replaceAll('-', '').slice(0, 24)}`,
      integrationCode: guid(this.#seed, 33, n).replaceAll('-', '').slice(0, 27).toUpperCase(),
      lacks: [],
      mine: [],
      isActive: true,
      hasLicence: true,
      isLocked: false,
      maxWebhooks: 50,
      calls: 0,
      ...given,
    };
  }

  put(application: Application): Application {
    this.#byName.set(application.username.toLowerCase(), application);
    return application;
  }

  all(): Application[] {
    return [...this.#byName.values()];
  }

  named(username: string): Application | undefined {
    return this.#byName.get(username.toLowerCase());
  }

  /** Makes a secret, or every secret, stop working; tells how many did. */
  revoke(username?: string): number {
    const hit = this.all().filter((one) => username === undefined || one.username.toLowerCase() === username.toLowerCase());
    for (const one of hit) one.secret = `revoked-${mix(this.#seed, hit.length, one.calls)}-${one.secret}`;
    return hit.length;
  }
}
