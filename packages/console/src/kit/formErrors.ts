import { ApiError } from '../api/errors.ts';

/** A form's fields and what is wrong with each, as @mantine/form takes them: `form.setErrors(formErrors(error))`. Empty where it is about none. */
export const formErrors = (error: unknown): Record<string, string> => (error instanceof ApiError ? { ...error.fields } : {});

/** What an error says that no field of the form shows; null where every word of it stands at a field. */
export function unplacedError(error: unknown, fields: readonly string[]): ApiError | null {
  if (!(error instanceof ApiError)) return null;
  const named = Object.keys(error.fields);
  return named.length > 0 && named.every((name) => fields.includes(name)) ? null : error;
}
