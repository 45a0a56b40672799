import { parseArgs } from 'node:util';
import { ensureFirstAccount } from '../bridge/accounts/store.ts';
import { commandLine } from '../platform/audit/audit.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../platform/auth/apiKeys.ts';
import { scopes, type Scope } from '../platform/auth/permissions.ts';
import { readConfig } from '../platform/config.ts';
import { readyDatabase } from '../platform/database/attach.ts';
import { StartError } from '../platform/startError.ts';

/** Makes, lists and revokes API keys, beside a running hub or without one. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string', default: 'command line' }, scopes: { type: 'string', default: 'read,write,admin' } },
  });
  const [verb, id] = positionals;
  const ready = await readyDatabase(readConfig(process.env), true);
  try {
    const account = await ready.database.asSystem(ensureFirstAccount);
    if (verb === 'create') {
      const wanted = values.scopes.split(',').map((scope) => scope.trim());
      const unknown = wanted.find((scope) => !(scopes as readonly string[]).includes(scope));
      if (unknown) throw new StartError(`There is no scope ${unknown}. There are: ${scopes.join(', ')}.`);
      const made = await createApiKey(ready.database, account.id, { name: values.name, scopes: wanted as Scope[] }, { actor: commandLine });
      console.log(made.key);
      console.error('This key is shown once. Send it as `Authorization: Bearer <key>`.');
      return 0;
    }
    if (verb === 'list') {
      for (const key of await listApiKeys(ready.database, account.id)) {
        console.log([key.id, key.prefix, key.scopes.join(','), key.revokedAt ? 'revoked' : 'valid', key.name].join('\t'));
      }
      return 0;
    }
    if (verb === 'revoke' && id) {
      const revoked = await revokeApiKey(ready.database, account.id, id, { actor: commandLine });
      console.log(revoked ? `Key ${id} is revoked.` : `There is no valid key ${id}.`);
      return revoked ? 0 : 1;
    }
    throw new StartError('Usage: key create --name NAME [--scopes read,write,admin] | key list | key revoke ID');
  } finally {
    await ready.close();
  }
}
