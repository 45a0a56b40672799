import type { paths } from './generated/schema.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type OperationOf<Path extends keyof paths, Verb extends Method> = NonNullable<paths[Path][Verb]>;

/** Paths that know a method. */
export type PathOf<Verb extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<Verb, object> ? Path : never;
}[keyof paths];

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
type Good<Responses> = { [Status in keyof Responses]: Status extends 200 | 201 | 202 ? Json<Responses[Status]> : never }[keyof Responses];

/** What a good answer holds. */
export type AnswerOf<Path extends keyof paths, Verb extends Method = 'get'> =
  OperationOf<Path, Verb> extends { responses: infer Responses } ? Good<Responses> : never;

/** The body that a request takes. */
export type BodyOf<Path extends keyof paths, Verb extends Method> =
  OperationOf<Path, Verb> extends { requestBody?: infer Request }
    ? NonNullable<Request> extends { content: { 'application/json': infer Body } }
      ? Body
      : undefined
    : undefined;

type Part<Path extends keyof paths, Verb extends Method, Name extends 'path' | 'query' | 'header'> =
  OperationOf<Path, Verb> extends { parameters: infer Parameters }
    ? Name extends keyof Parameters
      ? Exclude<Parameters[Name], undefined>
      : never
    : never;

/** The values in a path's braces. */
export type PlacesOf<Path extends keyof paths, Verb extends Method> = Part<Path, Verb, 'path'>;
/** What may stand behind the question mark. */
export type QueryOf<Path extends keyof paths, Verb extends Method> = Part<Path, Verb, 'query'>;
/** Headers beyond those that the client sets. */
export type HeadersOf<Path extends keyof paths, Verb extends Method> = Part<Path, Verb, 'header'>;

/** What a read is told: places of the path where it has any, and the query. */
export type GetParams<Path extends keyof paths> = ([PlacesOf<Path, 'get'>] extends [never]
  ? { path?: never }
  : { path: PlacesOf<Path, 'get'> }) & {
  query?: QueryOf<Path, 'get'>;
};

/** What a write is told. */
export type SendParams<Path extends keyof paths, Verb extends Method> = ([PlacesOf<Path, Verb>] extends [never]
  ? { path?: never }
  : { path: PlacesOf<Path, Verb> }) & {
  query?: QueryOf<Path, Verb>;
  header?: HeadersOf<Path, Verb>;
  body?: BodyOf<Path, Verb>;
};

/** Paths whose answer is a page of rows. */
export type ListPath = {
  [Path in PathOf<'get'>]: AnswerOf<Path> extends { items: readonly unknown[]; next: string | null } ? Path : never;
}[PathOf<'get'>];

/** A row of a list. */
export type RowOf<Path extends ListPath> = AnswerOf<Path> extends { items: readonly (infer Row)[] } ? Row : never;
