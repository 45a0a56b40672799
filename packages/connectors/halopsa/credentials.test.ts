import { describe, expect, it } from 'vitest';
import { credentials, hosts, splitPasted } from './credentials.ts';
import { tokenUrls } from './token.ts';

const form = {
  resourceServer: 'https://acme.halopsa.com/api',
  authorisationServer: 'https://acme.halopsa.com/auth',
  tenant: 'acme',
  clientId: 'id1',
  clientSecret: 's3cret',
};

describe('credentials', () => {
  it('takes the fields as they are', () => {
    expect(credentials.parse(form)).toEqual(form);
    expect(hosts(credentials.parse(form))).toEqual(['acme.halopsa.com']);
  });

  it.each([
    ['acme.halopsa.com', 'https://acme.halopsa.com/api', 'https://acme.halopsa.com/auth'],
    [' https://acme.halopsa.com/ ', 'https://acme.halopsa.com/api', 'https://acme.halopsa.com/auth'],
    ['https://acme.halopsa.com/api/', 'https://acme.halopsa.com/api', 'https://acme.halopsa.com/auth'],
    ['https://it.acme.example/halo', 'https://it.acme.example/halo/api', 'https://it.acme.example/auth'],
    ['http://10.0.0.5:8080/halo/api', 'http://10.0.0.5:8080/halo/api', 'http://10.0.0.5:8080/auth'],
  ])('completes the address %s', (resourceServer, resource, authorisation) => {
    const value = credentials.parse({ ...form, resourceServer, authorisationServer: '' });
    expect([value.resourceServer, value.authorisationServer]).toEqual([resource, authorisation]);
  });

  it('takes an authorisation server with or without /auth and /token', () => {
    const servers = [
      'https://acme.halopsa.com/auth/token',
      'https://acme.halopsa.com/auth/',
      'https://auth.halopsa.com',
      'acme.halopsa.com',
    ];
    const parsed = servers.map((authorisationServer) => credentials.parse({ ...form, authorisationServer }));
    expect(parsed.map((value) => tokenUrls(value)[0])).toEqual([
      'https://acme.halopsa.com/auth/token',
      'https://acme.halopsa.com/auth/token',
      'https://auth.halopsa.com/token',
      'https://acme.halopsa.com/auth/token',
    ]);
  });

  it.each([
    ['clientId', { clientId: 'acme+id1:s3cret', clientSecret: '', tenant: '' }],
    ['clientSecret', { clientId: '', clientSecret: 'acme+id1:s3cret', tenant: '' }],
    ['key', { clientId: '', clientSecret: '', tenant: '', key: ' acme+id1:s3cret ' }],
    ['both', { clientId: 'acme+id1:s3cret', clientSecret: 'acme+id1:s3cret', tenant: 'old' }],
  ])('splits tenant+id:secret pasted into %s', (_where, fields) => expect(credentials.parse({ ...form, ...fields })).toEqual(form));

  it('splits id:secret and leaves the tenant alone', () => {
    expect(credentials.parse({ ...form, tenant: '', clientId: 'id1:s3cret', clientSecret: '' })).toEqual({ ...form, tenant: '' });
    expect(splitPasted('id1:a:b+c')).toEqual({ tenant: null, clientId: 'id1', clientSecret: 'a:b+c' });
  });

  it('leaves a secret alone that merely holds a colon', () => {
    expect(credentials.parse({ ...form, clientSecret: 'ab:cd' }).clientSecret).toBe('ab:cd');
  });

  it('names the field that is wrong', () => {
    const faults = (value: object): PropertyKey[][] => credentials.safeParse(value).error?.issues.map((issue) => issue.path) ?? [];
    expect(faults({})).toEqual([['resourceServer'], ['clientId'], ['clientSecret']]);
    expect(faults({ ...form, resourceServer: 'ftp://acme' })).toEqual([['resourceServer']]);
    expect(faults({ ...form, authorisationServer: 'http://' })).toEqual([['authorisationServer']]);
    expect(faults({ ...form, resourceServer: 'https://user:pass@acme.halopsa.com' })).toEqual([['resourceServer']]);
  });
});
