/** What a live update can be about; queries begin with one. `ticket:<id>` is one ticket. */
export type Topic =
  | 'tickets'
  | `ticket:${string}`
  | 'commands'
  | 'runs'
  | 'callbacks'
  | 'connection'
  | 'picklists'
  | 'people'
  | 'audit'
  /** Never told live: who is signed in, catalogues and the like. */
  | 'me'
  | 'static';
