import type { Database, Queryable } from './database.ts';

/** Under whom statements run. */
export interface RoleReport {
  app: string;
  system: string;
  /** Name of a superuser under whom statements run; null where there is none. */
  superuser: string | null;
  signedInAsSuperuser: boolean;
}

interface RoleRow {
  role: string;
  super: boolean;
  session_super: boolean;
}

const question = `select current_user as role, (select rolsuper from pg_roles where rolname = current_user) as super,
  (select rolsuper from pg_roles where rolname = session_user) as session_super`;

/** Asks both pools under whom they run. */
export async function inspectRoles(database: Database): Promise<RoleReport> {
  const app = (await database.asAccount(0 as never, (q) => q.query<RoleRow>(question))).rows[0];
  const system = (await database.system.query<RoleRow>(question)).rows[0];
  return {
    app: app?.role ?? '',
    system: system?.role ?? '',
    superuser: [app, system].find((row) => row?.super)?.role ?? null,
    signedInAsSuperuser: Boolean(app?.session_super || system?.session_super),
  };
}

/** Tables that hold an account's rows and have no row-level security; must be none. As owner. */
export async function unwalledTables(q: Queryable): Promise<string[]> {
  const { rows } = await q.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity`,
  );
  return rows.map((row) => row.name);
}
