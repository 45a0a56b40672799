import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asOwner } from './postgres.ts';
import { progress, rounded } from './result.ts';

/** What is generated of a ticket; every other column is a copy of an imported one's. */
const generated: Record<string, string> = {
  external_id: `'g' || s.number`,
  read_sequence: '1',
  list_hash: 's.g',
  number: 's.number::text',
  number_order: 's.number',
  title: `array_to_string(s.words, ' ')`,
  status_id: 's.status_id',
  is_open: 's.is_open',
  priority_id: 's.priority::text',
  priority_rank: 's.priority',
  team_id: 's.team_id',
  agent_id: 's.agent_id',
  company_id: 's.company_id',
  tags: 's.tags',
  custom_fields: `jsonb_build_object('Site code', s.site_code, 'Region', s.region)`,
  created_at: 's.created_at',
  updated_at: 's.updated_at',
  last_action_at: 's.updated_at',
  due_at: 's.due_at',
};

/** Fills a mirror that holds some imported tickets with many more, in the order of an import, and vacuums it. */
export async function makeTickets(url: string, tickets: number): Promise<void> {
  const file = await readFile(join(import.meta.dirname, 'manyTickets.sql'), 'utf8');
  await asOwner(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'tickets' order by ordinal_position`,
    );
    const columns = rows.map((row) => row.name);
    const text = file
      .replaceAll(/--.*$/gm, '')
      .replaceAll(':tickets', String(tickets))
      .replace(':columns', columns.join(', '))
      .replace(':values', columns.map((column) => generated[column] ?? `t.${column}`).join(', '));
    for (const statement of text.split(/;\s*\n/).filter((part) => part.trim() !== '')) {
      const startedMs = performance.now();
      await client.query(statement);
      progress(`${rounded((performance.now() - startedMs) / 1000, 1)} s: ${statement.trim().slice(0, 60).replaceAll(/\s+/g, ' ')}`);
    }
  });
}
