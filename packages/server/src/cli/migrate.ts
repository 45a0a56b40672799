import { readConfig } from '../platform/config.ts';
import { readyDatabase } from '../platform/database/attach.ts';

/** Migrates the configured database and says what was done. */
export async function run(): Promise<number> {
  const ready = await readyDatabase(readConfig(process.env), true);
  const { applied, version, serverVersion } = ready.migration;
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
  console.log(`The schema is ${version} on PostgreSQL ${serverVersion}.`);
  await ready.close();
  return 0;
}
