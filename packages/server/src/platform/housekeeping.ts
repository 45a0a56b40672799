import { PgBoss } from 'pg-boss';
import type { Logger } from './log.ts';

/** A piece of housekeeping: when, and what. */
export interface Chore {
  name: string;
  /** Five-field cron, in UTC. */
  cron: string;
  run(): Promise<void>;
}

/** Runs chores by cron, each in one process at a time however many there are. */
export async function startHousekeeping(directUrl: string, chores: readonly Chore[], log: Logger): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: directUrl, schema: 'pgboss', max: 2, application_name: 'deskbridge-housekeeping' });
  boss.on('error', (error) => log.warn({ err: error }, 'housekeeping met an error; it goes on by itself'));
  await boss.start();
  for (const chore of chores) {
    await boss.createQueue(chore.name, { policy: 'singleton', retryLimit: 3, retryBackoff: true, expireInSeconds: 3600 });
    await boss.work(chore.name, { pollingIntervalSeconds: 30 }, async () => {
      await chore.run();
      log.debug({ chore: chore.name }, 'housekeeping done');
    });
    await boss.schedule(chore.name, chore.cron);
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 1000, close: true }) };
}
