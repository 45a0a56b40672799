/* Generated from the server's routes by `node tools/generateDocs.ts`. Do not edit. */

export interface paths {
  '/api/v1/agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Agents of the mirror, page by page
     * @description Every agent in the order of its id.
     */
    get: operations['listAgents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/appointments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Appointments of the mirror, page by page
     * @description Every appointment in the order of its id.
     */
    get: operations['listAppointments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/assets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Assets of the mirror, page by page
     * @description Every asset in the order of its id.
     */
    get: operations['listAssets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/callbacks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Callbacks, newest first
     * @description Accepted and refused ones, each with the events that it brought. A repeated delivery brings none.
     */
    get: operations['listCallbacks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/callbacks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A callback with headers and body
     * @description As it came, secrets redacted.
     */
    get: operations['getCallback'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/callbacks/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read the records of a callback again
     * @description Asks the helpdesk for them as if the callback had come now.
     */
    post: operations['replayCallback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/callbacks/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read the records of many callbacks again
     * @description Of all accepted callbacks that match, at most 10,000 records at once. With `preview: true` it only says how many.
     */
    post: operations['replayCallbacks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Changes behind a position
     * @description In the order of commit, so that who takes the last position as the next `after` misses none.
     */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Commands, newest first
     * @description Dead letters are those with the state `dead`: they wait for a person.
     */
    get: operations['listCommands'];
    put?: never;
    /**
     * Write to the helpdesk
     * @description Takes the write in and delivers it in order with others about the same record. Follow it at GET /api/v1/commands/{id}. With an `Idempotency-Key` a repeated request gives the command that is there and writes nothing twice.
     */
    post: operations['createCommand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commands/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A command with its attempts
     * @description What was asked for, in whose name, and every attempt to deliver it.
     */
    get: operations['getCommand'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commands/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a command up
     * @description Waiting and dead commands only: what has been sent cannot be taken back.
     */
    post: operations['discardCommand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commands/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a dead command again
     * @description Dead and discarded commands only. After a conflict it overwrites what is there.
     */
    post: operations['replayCommand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commands/dead': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Dead letters by cause
     * @description How many writes of each kind died of what, the most frequent first.
     */
    get: operations['listDeadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Companies of the mirror, page by page
     * @description Every company in the order of its id.
     */
    get: operations['listCompanies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The account’s connections
     * @description Newest first; disconnected ones stay in the list. At most one is not disconnected.
     */
    get: operations['listConnections'];
    put?: never;
    /**
     * Connect a helpdesk
     * @description Tests first, then saves whole or not at all, and begins the first import. There is one connected helpdesk an account.
     */
    post: operations['createConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A connection, whole
     * @description State, identity, rights, settings, budget, webhook and streams. Credentials are never shown.
     */
    get: operations['getConnection'];
    put?: never;
    post?: never;
    /**
     * Disconnect the helpdesk
     * @description Work stops, our webhook is removed from the helpdesk where that is possible, and the mirror stays.
     */
    delete: operations['disconnect'];
    options?: never;
    head?: never;
    /**
     * Replace credentials, profile or settings
     * @description New credentials or another profile are tested before anything is saved. Credential fields that are left out keep their values. Work goes on where it was.
     */
    patch: operations['changeConnection'];
    trace?: never;
  };
  '/api/v1/connections/{id}/backfill': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring a further window of the past
     * @description Reads records that were last changed in the window, newest first, in the background. A backfill of the same stream that is under way begins anew with this window.
     */
    post: operations['backfill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/callbacks/repair': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set the webhook right now
     * @description Looks at our webhook in the helpdesk, and registers or mends what is missing, changed or there twice.
     */
    post: operations['repairCallbacks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/callbacks/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How to set the webhook up by hand
     * @description The secret address, the exact settings and the events to tick. Whoever knows the address can post callbacks where the webhook is not signed, so it asks for `admin`.
     */
    get: operations['getCallbackSetup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/streams/{stream}/sweep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look for deleted records now
     * @description Compares all ids with the helpdesk’s. Nothing is removed that the helpdesk does not confirm by id. A sweep that stopped at the brake goes on with `confirm: true`, this once.
     */
    post: operations['sweepStream'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/streams/{stream}/sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sync a stream now
     * @description Makes its next work due: the import that has not ended, else the poll; the refresh of `picklists`, the check of `callbacks`.
     */
    post: operations['syncStream'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check the rights again
     * @description With the saved credentials; what was found is saved on the connection.
     */
    post: operations['retestConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try credentials without saving anything
     * @description Signs in, checks every right of the profile, and says who we are in the helpdesk. Nothing is saved and nothing is written there.
     */
    post: operations['testConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connectors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What each helpdesk needs and can do
     * @description Credential fields with their help, rights and how to grant them, capabilities, limits, streams, events, writes, and how to set a webhook up by hand.
     */
    get: operations['listConnectors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Contacts of the mirror, page by page
     * @description Every contact in the order of its id.
     */
    get: operations['listContacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every error there is
     * @description The catalogue: stable codes, what happened, what to do next, and whose problem it is.
     */
    get: operations['listErrors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invoices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Invoices of the mirror, page by page
     * @description Every invoice in the order of its id.
     */
    get: operations['listInvoices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All API keys of the account
     * @description Newest first, revoked and expired ones included.
     */
    get: operations['listKeys'];
    put?: never;
    /**
     * Create an API key
     * @description The key is in this answer and nowhere else: only its hash is kept.
     */
    post: operations['createKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an API key
     * @description At once and for good. The key stays in the list.
     */
    delete: operations['revokeKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/picklists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Statuses, priorities, teams and the other lists
     * @description All kinds with their values, removed ones included, and what the last refresh found.
     */
    get: operations['listPicklists'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/picklists/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read the lists again now
     * @description They are also read on a schedule; the difference is kept.
     */
    post: operations['refreshPicklists'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sites of the mirror, page by page
     * @description Every site in the order of its id.
     */
    get: operations['listSites'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sync-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sync runs, newest first
     * @description Imports, backfills, polls, sweeps, refreshes and reads of single records.
     */
    get: operations['listSyncRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sync-runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A sync run with its pages and failures
     * @description The first 1,000 pages, and the first 1,000 records that could not be mapped or stored, as they came.
     */
    get: operations['getSyncRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tickets of the mirror, page by page
     * @description Rows hold every canonical field but the description; one ticket by itself has that, its custom fields and the PSA’s own record.
     */
    get: operations['listTickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One ticket, whole
     * @description Every canonical field and the PSA’s own record. Where its notes have never been read, they are asked for. A ticket that is not mirrored is answered with what is known about why.
     */
    get: operations['getTicket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/fetch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read a ticket from the helpdesk now
     * @description As urgent as a callback. Waits up to 10 s for the run that reads it; after that the answer is 202 and the read goes on.
     */
    post: operations['fetchTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything that happened to a ticket
     * @description Callbacks, sync runs, changes (of the ticket and of what is inside it) and commands, merged in the order of time. Also of tickets that are not mirrored.
     */
    get: operations['listTicketHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Notes and e-mails of a ticket
     * @description Oldest first. Those of old tickets are brought when the ticket is opened for the first time.
     */
    get: operations['listTicketNotes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/status-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Status history of a ticket
     * @description Oldest first. Those of old tickets are brought when the ticket is opened for the first time.
     */
    get: operations['listTicketStatusChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/time-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Time spent on a ticket
     * @description Oldest first. Those of old tickets are brought when the ticket is opened for the first time.
     */
    get: operations['listTicketTimeEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many tickets a filter finds
     * @description Counts no further than 10,000 and says when it stopped there.
     */
    get: operations['countTickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/timesheets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Timesheets of the mirror, page by page
     * @description Every time sheet in the order of its id.
     */
    get: operations['listTimesheets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the process lives
     * @description Answers as long as the process runs, whatever else is wrong.
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Figures for Prometheus
     * @description In the Prometheus text format. Where METRICS_TOKEN is set, it is asked for as a bearer token.
     */
    get: operations['getMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This description
     * @description The OpenAPI 3.1 document of this API.
     */
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether it can take requests
     * @description Answers 200 while the database answers and the hub is not stopping; else 503, and a balancer should send requests elsewhere.
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Agent: {
      colour: string | null;
      departmentIds: string[] | null;
      email: string | null;
      firstName: string | null;
      id: string;
      initials: string | null;
      isActive: boolean | null;
      isApiOnly: boolean | null;
      jobTitle: string | null;
      lastLoginAt: string | null;
      lastName: string | null;
      /** Format: date-time */
      mirroredAt: string;
      name: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      teamIds: string[] | null;
    };
    ApiKey: {
      /** Format: date-time */
      createdAt: string;
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description To the minute */
      lastUsedAt: string | null;
      name: string;
      /** @description How the key begins */
      prefix: string;
      revokedAt: string | null;
      /** @description `read` looks, `write` also writes to the helpdesk and starts syncs, `admin` may do everything */
      scopes: ('read' | 'write' | 'admin')[];
    };
    Appointment: {
      agentId: string | null;
      companyId: string | null;
      contactId: string | null;
      endsAt: string | null;
      id: string;
      isAllDay: boolean | null;
      isComplete: boolean | null;
      isPrivate: boolean | null;
      isTask: boolean | null;
      /** Format: date-time */
      mirroredAt: string;
      siteId: string | null;
      startsAt: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      subject: string | null;
      ticketId: string | null;
      typeName: string | null;
      updatedAt: string | null;
    };
    Asset: {
      companyId: string | null;
      companyName: string | null;
      contactIds: string[] | null;
      id: string;
      inventoryNumber: string | null;
      isActive: boolean | null;
      /** Format: date-time */
      mirroredAt: string;
      name: string | null;
      remoteId: string | null;
      siteId: string | null;
      siteName: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      statusId: string | null;
      typeId: string | null;
      typeName: string | null;
      updatedAt: string | null;
    };
    Callback: {
      /** @description As text, secrets redacted; null where bodies are not kept */
      body: string | null;
      /** @description Why it was refused */
      code: string | null;
      connectionId: number;
      contentType: string | null;
      /** @description Accepted, and all its events had come before */
      duplicate: boolean;
      events: {
        actor: {
          id?: string;
          /** @enum {string} */
          type: 'agent' | 'contact' | 'us' | 'rule' | 'unknown';
        } | null;
        externalId: string | null;
        /** @description Our name of the event; null for one that is not declared */
        key: string | null;
        /** @description The PSA's own words */
        name: string;
        occurredAt: string | null;
        stream: string | null;
      }[];
      /** @description Those that hold secrets are redacted */
      headers: {
        [key: string]: string;
      };
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      receivedAt: string;
      remoteAddress: string | null;
      /** @enum {string} */
      signature: 'valid' | 'invalid' | 'unsigned';
      /** @description Bytes */
      size: number;
      /** @enum {string} */
      state: 'accepted' | 'refused';
    };
    CallbackHealth: {
      /** @description The PSA's own configuration, as last seen */
      configuration: {
        active: boolean | null;
        /** @description What must be set by hand */
        byHand: string[];
        checkedAt: string | null;
        /** @description Events that it fires on */
        events: string[];
        failure: components['schemas']['Failure'] | null;
        /** @description Ours stands in the PSA */
        found: boolean;
        /** @description Webhooks of others */
        others: number;
        registeredAt: string | null;
        signed: boolean;
      };
      description: string;
      events: {
        /** @enum {string} */
        frequency: 'expected' | 'rare';
        key: string;
        lastReceivedAt: string | null;
        name: string;
        received: number;
      }[];
      failure: components['schemas']['Failure'] | null;
      label: string;
      lastHour: number;
      lastReceivedAt: string | null;
      lastRefusedAt: string | null;
      received: number;
      refused: number;
      /** @enum {string} */
      status:
        | 'successful'
        | 'someEventsSilent'
        | 'noData'
        | 'silent'
        | 'disabled'
        | 'missing'
        | 'wrongAddress'
        | 'failingSignature'
        | 'pollingOnly';
    };
    CallbackRow: {
      /** @description Why it was refused */
      code: string | null;
      connectionId: number;
      contentType: string | null;
      /** @description Accepted, and all its events had come before */
      duplicate: boolean;
      events: {
        actor: {
          id?: string;
          /** @enum {string} */
          type: 'agent' | 'contact' | 'us' | 'rule' | 'unknown';
        } | null;
        externalId: string | null;
        /** @description Our name of the event; null for one that is not declared */
        key: string | null;
        /** @description The PSA's own words */
        name: string;
        occurredAt: string | null;
        stream: string | null;
      }[];
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      receivedAt: string;
      remoteAddress: string | null;
      /** @enum {string} */
      signature: 'valid' | 'invalid' | 'unsigned';
      /** @description Bytes */
      size: number;
      /** @enum {string} */
      state: 'accepted' | 'refused';
    };
    CallbackSetup: {
      /** @description Events that could not be registered by API */
      byHand: string[];
      /** @description The events to tick */
      events: string[];
      settings: {
        label: string;
        value: string;
      }[];
      /** @description The secret address; null where the PSA cannot reach this hub (PUBLIC_URL is not set) */
      url: string | null;
      where: string | null;
    };
    Change: {
      /** @enum {string} */
      cause: 'live' | 'import' | 'backfill' | 'repair';
      connectionId: number;
      /** @enum {string} */
      entity:
        | 'ticket'
        | 'note'
        | 'timeEntry'
        | 'statusChange'
        | 'company'
        | 'site'
        | 'contact'
        | 'agent'
        | 'asset'
        | 'appointment'
        | 'invoice'
        | 'timesheet';
      externalId: string;
      /** @description Empty but for `updated` */
      fields: {
        [key: string]: {
          after: unknown;
          before: unknown;
        };
      };
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'created' | 'updated' | 'deleted' | 'restored' | 'hidden';
      /** Format: date-time */
      occurredAt: string;
      /** @description Who did it, as far as the PSA tells */
      origin: {
        id?: string;
        /** @enum {string} */
        type: 'agent' | 'contact' | 'us' | 'rule' | 'unknown';
      };
      /** @description Rises within a connection, in the order of commit */
      position: number;
    };
    Command: {
      attempts: number;
      /** @description The agent in whose name it was written; null: the API agent */
      attributedTo: string | null;
      author: {
        agentId?: string;
        id?: string;
        /** @enum {string} */
        type: 'person' | 'rule' | 'api' | 'system';
      };
      /** @description What was asked for */
      body: {
        [key: string]: unknown;
      };
      /** @description Fields that somebody changed in the meantime: what the author saw, and what is there */
      conflict: {
        [key: string]: {
          present: unknown;
          seen: unknown;
        };
      } | null;
      connectionId: number;
      /** Format: date-time */
      createdAt: string;
      deliveredAt: string | null;
      /** Format: date-time */
      dueAt: string;
      /** @description The record that it is about; null until a command before it has made that record */
      externalId: string | null;
      failure: components['schemas']['Failure'] | null;
      /** Format: uuid */
      id: string;
      idempotencyKey: string | null;
      /** @enum {string} */
      kind:
        | 'ticket.create'
        | 'ticket.update'
        | 'note.add'
        | 'time.add'
        | 'appointment.create'
        | 'appointment.update'
        | 'appointment.delete';
      /** @description True where it may have been written twice; look at the record */
      mayBeDouble: boolean;
      /** @description Commands about one record are sent in this order */
      number: number;
      /** @description Id of what it made in the PSA */
      resultExternalId: string | null;
      source: string;
      /** @enum {string} */
      state: 'waiting' | 'sending' | 'unsure' | 'delivered' | 'dead' | 'discarded';
      stream: string;
      tries: {
        durationMs: number;
        failure: components['schemas']['Failure'] | null;
        /** Format: uuid */
        id: string;
        /** @description delivered, refused, retry, unsure, found, absent, undecidable or conflict */
        outcome: string;
        /** Format: date-time */
        startedAt: string;
      }[];
    };
    CommandRow: {
      attempts: number;
      /** @description The agent in whose name it was written; null: the API agent */
      attributedTo: string | null;
      author: {
        agentId?: string;
        id?: string;
        /** @enum {string} */
        type: 'person' | 'rule' | 'api' | 'system';
      };
      /** @description Fields that somebody changed in the meantime: what the author saw, and what is there */
      conflict: {
        [key: string]: {
          present: unknown;
          seen: unknown;
        };
      } | null;
      connectionId: number;
      /** Format: date-time */
      createdAt: string;
      deliveredAt: string | null;
      /** Format: date-time */
      dueAt: string;
      /** @description The record that it is about; null until a command before it has made that record */
      externalId: string | null;
      failure: components['schemas']['Failure'] | null;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'ticket.create'
        | 'ticket.update'
        | 'note.add'
        | 'time.add'
        | 'appointment.create'
        | 'appointment.update'
        | 'appointment.delete';
      /** @description True where it may have been written twice; look at the record */
      mayBeDouble: boolean;
      /** @description Commands about one record are sent in this order */
      number: number;
      /** @description Id of what it made in the PSA */
      resultExternalId: string | null;
      source: string;
      /** @enum {string} */
      state: 'waiting' | 'sending' | 'unsure' | 'delivered' | 'dead' | 'discarded';
      stream: string;
    };
    Company: {
      accountManagerId: string | null;
      customFields: unknown;
      id: string;
      isActive: boolean | null;
      mainSiteId: string | null;
      /** Format: date-time */
      mirroredAt: string;
      name: string | null;
      parentId: string | null;
      parentName: string | null;
      reference: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      updatedAt: string | null;
    };
    Connection: {
      budget: {
        blockedUntil: string | null;
        /** @description Calls that the PSA allows in the window */
        calls: number;
        /** @description Refusals below our own count: somebody else spends the same limit */
        foreignRefusals: number;
        lastRefusalAt: string | null;
        left: number;
        refusals: number;
        scope: string;
        /** @description What other integrations leave us, 0 to 1 */
        share: number;
        /** @description Calls in the present window */
        used: number;
        windowSeconds: number;
      }[];
      callbacks: components['schemas']['CallbackHealth'];
      connector: string;
      connectorName: string;
      /** Format: date-time */
      createdAt: string;
      /** @description The fields that may be changed; values are never shown */
      credentials: {
        label: string;
        name: string;
        secret: boolean;
      }[];
      /** @description What is worse than live */
      failure: components['schemas']['Failure'] | null;
      id: number;
      identity: {
        agentId: string | null;
        clockSkewSeconds: number;
        name: string;
        version: string | null;
      } | null;
      /** @enum {string} */
      profile: 'read-write' | 'read-only' | 'timeline-only';
      rights: components['schemas']['RightState'][];
      /** @description Every sync setting with its value, default and meaning */
      settings: {
        [key: string]: {
          default: unknown;
          description: string;
          value: unknown;
        };
      };
      /** @enum {string} */
      state: 'live' | 'degraded' | 'authBroken' | 'disconnected';
      streams: {
        /** @description Records changed before this are in the mirror */
        cursor: string | null;
        /** @description Null: nothing more to do */
        dueAt: string | null;
        failure: components['schemas']['Failure'] | null;
        /** @description Failures in a row */
        failures: number;
        lastFinishedAt: string | null;
        lastStartedAt: string | null;
        /** @description The run that it is in, or was in last */
        run: components['schemas']['SyncRun'] | null;
        running: boolean;
        stream: string;
        windowFrom: string | null;
        windowTo: string | null;
        /** @enum {string} */
        work: 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'check';
      }[];
      testedAt: string | null;
      warnings: string[];
    };
    ConnectionReport: {
      /** @description Who we are in the PSA */
      identity: {
        agentId: string | null;
        clockSkewSeconds: number;
        name: string;
        version: string | null;
      };
      rights: components['schemas']['RightState'][];
      warnings: string[];
    };
    ConnectionRow: {
      connector: string;
      connectorName: string;
      /** Format: date-time */
      createdAt: string;
      /** @description What is worse than live */
      failure: components['schemas']['Failure'] | null;
      id: number;
      /** @enum {string} */
      profile: 'read-write' | 'read-only' | 'timeline-only';
      /** @enum {string} */
      state: 'live' | 'degraded' | 'authBroken' | 'disconnected';
      testedAt: string | null;
    };
    Connector: {
      capabilities: {
        id: string;
        label: string;
        note: string | null;
        /** @enum {string} */
        support: 'yes' | 'no' | 'partly' | 'unverified';
      }[];
      credentialFields: {
        example: string;
        help: string;
        label: string;
        name: string;
        required: boolean;
        secret: boolean;
      }[];
      events: {
        /** @enum {string} */
        frequency: 'expected' | 'rare';
        key: string;
        name: string;
        /** @description False: it is ticked by hand */
        registrable: boolean;
        stream: string;
      }[];
      /** @description Our word → the helpdesk's word */
      glossary: {
        [key: string]: string;
      };
      /** @description How a webhook is set up by hand; the address is an example */
      handSetup: {
        events: string[];
        settings: {
          label: string;
          value: string;
        }[];
        where: string;
      };
      id: string;
      /** @description With default settings */
      limits: {
        calls: number;
        /** @enum {string} */
        kind: 'window' | 'concurrency';
        scope: string;
        sharedWithOthers: boolean | null;
        windowSeconds: number | null;
      }[];
      name: string;
      picklistKinds: {
        id: string;
        label: string;
        parentKind: string | null;
      }[];
      profiles: ('read-write' | 'read-only' | 'timeline-only')[];
      rights: {
        grant: string;
        id: string;
        name: string;
        neededFor: string;
        optional: boolean;
        profiles: ('read-write' | 'read-only' | 'timeline-only')[];
        /**
         * @description How it is checked; never by a real write
         * @enum {string}
         */
        proof: 'metadata' | 'read' | 'refusedWrite' | 'none';
        streams: string[];
      }[];
      streams: {
        canById: boolean;
        canChangedSince: boolean;
        canIds: boolean;
        canList: boolean;
        name: string;
        parent: string | null;
      }[];
      writes: {
        attributed: boolean;
        idempotent: boolean;
        indexLagMs: number;
        kind: string;
        /** @description How a lost write is found again */
        probe: string;
      }[];
    };
    Contact: {
      companyId: string | null;
      companyName: string | null;
      directoryId: string | null;
      email: string | null;
      firstName: string | null;
      id: string;
      isActive: boolean | null;
      isServiceAccount: boolean | null;
      isVip: boolean | null;
      lastName: string | null;
      linkedAgentId: string | null;
      login: string | null;
      /** Format: date-time */
      mirroredAt: string;
      mobile: string | null;
      name: string | null;
      phone: string | null;
      siteId: string | null;
      siteName: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      updatedAt: string | null;
    };
    CreatedApiKey: {
      /** Format: date-time */
      createdAt: string;
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description The key. It is shown now and never again. */
      key: string;
      /** @description To the minute */
      lastUsedAt: string | null;
      name: string;
      /** @description How the key begins */
      prefix: string;
      revokedAt: string | null;
      /** @description `read` looks, `write` also writes to the helpdesk and starts syncs, `admin` may do everything */
      scopes: ('read' | 'write' | 'admin')[];
    };
    DeadLetters: {
      count: number;
      failure: components['schemas']['Failure'];
      /** @enum {string} */
      kind:
        | 'ticket.create'
        | 'ticket.update'
        | 'note.add'
        | 'time.add'
        | 'appointment.create'
        | 'appointment.update'
        | 'appointment.delete';
      /** Format: date-time */
      newestAt: string;
      /** Format: date-time */
      oldestAt: string;
      /**
       * Format: uuid
       * @description The newest of them
       */
      sampleId: string;
    };
    Error: {
      error: {
        /**
         * @description Whose problem it is
         * @enum {string}
         */
        blame: 'us' | 'configuration' | 'psa' | 'user';
        /**
         * @description Stable; GET /api/v1/errors lists all
         * @enum {string}
         */
        code:
          | 'credentials.invalid'
          | 'credentials.tenant'
          | 'credentials.incomplete'
          | 'rights.missing'
          | 'rights.scope'
          | 'host.unreachable'
          | 'host.notThePsa'
          | 'host.forbidden'
          | 'host.tls'
          | 'clock.skew'
          | 'psa.rateLimited'
          | 'psa.unavailable'
          | 'psa.timeout'
          | 'psa.malformed'
          | 'psa.refused'
          | 'record.missing'
          | 'record.hidden'
          | 'record.unmappable'
          | 'write.conflict'
          | 'write.unsure'
          | 'write.blocked'
          | 'profile.readOnly'
          | 'connection.exists'
          | 'connection.none'
          | 'callback.unknown'
          | 'callback.signature'
          | 'callback.malformed'
          | 'callback.tooLarge'
          | 'callback.type'
          | 'callback.registration'
          | 'request.invalid'
          | 'request.unauthenticated'
          | 'request.forbidden'
          | 'request.notFound'
          | 'request.tooMany'
          | 'sweep.brake'
          | 'database.unavailable'
          | 'hub.stopping'
          | 'internal';
        /** @description What is particular to this case */
        detail?: string;
        /** @description What is wrong with each field, by its path */
        fields?: {
          [key: string]: string;
        };
        /** @description What happened, in one sentence */
        message: string;
        /** @description What to do next, in one sentence */
        next: string;
        /** @description Names this request in the log */
        requestId: string;
      };
    };
    ErrorEntry: {
      /**
       * @description Whose problem it is
       * @enum {string}
       */
      blame: 'us' | 'configuration' | 'psa' | 'user';
      /**
       * @description Stable; GET /api/v1/errors lists all
       * @enum {string}
       */
      code:
        | 'credentials.invalid'
        | 'credentials.tenant'
        | 'credentials.incomplete'
        | 'rights.missing'
        | 'rights.scope'
        | 'host.unreachable'
        | 'host.notThePsa'
        | 'host.forbidden'
        | 'host.tls'
        | 'clock.skew'
        | 'psa.rateLimited'
        | 'psa.unavailable'
        | 'psa.timeout'
        | 'psa.malformed'
        | 'psa.refused'
        | 'record.missing'
        | 'record.hidden'
        | 'record.unmappable'
        | 'write.conflict'
        | 'write.unsure'
        | 'write.blocked'
        | 'profile.readOnly'
        | 'connection.exists'
        | 'connection.none'
        | 'callback.unknown'
        | 'callback.signature'
        | 'callback.malformed'
        | 'callback.tooLarge'
        | 'callback.type'
        | 'callback.registration'
        | 'request.invalid'
        | 'request.unauthenticated'
        | 'request.forbidden'
        | 'request.notFound'
        | 'request.tooMany'
        | 'sweep.brake'
        | 'database.unavailable'
        | 'hub.stopping'
        | 'internal';
      next: string;
      /** @enum {string} */
      retry: 'soon' | 'later' | 'never';
      /** @description HTTP status of an answer with it */
      status: number;
      what: string;
    };
    Failure: {
      /**
       * @description Whose problem it is
       * @enum {string}
       */
      blame: 'us' | 'configuration' | 'psa' | 'user';
      /** @enum {string} */
      code:
        | 'credentials.invalid'
        | 'credentials.tenant'
        | 'credentials.incomplete'
        | 'rights.missing'
        | 'rights.scope'
        | 'host.unreachable'
        | 'host.notThePsa'
        | 'host.forbidden'
        | 'host.tls'
        | 'clock.skew'
        | 'psa.rateLimited'
        | 'psa.unavailable'
        | 'psa.timeout'
        | 'psa.malformed'
        | 'psa.refused'
        | 'record.missing'
        | 'record.hidden'
        | 'record.unmappable'
        | 'write.conflict'
        | 'write.unsure'
        | 'write.blocked'
        | 'profile.readOnly'
        | 'connection.exists'
        | 'connection.none'
        | 'callback.unknown'
        | 'callback.signature'
        | 'callback.malformed'
        | 'callback.tooLarge'
        | 'callback.type'
        | 'callback.registration'
        | 'request.invalid'
        | 'request.unauthenticated'
        | 'request.forbidden'
        | 'request.notFound'
        | 'request.tooMany'
        | 'sweep.brake'
        | 'database.unavailable'
        | 'hub.stopping'
        | 'internal';
      detail: string | null;
      message: string;
      next: string;
    };
    HistoryEntry:
      | {
          /** Format: date-time */
          at: string;
          /** Format: uuid */
          callbackId: string;
          event: {
            actor: {
              id?: string;
              /** @enum {string} */
              type: 'agent' | 'contact' | 'us' | 'rule' | 'unknown';
            } | null;
            externalId: string | null;
            /** @description Our name of the event; null for one that is not declared */
            key: string | null;
            /** @description The PSA's own words */
            name: string;
            occurredAt: string | null;
            stream: string | null;
          };
          /** @constant */
          kind: 'callback';
        }
      | {
          /** Format: date-time */
          at: string;
          change: components['schemas']['Change'];
          commandId: string | null;
          /** @constant */
          kind: 'change';
          runId: string | null;
        }
      | {
          /** Format: date-time */
          at: string;
          command: components['schemas']['CommandRow'];
          /** @constant */
          kind: 'command';
        }
      | {
          /** Format: date-time */
          at: string;
          /** @constant */
          kind: 'run';
          run: components['schemas']['SyncRun'];
        };
    Invoice: {
      amountDue: number | null;
      amountPaid: number | null;
      companyId: string | null;
      companyName: string | null;
      dueOn: string | null;
      id: string;
      invoicedOn: string | null;
      isPosted: boolean | null;
      lines: unknown;
      /** Format: date-time */
      mirroredAt: string;
      number: string | null;
      paidOn: string | null;
      paymentState: string | null;
      postedAt: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      total: number | null;
      updatedAt: string | null;
    };
    Note: {
      attachmentCount: number | null;
      authorApplication: string | null;
      authorId: string | null;
      authorName: string | null;
      authorType: string | null;
      bodyHtml: string | null;
      bodyText: string | null;
      createdAt: string | null;
      direction: string | null;
      id: string;
      isImportant: boolean | null;
      isPrivate: boolean | null;
      kind: string | null;
      label: string | null;
      /** Format: date-time */
      mirroredAt: string;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      subject: string | null;
      ticketId: string | null;
      updatedAt: string | null;
    };
    Picklists: {
      kinds: {
        id: string;
        label: string;
        parentKind: string | null;
        removed: number;
        values: number;
      }[];
      lastRefresh: {
        added: {
          id: string;
          kind: string;
          label: string;
        }[];
        changed: {
          id: string;
          kind: string;
          label: string;
          was: string;
        }[];
        /** @description Kinds that could not be read, and why */
        missing: string[];
        /** Format: date-time */
        refreshedAt: string;
        removed: {
          id: string;
          kind: string;
          label: string;
        }[];
      } | null;
      values: {
        colour: string | null;
        id: string;
        isActive: boolean;
        /** @description Statuses: a ticket with it is closed */
        isClosed: boolean | null;
        kind: string;
        label: string;
        parentId: string | null;
        /** @description No longer in the helpdesk; kept so that rules which use it show as broken */
        removedAt: string | null;
        sortOrder: number | null;
      }[];
    };
    ReplayOutcome: {
      /** @description Callbacks that match, once for each record they are about */
      callbacks: number;
      /** @description True: more match than are replayed at once; narrow the filter or repeat */
      capped: boolean;
      preview: boolean;
      /** @description Records that are read again */
      records: number;
    };
    RightState: {
      detail: string | null;
      /** @description How to grant it */
      grant: string;
      id: string;
      /** @description As the PSA's own screen names it */
      name: string;
      /** @description What stops working without it */
      neededFor: string;
      optional: boolean;
      /**
       * @description unproven: shows only at first use
       * @enum {string}
       */
      state: 'granted' | 'missing' | 'notNeeded' | 'unproven';
      /** @description Streams that are off without it */
      streams: string[];
    };
    Site: {
      companyId: string | null;
      companyName: string | null;
      id: string;
      isActive: boolean | null;
      mainContactId: string | null;
      /** Format: date-time */
      mirroredAt: string;
      name: string | null;
      phone: string | null;
      slaId: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      timeZone: string | null;
      updatedAt: string | null;
    };
    StatusChange: {
      authorId: string | null;
      authorName: string | null;
      authorType: string | null;
      changedAt: string | null;
      fromStatusId: string | null;
      id: string;
      /** Format: date-time */
      mirroredAt: string;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      ticketId: string | null;
      toStatusId: string | null;
    };
    SyncRun: {
      /** @description Calls to the PSA */
      calls: number;
      connectionId: number;
      created: number;
      deleted: number;
      /** @description Set where the run is about one record */
      externalId: string | null;
      failed: number;
      failure: components['schemas']['Failure'] | null;
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description What happens next, or what a person should do */
      nextStep: string | null;
      seen: number;
      /** Format: date-time */
      startedAt: string;
      /** @enum {string} */
      state: 'running' | 'done' | 'failed' | 'interrupted' | 'stopped';
      stream: string;
      /** @description Records in the walk, where the PSA says so */
      total: number | null;
      /** @enum {string} */
      trigger: 'schedule' | 'callback' | 'manual' | 'import' | 'command' | 'smoke' | 'replay';
      unchanged: number;
      updated: number;
      /** @description Milliseconds spent waiting for budget */
      waitedMs: number;
      windowFrom: string | null;
      windowTo: string | null;
      /** @enum {string} */
      work: 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'read';
    };
    SyncRunWhole: {
      /** @description Calls to the PSA */
      calls: number;
      connectionId: number;
      created: number;
      deleted: number;
      /** @description Set where the run is about one record */
      externalId: string | null;
      failed: number;
      failure: components['schemas']['Failure'] | null;
      /** @description Records that could not be mapped or stored */
      failures: {
        entity: string;
        externalId: string | null;
        /** Format: uuid */
        id: string;
        /** @description The record as it came, as text */
        raw: string;
        reason: string;
      }[];
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description What happens next, or what a person should do */
      nextStep: string | null;
      pages: {
        created: number;
        failed: number;
        number: number;
        seen: number;
        /** Format: date-time */
        startedAt: string;
        /** Format: date-time */
        storedAt: string;
        unchanged: number;
        updated: number;
      }[];
      seen: number;
      /** Format: date-time */
      startedAt: string;
      /** @enum {string} */
      state: 'running' | 'done' | 'failed' | 'interrupted' | 'stopped';
      stream: string;
      /** @description Records in the walk, where the PSA says so */
      total: number | null;
      /** @enum {string} */
      trigger: 'schedule' | 'callback' | 'manual' | 'import' | 'command' | 'smoke' | 'replay';
      unchanged: number;
      updated: number;
      /** @description Milliseconds spent waiting for budget */
      waitedMs: number;
      windowFrom: string | null;
      windowTo: string | null;
      /** @enum {string} */
      work: 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'read';
    };
    Ticket: {
      agentId: string | null;
      categories: string[] | null;
      closedAt: string | null;
      companyId: string | null;
      companyName: string | null;
      contactEmail: string | null;
      contactId: string | null;
      contactName: string | null;
      createdAt: string | null;
      customFields: unknown;
      deadlineAt: string | null;
      /** @description Address in the PSA's own interface */
      deepLink: string | null;
      description: string | null;
      dueAt: string | null;
      estimateHours: number | null;
      goneAt: string | null;
      hiddenAt: string | null;
      /** @description The record's id in the PSA */
      id: string;
      impactId: string | null;
      isOpen: boolean | null;
      lastActionAt: string | null;
      mergedIntoId: string | null;
      /**
       * Format: date-time
       * @description When the mirror last wrote it
       */
      mirroredAt: string;
      number: string | null;
      numberOrder: number | null;
      onHold: boolean | null;
      parentId: string | null;
      priorityId: string | null;
      priorityRank: number | null;
      /** @description The PSA's own record */
      raw: {
        [key: string]: unknown;
      };
      /** @description Characters that a database cannot hold were replaced */
      repaired: boolean;
      respondBy: string | null;
      respondedAt: string | null;
      siteId: string | null;
      siteName: string | null;
      slaId: string | null;
      slaState: string | null;
      sourceId: string | null;
      startOn: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      statusId: string | null;
      tags: string[] | null;
      targetOn: string | null;
      teamId: string | null;
      timeTakenHours: number | null;
      title: string | null;
      typeId: string | null;
      updatedAt: string | null;
      urgencyId: string | null;
    };
    TicketRow: {
      agentId: string | null;
      categories: string[] | null;
      closedAt: string | null;
      companyId: string | null;
      companyName: string | null;
      contactEmail: string | null;
      contactId: string | null;
      contactName: string | null;
      createdAt: string | null;
      customFields: unknown;
      deadlineAt: string | null;
      dueAt: string | null;
      estimateHours: number | null;
      /** @description The record's id in the PSA */
      id: string;
      impactId: string | null;
      isOpen: boolean | null;
      lastActionAt: string | null;
      mergedIntoId: string | null;
      /**
       * Format: date-time
       * @description When the mirror last wrote it
       */
      mirroredAt: string;
      number: string | null;
      numberOrder: number | null;
      onHold: boolean | null;
      parentId: string | null;
      priorityId: string | null;
      priorityRank: number | null;
      respondBy: string | null;
      respondedAt: string | null;
      siteId: string | null;
      siteName: string | null;
      slaId: string | null;
      slaState: string | null;
      sourceId: string | null;
      startOn: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      statusId: string | null;
      tags: string[] | null;
      targetOn: string | null;
      teamId: string | null;
      timeTakenHours: number | null;
      title: string | null;
      typeId: string | null;
      updatedAt: string | null;
      urgencyId: string | null;
    };
    TimeEntry: {
      agentId: string | null;
      agentName: string | null;
      chargeRateId: string | null;
      createdAt: string | null;
      endedAt: string | null;
      hours: number | null;
      id: string;
      isBillable: boolean | null;
      /** Format: date-time */
      mirroredAt: string;
      nonBillableHours: number | null;
      noteId: string | null;
      startedAt: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      summary: string | null;
      ticketId: string | null;
      updatedAt: string | null;
    };
    Timesheet: {
      actualHours: number | null;
      agentId: string | null;
      agentName: string | null;
      breakHours: number | null;
      chargeableHours: number | null;
      date: string | null;
      endsAt: string | null;
      id: string;
      /** Format: date-time */
      mirroredAt: string;
      startsAt: string | null;
      /**
       * @description gone: the PSA says so; hidden: the API user no longer sees it
       * @enum {string}
       */
      state: 'present' | 'gone' | 'hidden';
      targetHours: number | null;
      unloggedHours: number | null;
      workHours: number | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listAgents: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of name or email */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Agent'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listAppointments: {
    parameters: {
      query?: {
        /** @description Only with this agentId */
        agent?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of subject */
        search?: string;
        /** @description Only with this ticketId */
        ticket?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Appointment'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listAssets: {
    parameters: {
      query?: {
        /** @description Only with this companyId */
        company?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of name or inventoryNumber */
        search?: string;
        /** @description Only with this siteId */
        site?: string;
        /** @description Only with this typeId */
        type?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Asset'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listCallbacks: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: only repeated deliveries; `false`: none of them */
        duplicates?: boolean;
        /** @description Key or name of an event */
        event?: string;
        /** @description About this record */
        externalId?: string;
        /** @description Received at or after */
        from?: string;
        /** @description Rows on a page */
        limit?: number;
        state?: 'accepted' | 'refused';
        /** @description Received before */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of callbacks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CallbackRow'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getCallback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Callback'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  replayCallback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are read in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            records: number;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  replayCallbacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Key or name of an event */
          event?: string;
          /** @description About this record */
          externalId?: string;
          /**
           * Format: date-time
           * @description Received at or after
           */
          from?: string;
          /**
           * @description True: only say how many it would be
           * @default false
           */
          preview?: boolean;
          /**
           * Format: date-time
           * @description Received before
           */
          to?: string;
        };
      };
    };
    responses: {
      /** @description Default Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayOutcome'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description Position of the last change that is known */
        after?: number;
        /** @description A connection; without it the one that is connected */
        connection?: number;
        /** @description Rows on a page */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The changes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Change'][];
            /** @description Position of the last of these; take it as the next `after` */
            position: number;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listCommands: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description About this record */
        externalId?: string;
        kind?:
          | 'ticket.create'
          | 'ticket.update'
          | 'note.add'
          | 'time.add'
          | 'appointment.create'
          | 'appointment.update'
          | 'appointment.delete';
        /** @description Rows on a page */
        limit?: number;
        state?: 'waiting' | 'sending' | 'unsure' | 'delivered' | 'dead' | 'discarded';
        stream?: 'tickets' | 'appointments';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of commands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CommandRow'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  createCommand: {
    parameters: {
      query?: never;
      header?: {
        /** @description Yours, unique in the account */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              fields: {
                agentId?: string | null;
                categories?: string[];
                companyId?: string;
                contactId?: string;
                customFields?: {
                  [key: string]: string | number | boolean | null | string[];
                };
                description?: string;
                dueAt?: string | null;
                impactId?: string;
                priorityId?: string;
                siteId?: string;
                statusId?: string;
                tags?: string[];
                teamId?: string | null;
                title?: string;
                typeId?: string;
                urgencyId?: string;
              };
              /** @enum {string} */
              kind: 'ticket.create';
            }
          | {
              fields: {
                agentId?: string | null;
                categories?: string[];
                companyId?: string;
                contactId?: string;
                customFields?: {
                  [key: string]: string | number | boolean | null | string[];
                };
                description?: string;
                dueAt?: string | null;
                impactId?: string;
                priorityId?: string;
                siteId?: string;
                statusId?: string;
                tags?: string[];
                teamId?: string | null;
                title?: string;
                typeId?: string;
                urgencyId?: string;
              };
              /** @enum {string} */
              kind: 'ticket.update';
              seen?: {
                [key: string]: unknown;
              };
              ticket:
                | {
                    ticketId: string;
                  }
                | {
                    /** Format: uuid */
                    createdBy: string;
                  };
            }
          | {
              html?: string;
              /** @default true */
              isPrivate?: boolean;
              /** @enum {string} */
              kind: 'note.add';
              statusId?: string;
              text?: string;
              ticket:
                | {
                    ticketId: string;
                  }
                | {
                    /** Format: uuid */
                    createdBy: string;
                  };
            }
          | {
              chargeRateId?: string;
              /** Format: date-time */
              endedAt: string;
              hours?: number;
              html?: string;
              isBillable?: boolean;
              /** @default true */
              isPrivate?: boolean;
              /** @enum {string} */
              kind: 'time.add';
              /** Format: date-time */
              startedAt: string;
              text?: string;
              ticket:
                | {
                    ticketId: string;
                  }
                | {
                    /** Format: uuid */
                    createdBy: string;
                  };
            }
          | {
              agentId: string;
              /** Format: date-time */
              endsAt: string;
              /** @default false */
              isPrivate?: boolean;
              /** @enum {string} */
              kind: 'appointment.create';
              /** Format: date-time */
              startsAt: string;
              subject: string;
              ticket?:
                | {
                    ticketId: string;
                  }
                | {
                    /** Format: uuid */
                    createdBy: string;
                  };
            }
          | {
              agentId?: string;
              appointmentId: string;
              /** Format: date-time */
              endsAt?: string;
              isComplete?: boolean;
              /** @enum {string} */
              kind: 'appointment.update';
              /** Format: date-time */
              startsAt?: string;
              subject?: string;
            }
          | {
              appointmentId: string;
              /** @enum {string} */
              kind: 'appointment.delete';
            };
      };
    };
    responses: {
      /** @description Default Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandRow'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `profile.readOnly` This connection is read-only. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getCommand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Command'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  discardCommand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandRow'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  replayCommand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommandRow'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listDeadLetters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The causes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DeadLetters'][];
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listCompanies: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of name or reference */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Company'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listConnections: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The connections. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ConnectionRow'][];
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  createConnection: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @example halopsa */
          connector: string;
          /**
           * @description By field, as GET /api/v1/connectors declares them
           * @example {
           *       "tenant": "example",
           *       "clientId": "…",
           *       "clientSecret": "…"
           *     }
           */
          credentials: {
            [key: string]: unknown;
          };
          /**
           * @description What the connection may do; it decides the rights that are asked for
           * @default read-write
           * @enum {string}
           */
          profile?: 'read-write' | 'read-only' | 'timeline-only';
          /**
           * @description Settings that differ from their defaults
           * @default {}
           */
          settings?: {
            /** @description Calls in the PSA's window, where the tenant differs from the connector's default */
            apiCalls?: number;
            /** @description After how many silent hours a webhook counts as having received no data */
            callbackQuietHours?: number;
            /** @description Also read notes and time of every open ticket after the import */
            childrenOfOpenTickets?: boolean;
            /** @description Notes and time of tickets changed within these days are read after the import; 0 reads none */
            childrenWindowDays?: number;
            /** @description How far back the first import goes, in days of last change */
            ingestWindowDays?: number;
            /** @description How far each poll reaches back behind its cursor */
            overlapSeconds?: number;
            /** @description Keep the bodies of callbacks for replay */
            payloadBodies?: boolean;
            /** @description How often picklists and agents are refreshed */
            picklistRefreshMinutes?: number;
            /** @description Polling interval while callbacks are healthy */
            pollRelaxedSeconds?: number;
            /** @description Polling interval while callbacks are silent, failing or missing */
            pollTightSeconds?: number;
            /** @description Polling interval of companies, contacts and other reference data */
            referencePollSeconds?: number;
            /** @description How long logs are kept: callbacks, runs, changes, attempts */
            retentionDays?: number;
            /** @description The streams that are mirrored */
            streams?: (
              | 'tickets'
              | 'ticketActions'
              | 'companies'
              | 'sites'
              | 'contacts'
              | 'agents'
              | 'assets'
              | 'appointments'
              | 'invoices'
              | 'timesheets'
            )[];
            /** @description A sweep that would delete more than this share stops and asks */
            sweepBrakePercent?: number;
            /** @description How often ids are compared to find deletions */
            sweepHours?: number;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.exists` This account is connected to a helpdesk already; there is one an account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `credentials.invalid` The PSA does not accept these credentials.
       *
       *     `credentials.tenant` The PSA does not know this tenant.
       *
       *     `credentials.incomplete` A field of the credentials is missing or malformed.
       *
       *     `rights.missing` The API user lacks a right that this needs.
       *
       *     `rights.scope` The API application may not use the scopes that are needed.
       *
       *     `host.unreachable` The PSA does not answer at this address.
       *
       *     `host.notThePsa` Something answers at this address, but it is not the PSA.
       *
       *     `host.forbidden` This address points into a private network, where Deskbridge does not go by default.
       *
       *     `host.tls` The PSA's certificate is not trusted by this machine.
       *
       *     `clock.skew` This machine's clock and the PSA's differ by so much that changes would be missed.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `database.unavailable` The database does not answer.
       *
       *     `psa.unavailable` The PSA failed to answer a call.
       *
       *     `psa.rateLimited` The PSA refused a call because its rate limit is used up.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  disconnect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is disconnected. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description False: remove it in the helpdesk by hand */
            webhookRemoved: boolean;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  changeConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description By field, as GET /api/v1/connectors declares them
           * @example {
           *       "tenant": "example",
           *       "clientId": "…",
           *       "clientSecret": "…"
           *     }
           */
          credentials?: {
            [key: string]: unknown;
          };
          /** @enum {string} */
          profile?: 'read-write' | 'read-only' | 'timeline-only';
          /** @description Settings that differ from their defaults */
          settings?: {
            /** @description Calls in the PSA's window, where the tenant differs from the connector's default */
            apiCalls?: number;
            /** @description After how many silent hours a webhook counts as having received no data */
            callbackQuietHours?: number;
            /** @description Also read notes and time of every open ticket after the import */
            childrenOfOpenTickets?: boolean;
            /** @description Notes and time of tickets changed within these days are read after the import; 0 reads none */
            childrenWindowDays?: number;
            /** @description How far back the first import goes, in days of last change */
            ingestWindowDays?: number;
            /** @description How far each poll reaches back behind its cursor */
            overlapSeconds?: number;
            /** @description Keep the bodies of callbacks for replay */
            payloadBodies?: boolean;
            /** @description How often picklists and agents are refreshed */
            picklistRefreshMinutes?: number;
            /** @description Polling interval while callbacks are healthy */
            pollRelaxedSeconds?: number;
            /** @description Polling interval while callbacks are silent, failing or missing */
            pollTightSeconds?: number;
            /** @description Polling interval of companies, contacts and other reference data */
            referencePollSeconds?: number;
            /** @description How long logs are kept: callbacks, runs, changes, attempts */
            retentionDays?: number;
            /** @description The streams that are mirrored */
            streams?: (
              | 'tickets'
              | 'ticketActions'
              | 'companies'
              | 'sites'
              | 'contacts'
              | 'agents'
              | 'assets'
              | 'appointments'
              | 'invoices'
              | 'timesheets'
            )[];
            /** @description A sweep that would delete more than this share stops and asks */
            sweepBrakePercent?: number;
            /** @description How often ids are compared to find deletions */
            sweepHours?: number;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `credentials.invalid` The PSA does not accept these credentials.
       *
       *     `credentials.tenant` The PSA does not know this tenant.
       *
       *     `credentials.incomplete` A field of the credentials is missing or malformed.
       *
       *     `rights.missing` The API user lacks a right that this needs.
       *
       *     `rights.scope` The API application may not use the scopes that are needed.
       *
       *     `host.unreachable` The PSA does not answer at this address.
       *
       *     `host.notThePsa` Something answers at this address, but it is not the PSA.
       *
       *     `host.forbidden` This address points into a private network, where Deskbridge does not go by default.
       *
       *     `host.tls` The PSA's certificate is not trusted by this machine.
       *
       *     `clock.skew` This machine's clock and the PSA's differ by so much that changes would be missed.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `database.unavailable` The database does not answer.
       *
       *     `psa.unavailable` The PSA failed to answer a call.
       *
       *     `psa.rateLimited` The PSA refused a call because its rate limit is used up.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  backfill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date-time */
          from: string;
          /**
           * @default tickets
           * @enum {string}
           */
          stream?:
            | 'tickets'
            | 'ticketActions'
            | 'companies'
            | 'sites'
            | 'contacts'
            | 'agents'
            | 'assets'
            | 'appointments'
            | 'invoices'
            | 'timesheets';
          /**
           * Format: date-time
           * @description Changed at or before
           */
          to: string;
        };
      };
    };
    responses: {
      /** @description It begins in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {boolean} */
            asked: true;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  repairCallbacks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallbackHealth'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `credentials.invalid` The PSA does not accept these credentials. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `database.unavailable` The database does not answer.
       *
       *     `psa.unavailable` The PSA failed to answer a call.
       *
       *     `psa.rateLimited` The PSA refused a call because its rate limit is used up.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getCallbackSetup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallbackSetup'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  sweepStream: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
        stream:
          | 'tickets'
          | 'ticketActions'
          | 'companies'
          | 'sites'
          | 'contacts'
          | 'agents'
          | 'assets'
          | 'appointments'
          | 'invoices'
          | 'timesheets';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description True: this once, the brake is lifted
           * @default false
           */
          confirm?: boolean;
        };
      };
    };
    responses: {
      /** @description It begins in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {boolean} */
            asked: true;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  syncStream: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
        stream:
          | 'tickets'
          | 'ticketActions'
          | 'companies'
          | 'sites'
          | 'contacts'
          | 'agents'
          | 'assets'
          | 'appointments'
          | 'invoices'
          | 'timesheets'
          | 'picklists'
          | 'callbacks';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It begins in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {boolean} */
            asked: true;
            /** @enum {string} */
            work: 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'check';
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  retestConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The connection */
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionReport'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `credentials.invalid` The PSA does not accept these credentials.
       *
       *     `credentials.tenant` The PSA does not know this tenant.
       *
       *     `credentials.incomplete` A field of the credentials is missing or malformed.
       *
       *     `rights.missing` The API user lacks a right that this needs.
       *
       *     `rights.scope` The API application may not use the scopes that are needed.
       *
       *     `host.unreachable` The PSA does not answer at this address.
       *
       *     `host.notThePsa` Something answers at this address, but it is not the PSA.
       *
       *     `host.forbidden` This address points into a private network, where Deskbridge does not go by default.
       *
       *     `host.tls` The PSA's certificate is not trusted by this machine.
       *
       *     `clock.skew` This machine's clock and the PSA's differ by so much that changes would be missed.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `database.unavailable` The database does not answer.
       *
       *     `psa.unavailable` The PSA failed to answer a call.
       *
       *     `psa.rateLimited` The PSA refused a call because its rate limit is used up.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  testConnection: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @example halopsa */
          connector: string;
          /**
           * @description By field, as GET /api/v1/connectors declares them
           * @example {
           *       "tenant": "example",
           *       "clientId": "…",
           *       "clientSecret": "…"
           *     }
           */
          credentials: {
            [key: string]: unknown;
          };
          /**
           * @description What the connection may do; it decides the rights that are asked for
           * @default read-write
           * @enum {string}
           */
          profile?: 'read-write' | 'read-only' | 'timeline-only';
          /**
           * @description Settings that differ from their defaults
           * @default {}
           */
          settings?: {
            /** @description Calls in the PSA's window, where the tenant differs from the connector's default */
            apiCalls?: number;
            /** @description After how many silent hours a webhook counts as having received no data */
            callbackQuietHours?: number;
            /** @description Also read notes and time of every open ticket after the import */
            childrenOfOpenTickets?: boolean;
            /** @description Notes and time of tickets changed within these days are read after the import; 0 reads none */
            childrenWindowDays?: number;
            /** @description How far back the first import goes, in days of last change */
            ingestWindowDays?: number;
            /** @description How far each poll reaches back behind its cursor */
            overlapSeconds?: number;
            /** @description Keep the bodies of callbacks for replay */
            payloadBodies?: boolean;
            /** @description How often picklists and agents are refreshed */
            picklistRefreshMinutes?: number;
            /** @description Polling interval while callbacks are healthy */
            pollRelaxedSeconds?: number;
            /** @description Polling interval while callbacks are silent, failing or missing */
            pollTightSeconds?: number;
            /** @description Polling interval of companies, contacts and other reference data */
            referencePollSeconds?: number;
            /** @description How long logs are kept: callbacks, runs, changes, attempts */
            retentionDays?: number;
            /** @description The streams that are mirrored */
            streams?: (
              | 'tickets'
              | 'ticketActions'
              | 'companies'
              | 'sites'
              | 'contacts'
              | 'agents'
              | 'assets'
              | 'appointments'
              | 'invoices'
              | 'timesheets'
            )[];
            /** @description A sweep that would delete more than this share stops and asks */
            sweepBrakePercent?: number;
            /** @description How often ids are compared to find deletions */
            sweepHours?: number;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionReport'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `credentials.invalid` The PSA does not accept these credentials.
       *
       *     `credentials.tenant` The PSA does not know this tenant.
       *
       *     `credentials.incomplete` A field of the credentials is missing or malformed.
       *
       *     `rights.missing` The API user lacks a right that this needs.
       *
       *     `rights.scope` The API application may not use the scopes that are needed.
       *
       *     `host.unreachable` The PSA does not answer at this address.
       *
       *     `host.notThePsa` Something answers at this address, but it is not the PSA.
       *
       *     `host.forbidden` This address points into a private network, where Deskbridge does not go by default.
       *
       *     `host.tls` The PSA's certificate is not trusted by this machine.
       *
       *     `clock.skew` This machine's clock and the PSA's differ by so much that changes would be missed.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /**
       * @description `database.unavailable` The database does not answer.
       *
       *     `psa.unavailable` The PSA failed to answer a call.
       *
       *     `psa.rateLimited` The PSA refused a call because its rate limit is used up.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listConnectors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The connectors. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Connector'][];
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listContacts: {
    parameters: {
      query?: {
        /** @description Only with this companyId */
        company?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of name or email or login */
        search?: string;
        /** @description Only with this siteId */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Contact'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listErrors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The catalogue. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ErrorEntry'][];
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listInvoices: {
    parameters: {
      query?: {
        /** @description Only with this companyId */
        company?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of number */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Invoice'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The keys. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ApiKey'][];
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  createKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date-time
           * @description After this it is no longer valid; without it, it is valid until revoked
           */
          expiresAt?: string;
          /**
           * @description Where it is used
           * @example reporting
           */
          name: string;
          /** @description `read` looks, `write` also writes to the helpdesk and starts syncs, `admin` may do everything */
          scopes: ('read' | 'write' | 'admin')[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedApiKey'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  revokeKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKey'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listPicklists: {
    parameters: {
      query?: {
        /** @description Only values of this kind */
        kind?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Picklists'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  refreshPicklists: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It begins in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {boolean} */
            asked: true;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listSites: {
    parameters: {
      query?: {
        /** @description Only with this companyId */
        company?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description A part of name */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Site'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listSyncRuns: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description About this record */
        externalId?: string;
        /** @description Started at or after */
        from?: string;
        /** @description Rows on a page */
        limit?: number;
        state?: 'running' | 'done' | 'failed' | 'interrupted' | 'stopped';
        stream?: string;
        /** @description Started before */
        to?: string;
        trigger?: 'schedule' | 'callback' | 'manual' | 'import' | 'command' | 'smoke' | 'replay';
        work?: 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'read';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of runs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SyncRun'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getSyncRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SyncRunWhole'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.notFound` There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listTickets: {
    parameters: {
      query?: {
        /** @description Id of an agent, or `none` for tickets without one */
        agent?: string;
        /** @description Id of a company */
        company?: string;
        /** @description Created at or after */
        createdSince?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        direction?: 'asc' | 'desc';
        /** @description Custom fields by name and value: `field[Site code]=B12` */
        field?: {
          [key: string]: string;
        };
        /** @description `true`: also tickets that are gone or hidden. Gone ones are not found by words, tags and custom fields. */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
        /** @description Changed at or after */
        modifiedSince?: string;
        /** @description Open tickets, or closed ones */
        open?: boolean;
        /** @description `true`: open and past its due date */
        overdue?: boolean;
        /** @description Id of a priority */
        priority?: string;
        /** @description Words of the title; all of them must be there */
        search?: string;
        /** @description Order; tickets without a value come last */
        sort?: 'updated' | 'created' | 'priority' | 'due' | 'number';
        /** @description Id of a status */
        status?: string;
        /** @description A tag; several mean all of them */
        tag?: string | string[];
        /** @description Id of a team */
        team?: string;
        /** @description Id of a ticket type */
        type?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of tickets. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TicketRow'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getTicket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The record's id in the PSA */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `record.missing` The PSA has no such record. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  fetchTicket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The record's id in the PSA */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The read has ended; the run says how. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: components['schemas']['SyncRun'];
          };
        };
      };
      /** @description The read has not ended yet. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `connection.none` This account has no such connection. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listTicketHistory: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        direction?: 'asc' | 'desc';
        /** @description Rows on a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The record's id in the PSA */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of the history. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['HistoryEntry'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listTicketNotes: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description Rows on a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The record's id in the PSA */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Note'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listTicketStatusChanges: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description Rows on a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The record's id in the PSA */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['StatusChange'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listTicketTimeEntries: {
    parameters: {
      query?: {
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description Rows on a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The record's id in the PSA */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TimeEntry'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  countTickets: {
    parameters: {
      query?: {
        /** @description Id of an agent, or `none` for tickets without one */
        agent?: string;
        /** @description Id of a company */
        company?: string;
        /** @description Created at or after */
        createdSince?: string;
        /** @description Custom fields by name and value: `field[Site code]=B12` */
        field?: {
          [key: string]: string;
        };
        /** @description `true`: also tickets that are gone or hidden. Gone ones are not found by words, tags and custom fields. */
        includeGone?: boolean;
        /** @description Changed at or after */
        modifiedSince?: string;
        /** @description Open tickets, or closed ones */
        open?: boolean;
        /** @description `true`: open and past its due date */
        overdue?: boolean;
        /** @description Id of a priority */
        priority?: string;
        /** @description Words of the title; all of them must be there */
        search?: string;
        /** @description Id of a status */
        status?: string;
        /** @description A tag; several mean all of them */
        tag?: string | string[];
        /** @description Id of a team */
        team?: string;
        /** @description Id of a ticket type */
        type?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description True: there are more than this */
            capped: boolean;
            count: number;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listTimesheets: {
    parameters: {
      query?: {
        /** @description Only with this agentId */
        agent?: string;
        /** @description `next` of the page before; leave it out for the first page */
        cursor?: string;
        /** @description `true`: also records that are gone or hidden */
        includeGone?: boolean;
        /** @description Rows on a page */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Timesheet'][];
            /** @description Cursor of the next page; null where this is the last */
            next: string | null;
          };
        };
      };
      /** @description `request.invalid` The request does not have the form that the API reference shows. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.forbidden` This API key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `request.tooMany` Too many requests in a short time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `internal` Something went wrong that should not. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The process lives. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ok';
          };
        };
      };
    };
  };
  getMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The figures. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description `request.unauthenticated` The request carries no valid API key. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getOpenApi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Requests can be taken. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ready';
          };
        };
      };
      /** @description `database.unavailable` The database does not answer. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
}
