import { can, type Caller } from '../platform/auth/caller.ts';
import type { CommandOwner } from '../bridge/outbox/deadStore.ts';

/** The author whose commands are the caller's own. */
export const ownCommands = ({ actor }: Caller): CommandOwner => ({ type: actor.type === 'key' ? 'api' : 'person', id: actor.id });

/** Whose failed writes the caller may decide about: everybody's (null) with the right to manage dead letters, else their own. */
export const decidesAbout = (caller: Caller): CommandOwner | null => (can(caller, 'deadLetters.manage') ? null : ownCommands(caller));
