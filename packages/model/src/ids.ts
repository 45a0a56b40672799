declare const brand: unique symbol;

/** A value that only one kind of id may be assigned to; no runtime cost. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** One MSP. A small positive integer: it leads every key and index, so its width is paid for in each of them. */
export type AccountId = Branded<number, 'AccountId'>;

/** An account's link to its PSA. A small positive integer. */
export type ConnectionId = Branded<number, 'ConnectionId'>;

/** A record's id in the PSA, always as text: Zoho's ids exceed 2^53. */
export type ExternalId = Branded<string, 'ExternalId'>;

/** UUIDv7 of a callback in the inbox log. */
export type CallbackId = Branded<string, 'CallbackId'>;

/** UUIDv7 of a sync run. */
export type RunId = Branded<string, 'RunId'>;

/** UUIDv7 of a command in the outbox. */
export type CommandId = Branded<string, 'CommandId'>;

/** Marks a number that is known to be an account's id. */
export const accountId = (value: number): AccountId => value as AccountId;

/** Marks a number that is known to be a connection's id. */
export const connectionId = (value: number): ConnectionId => value as ConnectionId;

/** Marks a PSA id; numbers become text. */
export const externalId = (value: string | number): ExternalId => String(value) as ExternalId;
