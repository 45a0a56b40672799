/** Everything that a caller may be allowed to do. Each has a sentence for the roles page and for refusals. */
export const permissions = {
  'tickets.read': 'see tickets, their conversation and the other records of the mirror',
  'tickets.write': 'change tickets, add notes and time, and decide about own failed writes',
  'integration.read': 'see the state of the helpdesk connection, its picklists, sync runs and callbacks',
  'payloads.read': 'see what the helpdesk delivered, whole',
  'sync.start': 'start syncs, fetch records and replay callbacks',
  'deadLetters.manage': 'send failed writes again or discard them',
  'views.share': 'share saved views with the team',
  'connection.manage': 'connect, configure and disconnect the helpdesk',
  'mapping.manage': 'map helpdesk agents to people',
  'people.read': 'see who has access',
  'people.manage': 'invite people, change their roles and end their sessions',
  'owners.manage': 'make and unmake owners and purge data',
  'keys.manage': 'create and revoke API keys',
  'audit.read': 'read the audit log',
  'account.manage': 'rename the account and set its time zone',
} as const;

/** One thing that a caller may do. */
export type Permission = keyof typeof permissions;

/** What a person is in an account, from most to least. */
export const roles = ['owner', 'admin', 'dispatcher', 'agent', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** What an API key may do: look (`read`), write to the helpdesk and start syncs (`write`), or all that an admin may. */
export const scopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

const viewer: readonly Permission[] = ['tickets.read', 'integration.read', 'people.read'];
const agent: readonly Permission[] = [...viewer, 'tickets.write'];
const dispatcher: readonly Permission[] = [...agent, 'sync.start', 'deadLetters.manage', 'views.share'];
const admin: readonly Permission[] = [
  ...dispatcher,
  'payloads.read',
  'connection.manage',
  'mapping.manage',
  'people.manage',
  'keys.manage',
  'audit.read',
  'account.manage',
];

/** What each role may do. */
export const permissionsOfRole: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set<Permission>([...admin, 'owners.manage']),
  admin: new Set(admin),
  dispatcher: new Set(dispatcher),
  agent: new Set(agent),
  viewer: new Set(viewer),
};

/** What each scope of an API key allows. A key is not a person: it makes no owners. */
export const permissionsOfScope: Record<Scope, ReadonlySet<Permission>> = {
  read: new Set<Permission>([...viewer, 'payloads.read']),
  write: new Set<Permission>(['tickets.write', 'sync.start', 'deadLetters.manage', 'views.share']),
  admin: new Set(admin),
};
