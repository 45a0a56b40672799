import { describe, expect, it } from 'vitest';
import { credentials, discoveryAddress, hosts } from './credentials.ts';

const form = { username: ' key@EXAMPLE.COM ', secret: ' s ', integrationCode: ' CODE\n' };

describe('credentials', () => {
  it('are trimmed, and the address is the vendor’s where none is given', () => {
    const parsed = credentials.parse(form);
    expect(parsed).toEqual({ username: 'key@EXAMPLE.COM', secret: 's', integrationCode: 'CODE', address: discoveryAddress });
    expect(credentials.parse(parsed)).toEqual(parsed);
    expect(hosts(parsed)).toEqual(['webservices.autotask.net']);
  });

  it.each([
    ['webservices14.autotask.net', 'https://webservices14.autotask.net/ATServicesRest/'],
    ['https://webservices2.autotask.net/atservicesrest', 'https://webservices2.autotask.net/atservicesrest/'],
    ['https://webservices2.autotask.net/ATServicesRest/v1.0/zoneInformation?user=x', 'https://webservices2.autotask.net/ATServicesRest/'],
    ['http://127.0.0.1:8124/ATServicesRest/', 'http://127.0.0.1:8124/ATServicesRest/'],
  ])('take the address %s as %s', (given, address) => {
    expect(credentials.parse({ ...form, address: given }).address).toBe(address);
  });

  it.each(['ftp://webservices.autotask.net', 'http://', 'no address at all'])('refuse the address %s and name the field', (address) => {
    expect(credentials.safeParse({ ...form, address }).error?.issues.map(({ path }) => path[0])).toEqual(['address']);
  });

  it('name every field that is missing', () => {
    const named = credentials.safeParse({ secret: ' ' }).error?.issues.map(({ path }) => path[0]);
    expect(new Set(named)).toEqual(new Set(['username', 'secret', 'integrationCode']));
  });
});
