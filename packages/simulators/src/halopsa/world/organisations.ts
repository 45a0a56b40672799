import { faker } from '@faker-js/faker/locale/en';
import { guid, mix } from '../../kit/random.ts';
import { stored } from '../dates.ts';
import { clientRecord } from '../rows/client.ts';
import type { Client } from '../rows/client.ts';
import { siteRecord } from '../rows/site.ts';
import type { Site } from '../rows/site.ts';
import { userRecord } from '../rows/user.ts';
import type { User } from '../rows/user.ts';

/** Customers, their sites and their people. */
export interface Organisations {
  clients: Client[];
  sites: Site[];
  users: User[];
}

/**
 * Makes up customers in proportion to the tickets. Client 1, site 1 and user 1 are the default "Unknown" ones, and every site
 * has a "General User" [HaloPSA reference §9.2, §9.4].
 */
export function makeOrganisations(seed: number, tickets: number, startMs: number): Organisations {
  faker.seed(mix(seed, 11));
  const world: Organisations = { clients: [], sites: [], users: [] };
  const count = Math.max(8, Math.min(400, Math.round(8 + Math.sqrt(tickets) * 0.9)));
  addClient(world, seed, startMs, 'Unknown', 0);
  const names = new Set<string>(['Unknown']);
  while (world.clients.length < count) {
    const name = faker.company.name();
    if (names.has(name)) continue;
    names.add(name);
    addClient(world, seed, startMs, name, 4 + (mix(seed, world.clients.length, 3) % 18));
  }
  return world;
}

function addClient(world: Organisations, seed: number, startMs: number, name: string, people: number): void {
  const id = world.clients.length + 1;
  const created = startMs - (mix(seed, id, 21) % 1000) * 86_400_000;
  const siteCount = people === 0 ? 1 : 1 + (mix(seed, id, 22) % 3);
  const firstSite = world.sites.length + 1;
  world.clients.push(
    clientRecord({ id, name, createdMs: created, mainSiteId: firstSite, mainSiteName: siteName(name, 0), website: domainOf(name) }),
  );
  for (let n = 0; n < siteCount; n++) addSite(world, seed, { clientId: id, clientName: name, createdMs: created, n, people });
}

function addSite(
  world: Organisations,
  seed: number,
  at: { clientId: number; clientName: string; createdMs: number; n: number; people: number },
): void {
  const id = world.sites.length + 1;
  const name = siteName(at.clientName, at.n);
  const phone = at.people === 0 ? '' : faker.phone.number({ style: 'international' });
  world.sites.push(siteRecord({ id, name, clientId: at.clientId, clientName: at.clientName, createdMs: at.createdMs, phone }));
  addUser(world, seed, id, at, { first: 'General', last: 'User', email: '' });
  const share = Math.ceil(at.people / (at.n + 1));
  for (let n = 0; n < share; n++) {
    const first = faker.person.firstName();
    const last = faker.person.lastName();
    const email = `${first}.${last}${n > 8 ? n : ''}@${domainOf(at.clientName)}`.toLowerCase().replace(/[^a-z0-9.@-]/g, '');
    addUser(world, seed, id, at, { first, last, email });
  }
}

function addUser(
  world: Organisations,
  seed: number,
  siteId: number,
  at: { clientId: number; clientName: string; createdMs: number; n: number },
  person: { first: string; last: string; email: string },
): void {
  const id = world.users.length + 1;
  const site = world.sites[siteId - 1] as Site;
  world.users.push(
    userRecord({
      id,
      first: person.first,
      last: person.last,
      email: person.email,
      phone: person.email === '' ? '' : faker.phone.number({ style: 'international' }),
      siteId,
      siteName: site.name,
      clientId: at.clientId,
      clientName: at.clientName,
      createdMs: at.createdMs + (mix(seed, id, 23) % 400) * 3_600_000,
      azureId: person.email === '' ? '' : guid(seed, 9, id),
      created: stored(at.createdMs),
    }),
  );
}

function siteName(clientName: string, n: number): string {
  if (clientName === 'Unknown') return 'Unknown';
  return n === 0 ? 'Main' : faker.location.city();
}

/** A made-up domain that can never exist. */
function domainOf(clientName: string): string {
  const slug = clientName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${slug.replace(/^-|-$/g, '')}.example`;
}
