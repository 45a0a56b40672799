/** What the planted simulator must not import. */
export const connector = 'connector';
