import { asText } from '../../kit/json.ts';
import { faker } from '@faker-js/faker/locale/en';
import { mix, unit } from '../../kit/random.ts';
import { knownEntity } from '../schema/registry.ts';
import { rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { Table } from '../store/table.ts';
import { ADMIN_RESOURCE, FIRST, OWN_COMPANY } from './ids.ts';

const DAY_MS = 86_400_000;
const COMPANY = knownEntity('Companies');
const LOCATION = knownEntity('CompanyLocations');
const CONTACT = knownEntity('Contacts');

/** Customers, their locations and their people. */
export interface Organisations {
  companies: Table;
  locations: Table;
  contacts: Table;
}

/** Makes up customers in proportion to the tickets. Company 0 is the MSP itself [Autotask reference §5.3]. */
export function makeOrganisations(seed: number, tickets: number, startMs: number): Organisations {
  faker.seed(mix(seed, 11));
  const world: Organisations = {
    companies: new Table(COMPANY, { firstId: FIRST.company, indexed: ['parentCompanyID'] }),
    locations: new Table(LOCATION, { firstId: FIRST.location }),
    contacts: new Table(CONTACT, { firstId: FIRST.contact }),
  };
  const count = Math.max(8, Math.min(400, Math.round(8 + Math.sqrt(tickets) * 0.9)));
  addCompany(world, seed, startMs, OWN_COMPANY, `${faker.company.name()} IT`);
  const names = new Set<string>();
  while (world.companies.size <= count) {
    const name = faker.company.name().slice(0, 100);
    if (names.has(name)) continue;
    names.add(name);
    addCompany(world, seed, startMs, world.companies.nextId(), name);
  }
  return world;
}

function addCompany(world: Organisations, seed: number, startMs: number, id: number, name: string): void {
  const created = startMs - (1 + (mix(seed, id, 21) % 1500)) * DAY_MS;
  const changed = created + unit(seed, id, 22) * (startMs - created);
  const address = addressOf();
  const company = rowOf(COMPANY, {
    id,
    ...address,
    companyName: name,
    companyNumber: id === OWN_COMPANY ? '' : `C${id % 100_000}`,
    companyType: id === OWN_COMPANY ? null : mix(seed, id, 23) % 11 === 0 ? 3 : 1,
    classification: 1 + (mix(seed, id, 24) % 3),
    companyCategoryID: 1,
    phone: phone(),
    alternatePhone1: '',
    alternatePhone2: '',
    fax: '',
    webAddress: `https://${domainOf(name)}`,
    isActive: id === OWN_COMPANY || mix(seed, id, 25) % 17 !== 0,
    isClientPortalActive: false,
    isEnabledForComanaged: false,
    isSample: false,
    isTaskFireActive: false,
    isTaxExempt: false,
    ownerResourceID: ADMIN_RESOURCE,
    createdByResourceID: ADMIN_RESOURCE,
    createDate: created,
    lastActivityDate: changed,
    lastTrackedModifiedDateTime: created,
    currencyID: 1,
    invoiceMethod: 1,
    invoiceNonContractItemsToParentCompany: false,
    billToAddressToUse: 1,
    territoryID: 1 + (mix(seed, id, 26) % 2),
    taxID: '',
    userDefinedFields: [
      { name: 'CustomerRanking', value: ['Golden', 'Silver', 'Bronze', null][mix(seed, id, 27) % 4] ?? null },
      { name: 'Onboarded', value: null },
    ],
  });
  world.companies.put(company);
  const places = 1 + (id === OWN_COMPANY ? 0 : mix(seed, id, 28) % 3);
  for (let n = 0; n < places; n++) addLocation(world, seed, company, n);
}

function addLocation(world: Organisations, seed: number, company: Row, n: number): void {
  const id = world.locations.nextId();
  const { address1, address2, city, state, postalCode, countryID } = n === 0 ? company : addressOf();
  world.locations.put(
    rowOf(LOCATION, {
      id,
      address1,
      address2,
      city,
      state,
      postalCode,
      countryID,
      companyID: company.id,
      name: n === 0 ? 'Primary Location' : faker.location.city(),
      description: '',
      phone: phone(),
      isActive: n < 2 || mix(seed, id, 31) % 3 > 0,
      isPrimary: n === 0,
      isTaxExempt: false,
      overrideCompanyTaxSettings: false,
      roundtripDistance: 10 + (mix(seed, id, 32) % 80),
    }),
  );
  const people = company.id === OWN_COMPANY ? 2 : 2 + (mix(seed, id, 33) % 14);
  for (let k = 0; k < people; k++) addContact(world, seed, company, id, n === 0 && k === 0);
}

function addContact(world: Organisations, seed: number, company: Row, locationId: number, isPrimary: boolean): void {
  const id = world.contacts.nextId();
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const mail = `${firstName}.${lastName}${id % 100}@${domainOf(asText(company['companyName']))}`;
  const created = Number(company['createDate']) + (mix(seed, id, 34) % 300) * 3_600_000;
  world.contacts.put(
    rowOf(CONTACT, {
      id,
      firstName,
      lastName,
      middleInitial: '',
      emailAddress: mail.toLowerCase().replace(/[^a-z0-9.@-]/g, ''),
      companyID: company.id,
      companyLocationID: locationId,
      phone: phone(),
      extension: '',
      mobilePhone: mix(seed, id, 35) % 2 === 0 ? phone() : '',
      title: faker.person.jobTitle().slice(0, 50),
      isActive: mix(seed, id, 36) % 19 === 0 ? 0 : 1,
      isOptedOutFromBulkEmail: false,
      receivesEmailNotifications: true,
      primaryContact: isPrimary,
      billingContact: isPrimary,
      solicitationOptOut: false,
      surveyOptOut: false,
      createDate: created,
      lastModifiedDate: created,
      lastActivityDate: created,
      userDefinedFields: [{ name: 'VIP', value: mix(seed, id, 37) % 12 === 0 ? 'Yes' : null }],
    }),
  );
}

function addressOf(): { address1: string; address2: string; city: string; state: string; postalCode: string; countryID: number } {
  return {
    address1: faker.location.streetAddress(),
    address2: '',
    city: faker.location.city().slice(0, 30),
    state: faker.location.state(),
    postalCode: faker.location.zipCode('#####'),
    countryID: 237,
  };
}

function phone(): string {
  return faker.phone.number({ style: 'national' });
}

/** A made-up domain that can never exist. */
function domainOf(name: string): string {
  return `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.example`;
}
