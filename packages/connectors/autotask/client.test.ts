import { describe, expect, it } from 'vitest';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { Script, ScriptedContext } from '../conformance/scripted-http.ts';
import { AutotaskClient, threadScope } from './client.ts';
import { credentials } from './credentials.ts';

const form = { username: 'key@EXAMPLE.COM', secret: 'the secret', integrationCode: 'CODE' };
const zone = (host: string) => ({
  body: { zoneName: 'AE', url: `https://${host}/ATServicesRest`, webUrl: `https://${host.replace('webservices', 'ww')}`, ci: 1 },
});
const opened = (script: Script): { client: AutotaskClient; context: ScriptedContext } => {
  const context = scriptedContext(script);
  return { client: new AutotaskClient(context, credentials.parse(form)), context };
};
const isZone = (path: string): boolean => path.endsWith('/zoneInformation');

describe('the zone', () => {
  it('is asked for once, without credentials and without cost, and the secret goes in a header', async () => {
    const { client, context } = opened(({ path }) => (isZone(path) ? zone('webservices14.autotask.net') : { body: { items: [] } }));
    await client.call('GET', 'Version', 'poll');
    await client.call('POST', 'Tickets/query', 'poll', { body: {} });
    const [discovery, first, second] = context.requests;
    expect(context.requests).toHaveLength(3);
    expect(discovery).toMatchObject({ callClass: 'free', scopes: [], url: expect.stringContaining('user=key%40EXAMPLE.COM') as string });
    expect(JSON.stringify(discovery?.headers)).not.toContain('the secret');
    expect(first?.url).toBe('https://webservices14.autotask.net/ATServicesRest/V1.0/Version');
    expect(first?.headers).toMatchObject({ UserName: form.username, Secret: form.secret, ApiIntegrationCode: form.integrationCode });
    expect(second?.scopes).toEqual(['api', 'threads:Tickets']);
    expect(client.webAddress).toBe('https://ww14.autotask.net/');
  });

  it('is asked for again where the sign-in is refused, and the call is repeated where the tenant has moved', async () => {
    let host = 'webservices14.autotask.net';
    const { client } = opened(({ path, url }) => {
      if (isZone(path)) return zone(host);
      return url.includes('webservices14') && host !== 'webservices14.autotask.net' ? { status: 401 } : { body: { url } };
    });
    await client.call('GET', 'Version', 'poll');
    host = 'webservices22.autotask.net';
    const call = await client.call('GET', 'Version', 'poll');
    expect(call).toMatchObject({ kind: 'answer', response: { status: 200 } });
  });

  it('stays where it is: then the credentials are wrong', async () => {
    const { client, context } = opened(({ path }) => (isZone(path) ? zone('webservices14.autotask.net') : { status: 401 }));
    const read = await client.read('GET', 'Version', 'poll');
    expect(read).toMatchObject({ ok: false, failure: { code: 'credentials.invalid' } });
    expect(context.requests.filter(({ path }) => !isZone(path)).length).toBeLessThanOrEqual(2);
  });

  it.each([
    [{ status: 500, body: { errors: ['Zone information could not be determined'] } }, 'credentials.invalid'],
    [{ status: 404, text: '<html>nothing here</html>' }, 'host.notThePsa'],
    [{ body: { url: 'https://evil.example/ATServicesRest/' } }, 'host.notThePsa'],
    [{ body: { url: 'http://webservices14.autotask.net/ATServicesRest/' } }, 'host.notThePsa'],
    [{ status: 503, body: {} }, 'psa.unavailable'],
    [{ transport: { kind: 'dns', sent: false, message: 'not found' } as const }, 'host.unreachable'],
  ])('%j is %s, and no secret is sent anywhere', async (answer, code) => {
    const { client, context } = opened(() => answer);
    expect(await client.read('GET', 'Version', 'poll')).toMatchObject({ ok: false, failure: { code } });
    expect(context.requests.every(({ path }) => isZone(path))).toBe(true);
  });
});

describe('threads', () => {
  it.each([
    ['Tickets/query', 'threads:Tickets'],
    ['Tickets/7/Notes', 'threads:Tickets'],
    ['ThresholdInformation', 'threads:ThresholdInformation'],
  ])('%s counts for %s', (path, scope) => expect(threadScope(path)).toBe(scope));
});
