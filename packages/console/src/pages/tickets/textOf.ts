/** Any value as text: texts as they are, nothing as nothing, everything else as JSON writes it. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : (JSON.stringify(value) ?? '');
