import type { AccountId } from '@deskbridge/model';
import { permissionsOfRole, permissionsOfScope, type Permission, type Role, type Scope } from './permissions.ts';

/** Who does something, as it is written down beside what was done. */
export interface Actor {
  type: 'key' | 'person';
  id: string;
  name: string;
}

/** An API key that makes a request. */
export interface KeyCaller {
  kind: 'key';
  account: AccountId;
  actor: Actor;
  scopes: readonly Scope[];
}

/** A signed-in person who makes a request in one of their accounts. */
export interface PersonCaller {
  kind: 'person';
  account: AccountId;
  actor: Actor;
  role: Role;
  sessionId: string;
}

/** Who makes a request. */
export type Caller = KeyCaller | PersonCaller;

/** Whether a caller may do this. */
export const can = (caller: Caller, permission: Permission): boolean =>
  caller.kind === 'key'
    ? caller.scopes.some((scope) => permissionsOfScope[scope].has(permission))
    : permissionsOfRole[caller.role].has(permission);
