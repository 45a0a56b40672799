/** The migrated database that tests are cloned from. Nothing connects to it once it is made. */
export const templateDatabase = 'deskbridge_template';

/** The same server and user, another database. */
export const databaseUrl = (ownerUrl: string, name: string): string => ownerUrl.replace(/\/[^/?]*\?/, `/${name}?`);
