/* Generated from the server's routes by `node tools/generateDocs.ts`. Do not edit. */

export interface paths {
    "/api/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitation behind a link
         * @description Open to whoever has the link.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description With a name and a password for somebody new, who is then signed in; without either for whom is signed in.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the hub still needs an owner
         * @description Open to everybody.
         */
        get: operations["getSetup"];
        put?: never;
        /**
         * Make the first owner
         * @description Only while there is nobody who could sign in. It needs the code in the link that the hub printed when it started. The answer signs the owner in.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one can sign in here
         * @description Passwords and passkeys always; what else, depends on the configuration.
         */
        get: operations["getSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account
         * @description Its name and time zone.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename the account or set its time zone
         * @description What is left out stays.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/v1/agent-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agent-roles of the mirror, page by page
         * @description Every role of an agent in the order of its id.
         */
        get: operations["listAgent-roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
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
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments": {
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
        get: operations["listAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets": {
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
        get: operations["listAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first
         * @description Who did what to which thing, with the values before and after. Secrets are never in it.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log as a file
         * @description All events that match, newest first. The export is itself recorded.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kinds of event
         * @description Everything that the audit log records.
         */
        get: operations["listAuditTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that nobody changed the audit log
         * @description Walks the account’s chain of hashes from its beginning, or from the last month that was dropped, to its end.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much waits for somebody
         * @description Writes that failed for good, 1,000 at most; and agents that are new since the caller last looked, or have left and are still mapped.
         */
        get: operations["getBadges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest changes of many tickets
         * @description The last 20, newest first, each with how far it has come.
         */
        get: operations["listBulkEdits"];
        put?: never;
        /**
         * Change many tickets
         * @description The tickets named, or all that a filter finds now, up to 5,000. One command a ticket; a person’s wait for 5 s, so that the whole can be undone by stopping it.
         */
        post: operations["editManyTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a change of many tickets has come
         * @description Counts its commands by what became of them.
         */
        get: operations["getBulkEdit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a change of many tickets
         * @description Discards what has not left; within the first seconds that is all of it. What has left stays.
         */
        post: operations["stopBulkEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callback-replays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a replay has come
         * @description Kept for 30 days.
         */
        get: operations["getReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks": {
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
        get: operations["listCallbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A callback, and what it led to
         * @description With headers, secrets redacted, and its body, of which only what it is about is shown.
         */
        get: operations["getCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/{id}/payload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The body of a callback, whole
         * @description As it came, secrets redacted. The audit log says who looked.
         */
        get: operations["getCallbackPayload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/{id}/replay": {
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
        post: operations["replayCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the callback log along
         * @description All that the filter finds, newest first, as CSV or JSON, without headers and bodies.
         */
        get: operations["exportCallbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/replay": {
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
        post: operations["replayCallbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
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
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands": {
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
        get: operations["listCommands"];
        put?: never;
        /**
         * Write to the helpdesk
         * @description Takes the write in and delivers it in order with others about the same record. Follow it at GET /api/v1/commands/{id}. With an `Idempotency-Key` a repeated request gives the command that is there and writes nothing twice.
         */
        post: operations["createCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{id}": {
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
        get: operations["getCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a refused command again, corrected
         * @description The refused one is discarded and the corrected one takes its place. It must be about the same record.
         */
        post: operations["correctCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{id}/discard": {
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
         * @description Waiting and dead commands only: what has been sent cannot be taken back. What belongs into a ticket that it was to make becomes a dead letter with that reason.
         */
        post: operations["discardCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{id}/held-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits behind a dead letter
         * @description Writes of the same field of the same ticket, and what belongs into a ticket that it was to make; in order, 100 at most.
         */
        get: operations["listHeldBack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{id}/replay": {
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
         * @description Dead and discarded commands only; one’s own, or with the right to manage dead letters anybody’s. After a conflict it overwrites what is there.
         */
        post: operations["replayCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dead letters by cause
         * @description How many writes of each kind died of what, the most frequent first. Words that differ only by numbers and quoted texts are one cause.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions about many dead letters
         * @description The latest twenty, newest first, with how far each has come.
         */
        get: operations["listDeadBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/batches/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a decision about many
         * @description What it has decided about stays decided; the rest stays dead.
         */
        post: operations["stopDeadBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send dead letters again, or discard them
         * @description Up to 200 at once; more are worked off in the background, and `batch` tells how far that has come. One’s own, or with the right to manage dead letters anybody’s.
         */
        post: operations["decideDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dead letters as a file
         * @description All that the filter finds, as CSV or JSON.
         */
        get: operations["exportDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dead letters one by one, newest first
         * @description With whose they are, the ticket that they are about and how much waits behind each.
         */
        get: operations["listDeadCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What sending again or discarding would touch
         * @description Counts and changes nothing. Without the right to manage dead letters only the caller’s own are counted.
         */
        post: operations["previewDeadDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/dead/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a discarding of a moment ago
         * @description Within five seconds. The commands stand again as they stood, with what waited for them.
         */
        post: operations["undoDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
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
        get: operations["listCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
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
        get: operations["listConnections"];
        put?: never;
        /**
         * Connect a helpdesk
         * @description Tests first, then saves whole or not at all, and begins the first import. There is one connected helpdesk an account.
         */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
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
        get: operations["getConnection"];
        put?: never;
        post?: never;
        /**
         * Disconnect the helpdesk
         * @description Work stops, our webhook is removed from the helpdesk where that is possible, and the mirror stays.
         */
        delete: operations["disconnect"];
        options?: never;
        head?: never;
        /**
         * Replace credentials, profile or settings
         * @description New credentials or another profile are tested before anything is saved. Credential fields that are left out keep their values. Work goes on where it was.
         */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/api/v1/connections/{id}/backfill": {
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
        post: operations["backfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API budget and who spends it
         * @description Calls of the present window by class, what each class leaves to more urgent ones, and refusals by the helpdesk.
         */
        get: operations["getBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the webhook fares
         * @description Its status, each event, the webhook as it was last seen in the helpdesk and what is wrong with it, and callbacks by minute and hour.
         */
        get: operations["getCallbackStatus"];
        put?: never;
        post?: never;
        /**
         * Remove our webhook from the helpdesk
         * @description Changes are found by polling from then on. It is not made again until somebody registers it.
         */
        delete: operations["removeCallbacks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/callbacks/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at the webhook now
         * @description Asks the helpdesk how our webhook stands there, and changes nothing.
         */
        post: operations["checkCallbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/callbacks/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register the webhook, or set it right
         * @description Looks at our webhook in the helpdesk, and registers or mends what is missing, changed or there twice.
         */
        post: operations["repairCallbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/callbacks/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to set the webhook up by hand
         * @description The secret address, the exact settings and the events to tick. Whoever knows the address can post callbacks where the webhook is not signed, so it asks for `admin`, and the audit log says who looked.
         */
        get: operations["getCallbackSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/callbacks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test delivery to our own public address
         * @description Signed like a delivery of the helpdesk, sent by this hub, out and in again. It proves that the address leads here; that the helpdesk sends is seen when it does. It counts in the log and nowhere else.
         */
        post: operations["testCallbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate a first import
         * @description Asks the helpdesk for counts, a call or so for each stream, and reckons with the present API limit. Nothing is imported.
         */
        post: operations["estimateImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the first import stands
         * @description Records, rate, calls, what is left and how long it will take.
         */
        get: operations["getImport"];
        put?: never;
        /**
         * Confirm the ingest window and begin the first import
         * @description For a connection that was made with `import: later`. More of the past comes by a backfill afterwards.
         */
        post: operations["beginImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/import/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause imports and backfills
         * @description What has been brought stays, and it goes on from where it stopped. Polling, callbacks and writes go on meanwhile.
         */
        post: operations["pauseImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/import/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let imports and backfills go on
         * @description What has been brought stays, and it goes on from where it stopped. Polling, callbacks and writes go on meanwhile.
         */
        post: operations["resumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would go with a connection
         * @description Rows by table. Nothing is removed.
         */
        get: operations["previewPurge"];
        put?: never;
        /**
         * Remove a connection with all its data
         * @description Disconnects where that has not been done, then removes everything in the background. Nothing of it comes back, so only owners may; whoever manages connections may remove the simulated helpdesk.
         */
        post: operations["purgeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/reconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect again
         * @description After a disconnect, or where the helpdesk refused the credentials: tested first, then everything goes on from its cursors. The mirror stays.
         */
        post: operations["reconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the connection
         * @description Checks the rights again and reads picklists, agents and the webhook anew.
         */
        post: operations["refreshConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/smoke-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest smoke tests
         * @description Newest first, twenty at the most, each with its steps.
         */
        get: operations["listSmokeTests"];
        put?: never;
        /**
         * Prove the connection both ways
         * @description Creates a marked test ticket in the helpdesk, sees it arrive, changes its status, sees that in the helpdesk and closes it. Where the profile writes nothing, only the reading half is done. It goes on by itself.
         */
        post: operations["startSmokeTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/smoke-tests/{test}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One smoke test
         * @description With the state, times and outcome of each step.
         */
        get: operations["getSmokeTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/smoke-tests/{test}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a smoke test
         * @description What it has created stays in the helpdesk.
         */
        post: operations["stopSmokeTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/streams/{stream}/sweep": {
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
        post: operations["sweepStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/streams/{stream}/sync": {
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
        post: operations["syncStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/test": {
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
        post: operations["retestConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is to be chosen before credentials can be tested
         * @description Exchanges a code that works once, and keeps what it was exchanged for until the connection is saved. Answers what is still to be chosen, such as the organisation where the login sees several; empty for most helpdesks.
         */
        post: operations["listConnectionChoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The page of the helpdesk where a person gives consent
         * @description For helpdesks that connect by consent. The browser comes back to `/connect/return`; send what it brought to POST /connections/consent/returned.
         */
        post: operations["askConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/consent/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What came back from the helpdesk’s page, as credential fields
         * @description The fields go into the credentials of the next test; what works only once is not spent here.
         */
        post: operations["readConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look around without a helpdesk
         * @description Starts the simulated helpdesk of this installation and connects it. Its data is made up; disconnect and purge it to connect your own.
         */
        post: operations["connectSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/test": {
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
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors": {
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
        get: operations["listConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
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
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errors": {
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
        get: operations["listErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open invitations
         * @description Newest first; expired ones stay in the list until they are renewed or withdrawn.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description By mail where SMTP is configured; the link is in the answer too, to be handed over. Valid for seven days, once.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
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
         * Withdraw an invitation
         * @description Its link is worth nothing from now on. Only an owner withdraws an invitation of an owner.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With a new link that is valid for seven days; the old one is worth nothing any more. Only an owner renews an invitation of an owner.
         */
        post: operations["renewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
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
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
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
        get: operations["listKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The key is in this answer and nowhere else: only its hash is kept.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
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
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it happens
         * @description A stream of server-sent events. `changed` names in `topics` what to read again: `tickets`, `ticket:<id>` (`ticket:*` where there are many), `commands`, `runs`, `callbacks`, `connection`, `picklists`, `people`, `audit`. `alive` comes every 15 s. What happened before the first `alive` is not told: read everything again when it comes.
         */
        get: operations["followLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Locations of the mirror, page by page
         * @description Every location of ours in the order of its id.
         */
        get: operations["listLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the mapping of agents to people stands
         * @description How many agents are open, and what that costs: their tickets, and what people wrote in the name of the API agent in the last 30 days.
         */
        get: operations["getMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept suggestions
         * @description All that are sure enough, or those of named agents; conflicts are never among them. With `preview` it only tells which.
         */
        post: operations["acceptMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents with the person that each is
         * @description What needs a person comes first: conflicts, then agents that are gone but still mapped, suggestions and open ones.
         */
        get: operations["listMappingAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of the mapping
         * @description Everything that it decided stands again as before; refused where one of its agents was decided about again since.
         */
        post: operations["undoMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who agents are
         * @description Maps agents to people, marks them as accounts of programs, leaves them out, or opens them again. All or none.
         */
        post: operations["decideMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents and their people as a file
         * @description All that the filter finds, as CSV or JSON.
         */
        get: operations["exportMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with the agents that they are
         * @description Members and people without a login; those without an agent first, with the agents that they may be.
         */
        get: operations["listMappingPeople"];
        put?: never;
        /**
         * Name a person without a login
         * @description Agents can be mapped to them; they may be linked to a member later.
         */
        post: operations["createMappingPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mapping/people/{id}": {
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
         * Remove a person without a login
         * @description Only where no agent is mapped to them.
         */
        delete: operations["deleteMappingPerson"];
        options?: never;
        head?: never;
        /**
         * Change a person without a login
         * @description Their name and e-mail address; or link them to the member who they turned out to be, who then takes their agents.
         */
        patch: operations["updateMappingPerson"];
        trace?: never;
    };
    "/api/v1/mapping/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch automatic matching on or off
         * @description When on, agents whose e-mail address is exactly a member’s are mapped after each sync of the agents.
         */
        patch: operations["updateMappingSettings"];
        trace?: never;
    };
    "/api/v1/mapping/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the caller has looked
         * @description Agents that are first seen after this count as new.
         */
        post: operations["visitMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed-in person
         * @description With their accounts, and what they may do in the one that the header `x-deskbridge-account` names, else in the last.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one’s name
         * @description The new name is shown from now on; what was written down under the old one stays as it is.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is signed in
         * @description Latest used first.
         */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
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
         * Sign out somewhere else
         * @description At once. `others` as id ends all but the one that asks.
         */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set what one chose in the console
         * @description Names that are left out keep their values; null removes one. The answer holds all.
         */
        patch: operations["changeMySettings"];
        trace?: never;
    };
    "/api/v1/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where setting up the helpdesk stands
         * @description The steps of the wizard, the checklist, and what must hold while it works: all computed from what is there now.
         */
        get: operations["getOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a step off, or say that it has been looked at
         * @description Everything else about a step follows from facts.
         */
        put: operations["markSetupStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of today
         * @description Since midnight in the account's time zone.
         */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of the account
         * @description By name.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}": {
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
         * Take a member out of the account
         * @description Their access ends at once. What they did stays written under their name.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Make a member something else
         * @description At once, in all their sessions. Only owners make and unmake owners, and one stays.
         */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/v1/people/{personId}/sessions/{id}": {
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
         * End a member’s session
         * @description At once. `all` as id ends all of them; the member stays and may sign in again. Only an owner ends the sessions of owners.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Phases of the mirror, page by page
         * @description Every phase in the order of its id.
         */
        get: operations["listPhases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/picklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statuses, priorities, teams and the other lists
         * @description All kinds, how the refreshing stands and what the last refresh found, with every value, removed ones included.
         */
        get: operations["listPicklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/picklists/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Values as a file
         * @description All that the filter finds, with where they are used, as CSV or JSON.
         */
        get: operations["exportPicklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/picklists/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lists without their values
         * @description How many values each has, how many were removed and are still used, how the refreshing stands and what the last refresh found.
         */
        get: operations["listPicklistKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/picklists/refresh": {
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
         * @description They are also read on a schedule; the difference is kept. GET /api/v1/picklists/kinds tells how far it is.
         */
        post: operations["refreshPicklists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/picklists/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refreshes that found a difference
         * @description Newest first: what was added, renamed, moved, switched on or off, and removed.
         */
        get: operations["listPicklistRefreshes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/picklists/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Values with where they are used
         * @description Of one list or across all. Removed values that are still used come first, then the others in the order of their trees.
         */
        get: operations["listPicklistValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects of the mirror, page by page
         * @description Every project in the order of its id.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Removals and how far they have come
         * @description Newest first, ten at the most.
         */
        get: operations["listPurges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each role may do
         * @description From the one that may most to the one that may least.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the members are signed in
         * @description Latest used first, at most 1,000.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
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
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sync runs, newest first
         * @description Imports, backfills, polls, sweeps, refreshes and reads of single records. By a record: those about it, those that changed it and those that could not store it; a page that found it unchanged is not among them.
         */
        get: operations["listSyncRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sync run, and the one before it
         * @description Its pages, changed records and failures are lists of their own.
         */
        get: operations["getSyncRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records that a run could not map or store
         * @description Each with the reason, and with its contents hidden.
         */
        get: operations["listSyncRunFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/failures/{failure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A record that could not be stored, whole
         * @description As the helpdesk sent it, secrets redacted.
         */
        get: operations["getSyncRunFailure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/failures/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch failed records of a run again
         * @description All of them, or those named; at most 1,000 at once. For a run of one record, that record.
         */
        post: operations["fetchSyncRunFailures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of a run
         * @description In the order in which they were read.
         */
        get: operations["listSyncRunPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records that a run changed
         * @description In the order of the changes. What it found unchanged is counted only.
         */
        get: operations["listSyncRunRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a stopped or failed run
         * @description Now, where it stopped; a new run does it.
         */
        post: operations["resumeSyncRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run
         * @description An import, backfill or sweep that is under way. What was read stays. An import or backfill waits until it is resumed; a sweep deletes nothing and begins anew at its next time.
         */
        post: operations["stopSyncRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take sync runs along
         * @description All that the filter finds, newest first, as CSV or JSON.
         */
        get: operations["exportSyncRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How syncing fares
         * @description Of the present connection: what is under way, what failed lately, what waits and what a person has stopped.
         */
        get: operations["summariseSyncRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks of the mirror, page by page
         * @description Every task in the order of its id.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
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
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
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
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conversation of a ticket, safe to show
         * @description Notes, e-mails, time and changes of status, newest first; what belongs together is one entry. The text is cleaned of everything that could run, and of pictures of other servers unless they are asked for.
         */
        get: operations["listTicketConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/fetch": {
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
        post: operations["fetchTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/history": {
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
        get: operations["listTicketHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a ticket is not in the mirror
         * @description The steps of the runbook, each answered from the logs.
         */
        get: operations["explainMissingTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/notes": {
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
        get: operations["listTicketNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/status-changes": {
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
        get: operations["listTicketStatusChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/time-entries": {
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
        get: operations["listTicketTimeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/writes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is being written to a ticket
         * @description Commands that wait, were refused, or were delivered within the last ten minutes; newest first, at most 100.
         */
        get: operations["listTicketWrites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/count": {
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
        get: operations["countTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a list of tickets along
         * @description All tickets that the filter finds, in the order asked for, as CSV or JSON. It is written while it is read, so that any number can be taken.
         */
        get: operations["exportTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The fields of tickets, their values and filters
         * @description In the words of the connected helpdesk: what can be shown, by what it can be filtered and ordered, and what can be written.
         */
        get: operations["getTicketFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timesheets": {
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
        get: operations["listTimesheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved views of the tickets
         * @description One’s own first, then those that the team shares, each by name.
         */
        get: operations["listViews"];
        put?: never;
        /**
         * Save a view
         * @description Keeps filter, order, columns and density under a name. Sharing it needs the right to share.
         */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
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
         * Delete a view
         * @description One’s own, or a shared one with the right to share. No ticket is touched.
         */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /**
         * Change a view
         * @description One’s own, or a shared one with the right to share.
         */
        patch: operations["updateView"];
        trace?: never;
    };
    "/api/v1/views/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the view to begin with
         * @description The list of tickets opens with it. Each person has one of their own.
         */
        put: operations["chooseDefaultView"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/widgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the widgets fare inside the helpdesk
         * @description For each place that the helpdesk offers: how it is set up, when it was last shown well, and its failures of the last seven days by reason and person.
         */
        get: operations["getWidgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/widgets/renders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a widget was shown, or failed to be
         * @description Sent by a widget from inside the helpdesk.
         */
        post: operations["recordWidgetRender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work-roles of the mirror, page by page
         * @description Every role in the order of its id.
         */
        get: operations["listWork-roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
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
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
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
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
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
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
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
        get: operations["getReadiness"];
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
        Account: {
            /** Format: date-time */
            createdAt: string;
            id: number;
            name: string;
            timeZone: string;
        };
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
            state: "present" | "gone" | "hidden";
            teamIds: string[] | null;
        };
        AgentRole: {
            agentId: string | null;
            departmentId: string | null;
            id: string;
            isActive: boolean | null;
            isDefault: boolean | null;
            /** Format: date-time */
            mirroredAt: string;
            roleId: string | null;
            /**
             * @description gone: the PSA says so; hidden: the API user no longer sees it
             * @enum {string}
             */
            state: "present" | "gone" | "hidden";
            teamId: string | null;
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
            scopes: ("read" | "write" | "admin")[];
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
            state: "present" | "gone" | "hidden";
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
            state: "present" | "gone" | "hidden";
            statusId: string | null;
            typeId: string | null;
            typeName: string | null;
            updatedAt: string | null;
        };
        AuditEvent: {
            actor: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "person" | "key" | "system" | "unknown";
            };
            /** @description The network address that it came from */
            address: string | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            before: {
                [key: string]: unknown;
            } | null;
            details: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description Its link in the chain: a SHA-256 over the one before and itself */
            link: string;
            object: {
                id: string;
                kind: string;
                name: string;
            };
            /** @description What the actor did, to be read after the actor and before the object */
            says: string;
            /** @description Its place in the account’s chain */
            sequence: number;
            /** @enum {string} */
            type: "account.setUp" | "account.changed" | "signIn.succeeded" | "signIn.failed" | "signIn.ended" | "signIn.linked" | "session.ended" | "person.changed" | "password.changed" | "password.reset" | "password.linkMade" | "passkey.added" | "passkey.removed" | "twoFactor.enabled" | "twoFactor.disabled" | "twoFactor.codesRenewed" | "invitation.created" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "member.added" | "member.changed" | "member.removed" | "key.created" | "key.revoked" | "connection.created" | "connection.changed" | "connection.tested" | "connection.reconnected" | "connection.refreshed" | "import.begun" | "import.paused" | "import.resumed" | "setup.marked" | "connection.disconnected" | "connection.purged" | "connection.smokeTested" | "stream.synced" | "stream.backfilled" | "stream.swept" | "run.stopped" | "run.resumed" | "webhook.repaired" | "webhook.removed" | "webhook.shown" | "callback.replayed" | "command.replayed" | "command.discarded" | "command.restored" | "command.stopped" | "command.corrected" | "mapping.changed" | "picklist.refreshed" | "view.created" | "view.changed" | "view.deleted" | "bulkEdit.started" | "bulkEdit.stopped" | "payload.viewed" | "export.made";
        };
        AuditReport: {
            brokenAt: {
                eventId: string | null;
                sequence: number;
                /**
                 * @description An event was changed, is missing, the end is missing, or an event was slipped in
                 * @enum {string}
                 */
                why: "changed" | "missing" | "cut" | "added";
            } | null;
            /** @description Events of months that were dropped; what is left of them is their last hash */
            dropped: number;
            /** @description Events that were checked */
            events: number;
            intact: boolean;
            /** @description The last link: written down elsewhere, it proves later that nothing before it was changed */
            last: {
                hash: string;
                sequence: number;
            } | null;
        };
        AuditType: {
            kind: string;
            says: string;
            /** @enum {string} */
            type: "account.setUp" | "account.changed" | "signIn.succeeded" | "signIn.failed" | "signIn.ended" | "signIn.linked" | "session.ended" | "person.changed" | "password.changed" | "password.reset" | "password.linkMade" | "passkey.added" | "passkey.removed" | "twoFactor.enabled" | "twoFactor.disabled" | "twoFactor.codesRenewed" | "invitation.created" | "invitation.renewed" | "invitation.revoked" | "invitation.accepted" | "member.added" | "member.changed" | "member.removed" | "key.created" | "key.revoked" | "connection.created" | "connection.changed" | "connection.tested" | "connection.reconnected" | "connection.refreshed" | "import.begun" | "import.paused" | "import.resumed" | "setup.marked" | "connection.disconnected" | "connection.purged" | "connection.smokeTested" | "stream.synced" | "stream.backfilled" | "stream.swept" | "run.stopped" | "run.resumed" | "webhook.repaired" | "webhook.removed" | "webhook.shown" | "callback.replayed" | "command.replayed" | "command.discarded" | "command.restored" | "command.stopped" | "command.corrected" | "mapping.changed" | "picklist.refreshed" | "view.created" | "view.changed" | "view.deleted" | "bulkEdit.started" | "bulkEdit.stopped" | "payload.viewed" | "export.made";
        };
        Badges: {
            agents: number;
            deadLetters: number;
        };
        BudgetMeter: {
            scopes: {
                blockedUntil: string | null;
                /** @description Calls that the helpdesk allows in the window */
                calls: number;
                /** @description Who spends, most urgent first, and the calls that each leaves to those before it */
                classes: {
                    /** @enum {string} */
                    callClass: "write" | "callback" | "poll" | "backfill" | "background";
                    leaves: number;
                    used: number;
                }[];
                /** @description Of those, below our own count: somebody else spends the same limit */
                foreignRefusals: number;
                /** @description Of what is used, by others who share the limit, where the helpdesk tells */
                foreignUsed: number;
                lastRefusalAt: string | null;
                left: number;
                /** @description Calls refused for the limit (429) */
                refusals: number;
                scope: string;
                /** @description What other integrations leave us, 0 to 1 */
                share: number;
                /** @description Calls in equal slices of the window, oldest first */
                slices: number[];
                used: number;
                windowSeconds: number;
            }[];
            /** @description What spent most in the last hour */
            spenders: {
                calls: number;
                stream: string;
                work: string;
            }[];
        };
        BulkEdit: {
            author: {
                agentId?: string;
                id?: string;
                type: string;
            };
            change: {
                [key: string]: unknown;
            };
            commands: {
                delivered: number;
                discarded: number;
                /** @description They wait for a person among the dead letters */
                refused: number;
                total: number;
                /** @description Not sent yet, or its answer is awaited */
                waiting: number;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description Until then nothing of what waits has left: stopping undoes it */
            leavesAt: string | null;
            stoppedAt: string | null;
            /** @description Tickets that it is about */
            tickets: number;
        };
        Callback: {
            /** @description As text, contents hidden; null where bodies are not kept */
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
                    type: "agent" | "contact" | "us" | "rule" | "unknown";
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
            /** @description What became of each record that it was about */
            results: {
                /** @description What that read changed */
                changes: {
                    entity: string;
                    externalId: string;
                    fields: string[];
                    kind: string;
                    /** Format: date-time */
                    occurredAt: string;
                }[];
                externalId: string;
                /** @description The first read that began after the callback */
                run: components["schemas"]["SyncRun"] | null;
                stream: string;
                /** @description When the record is read next, where that has not happened */
                waitsUntil: string | null;
            }[];
            /** @enum {string} */
            signature: "valid" | "invalid" | "unsigned";
            /** @description Bytes */
            size: number;
            /** @enum {string} */
            state: "accepted" | "refused";
            /** @description What it told has not been worked out yet */
            waiting: boolean;
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
                failure: components["schemas"]["Failure"] | null;
                /** @description Ours stands in the PSA */
                found: boolean;
                /** @description Webhooks of others */
                others: number;
                registeredAt: string | null;
                signed: boolean;
            };
            description: string;
            events: {
                /** @description Changes of this kind that polling found in the last week */
                foundByPolling: number;
                /**
                 * @description On this helpdesk: silence of a rare one means nothing
                 * @enum {string}
                 */
                frequency: "expected" | "rare";
                /** @description Expected because polling finds such changes again and again */
                isLearned: boolean;
                /** @description Whether our webhook fires on it; null where that cannot be seen */
                isTicked: boolean | null;
                key: string;
                lastReceivedAt: string | null;
                /** @description The PSA's own words */
                name: string;
                received: number;
            }[];
            failure: components["schemas"]["Failure"] | null;
            label: string;
            lastHour: number;
            lastReceivedAt: string | null;
            lastRefusedAt: string | null;
            /** @description Why it is so here */
            reason: string | null;
            received: number;
            refused: number;
            /** @enum {string} */
            status: "successful" | "someEventsSilent" | "noData" | "silent" | "disabled" | "missing" | "wrongAddress" | "failingSignature" | "pollingOnly";
        };
        CallbackPayload: {
            /** @description As it came, secrets redacted; null where bodies are not kept */
            body: string | null;
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
                    type: "agent" | "contact" | "us" | "rule" | "unknown";
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
            signature: "valid" | "invalid" | "unsigned";
            /** @description Bytes */
            size: number;
            /** @enum {string} */
            state: "accepted" | "refused";
            /** @description What it told has not been worked out yet */
            waiting: boolean;
        };
        CallbackSetup: {
            /** @description Events that could not be registered by API */
            byHand: string[];
            /** @description The events to tick */
            events: string[];
            /** @description True: unsigned deliveries are refused, since a signed webhook of ours is known */
            isSigned: boolean;
            /** @description What the webhook is called */
            name: string;
            settings: {
                isSecret: boolean;
                label: string;
                value: string;
            }[];
            /** @description The secret address; null where the PSA cannot reach this hub (PUBLIC_URL is not set) */
            url: string | null;
            /** @description Where it stands in the PSA */
            where: string;
        };
        CallbackStatus: {
            /** @description False: PUBLIC_URL is not set */
            canBeCalled: boolean;
            connectionId: number;
            connectorName: string;
            health: components["schemas"]["CallbackHealth"];
            /** @description Callbacks by hour of the last week */
            hours: {
                accepted: number;
                /** Format: date-time */
                at: string;
                refused: number;
            }[];
            /** @description A person has removed it; it is not made again until a person asks */
            isOff: boolean;
            /** @description What the latest mending did */
            mended: {
                /** Format: date-time */
                at: string;
                done: string[];
            } | null;
            /** @description Callbacks by minute of the last hour */
            minutes: {
                accepted: number;
                /** Format: date-time */
                at: string;
                refused: number;
            }[];
            problems: {
                found: string | null;
                /** @enum {string} */
                kind: "missing" | "disabled" | "wrongAddress" | "duplicate" | "setting" | "eventMissing" | "eventTwice" | "eventByHand" | "eventUnneeded";
                /**
                 * @description nobody: it does no harm
                 * @enum {string}
                 */
                mendedBy: "repair" | "hand" | "nobody";
                /** @description What is wrong, in one sentence */
                says: string;
                /** @description The setting or event that it is about */
                subject: string | null;
                wanted: string | null;
            }[];
            /** @description Every status that there is, and what it means */
            statuses: {
                description: string;
                label: string;
                /** @enum {string} */
                status: "successful" | "someEventsSilent" | "noData" | "silent" | "disabled" | "missing" | "wrongAddress" | "failingSignature" | "pollingOnly";
            }[];
            /** @description Ours, as it stands in the PSA */
            webhook: {
                /** @description Without the secret part */
                address: string;
                /** @description In the PSA's own words */
                events: string[];
                isActive: boolean;
                isSigned: boolean;
                name: string;
                settings: {
                    label: string;
                    value: string;
                }[];
            } | null;
        };
        CallbackTest: {
            isSigned: boolean;
            /**
             * @description By this hub to its own public address: the helpdesk offers no test of its own
             * @constant
             */
            sentBy: "us";
            status: number;
            tookMs: number;
        };
        Change: {
            /** @enum {string} */
            cause: "live" | "import" | "backfill" | "repair";
            connectionId: number;
            /** @enum {string} */
            entity: "ticket" | "note" | "timeEntry" | "statusChange" | "company" | "site" | "contact" | "agent" | "asset" | "appointment" | "invoice" | "timesheet" | "project" | "phase" | "task" | "role" | "agentRole" | "location";
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
            kind: "created" | "updated" | "deleted" | "restored" | "hidden";
            /** Format: date-time */
            occurredAt: string;
            /** @description Who did it, as far as the PSA tells */
            origin: {
                id?: string;
                /** @enum {string} */
                type: "agent" | "contact" | "us" | "rule" | "unknown";
            };
            /** @description Rises within a connection, in the order of commit */
            position: number;
        };
        Command: {
            /** @description The agent in whose name it is written; null: the API agent */
            agentName: string | null;
            attempts: number;
            /** @description The agent in whose name it was written; null: the API agent */
            attributedTo: string | null;
            author: {
                agentId?: string;
                id?: string;
                /** @description What they were called then */
                name?: string;
                /** @enum {string} */
                type: "person" | "rule" | "api" | "system";
            };
            authorName: string | null;
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
            decidedAt: string | null;
            /** @description Who last sent it again or gave it up */
            decidedBy: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "key" | "person" | "system";
            } | null;
            deliveredAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description The record that it is about; null until a command before it has made that record */
            externalId: string | null;
            failure: components["schemas"]["Failure"] | null;
            /** Format: uuid */
            id: string;
            idempotencyKey: string | null;
            /** @enum {string} */
            kind: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
            /** @description True where it may have been written twice; look at the record */
            mayBeDouble: boolean;
            /** @description Commands about one record are sent in this order */
            number: number;
            /** @description Id of what it made in the PSA */
            resultExternalId: string | null;
            source: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "unsure" | "delivered" | "dead" | "discarded";
            stream: string;
            tries: {
                durationMs: number;
                failure: components["schemas"]["Failure"] | null;
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
                /** @description What they were called then */
                name?: string;
                /** @enum {string} */
                type: "person" | "rule" | "api" | "system";
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
            decidedAt: string | null;
            /** @description Who last sent it again or gave it up */
            decidedBy: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "key" | "person" | "system";
            } | null;
            deliveredAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description The record that it is about; null until a command before it has made that record */
            externalId: string | null;
            failure: components["schemas"]["Failure"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
            /** @description True where it may have been written twice; look at the record */
            mayBeDouble: boolean;
            /** @description Commands about one record are sent in this order */
            number: number;
            /** @description Id of what it made in the PSA */
            resultExternalId: string | null;
            source: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "unsure" | "delivered" | "dead" | "discarded";
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
            state: "present" | "gone" | "hidden";
            updatedAt: string | null;
        };
        Connection: {
            budget: {
                blockedUntil: string | null;
                /** @description Calls that the PSA allows in the window */
                calls: number;
                /** @description Refusals below our own count: somebody else spends the same limit */
                foreignRefusals: number;
                /** @description Of what is used, by others who share the limit, where the helpdesk tells */
                foreignUsed: number;
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
            callbacks: components["schemas"]["CallbackHealth"];
            condition: components["schemas"]["ConnectionCondition"];
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
            /** Format: date-time */
            credentialsChangedAt: string;
            expiry: {
                daysLeft: number;
                /** Format: date */
                on: string;
                /** @enum {string} */
                state: "fine" | "soon" | "lapsed";
            } | null;
            /** @description What is worse than live */
            failure: components["schemas"]["Failure"] | null;
            id: number;
            identity: {
                agentId: string | null;
                clockSkewSeconds: number;
                name: string;
                version: string | null;
            } | null;
            /** @description Null: the ingest window has not been confirmed, and nothing is imported */
            importBegunAt: string | null;
            importPausedAt: string | null;
            /** @description A simulated helpdesk of this installation */
            isSandbox: boolean;
            lastTest: {
                /** Format: date-time */
                at: string;
                failure: components["schemas"]["Failure"] | null;
            } | null;
            /** @enum {string} */
            profile: "read-write" | "read-only" | "timeline-only";
            rights: components["schemas"]["RightState"][];
            /** @description Every sync setting with its value, default and meaning */
            settings: {
                [key: string]: {
                    choices: string[] | null;
                    default: unknown;
                    description: string;
                    /** @enum {string} */
                    kind: "number" | "flag" | "choice" | "choices";
                    max: number | null;
                    min: number | null;
                    unit: ("days" | "hours" | "minutes" | "seconds" | "percent" | "calls") | null;
                    value: unknown;
                };
            };
            /** @enum {string} */
            state: "live" | "degraded" | "authBroken" | "disconnected";
            streams: {
                /** @description Records changed before this are in the mirror */
                cursor: string | null;
                /** @description Null: nothing more to do */
                dueAt: string | null;
                failure: components["schemas"]["Failure"] | null;
                /** @description Failures in a row */
                failures: number;
                lastFinishedAt: string | null;
                lastStartedAt: string | null;
                /** @description The run that it is in, or was in last */
                run: components["schemas"]["SyncRun"] | null;
                running: boolean;
                /** @description A person has stopped it, and has not resumed it */
                stoppedAt: string | null;
                stream: string;
                windowFrom: string | null;
                windowTo: string | null;
                /** @enum {string} */
                work: "import" | "backfill" | "poll" | "sweep" | "refresh" | "check";
            }[];
            testedAt: string | null;
            warnings: string[];
        };
        ConnectionCondition: {
            label: string;
            /** @description What a person may do about it */
            mend: ("connect" | "test" | "credentials" | "confirmWindow" | "resumeImport" | "callbacks" | "reconnect") | null;
            /** @enum {string} */
            name: "notConfigured" | "untested" | "testFailed" | "ready" | "importing" | "paused" | "live" | "degraded" | "throttled" | "authBroken" | "disconnected";
            /** @description Why, as a sentence */
            reason: string;
            /** @enum {string} */
            tone: "good" | "busy" | "warning" | "bad" | "idle";
        };
        ConnectionReport: {
            /** @description Who we are in the PSA */
            identity: {
                agentId: string | null;
                clockSkewSeconds: number;
                name: string;
                version: string | null;
            };
            rights: components["schemas"]["RightState"][];
            warnings: string[];
        };
        ConnectionRow: {
            connector: string;
            connectorName: string;
            /** Format: date-time */
            createdAt: string;
            /** @description What is worse than live */
            failure: components["schemas"]["Failure"] | null;
            id: number;
            /** @description Null: the ingest window has not been confirmed, and nothing is imported */
            importBegunAt: string | null;
            importPausedAt: string | null;
            /** @description A simulated helpdesk of this installation */
            isSandbox: boolean;
            /** @enum {string} */
            profile: "read-write" | "read-only" | "timeline-only";
            /** @enum {string} */
            state: "live" | "degraded" | "authBroken" | "disconnected";
            testedAt: string | null;
        };
        Connector: {
            capabilities: {
                id: string;
                label: string;
                note: string | null;
                /** @enum {string} */
                support: "yes" | "no" | "partly" | "unverified";
            }[];
            /** @description What the button says that leads to the page of the helpdesk where consent is given */
            consent: string | null;
            credentialFields: {
                example: string;
                help: string;
                label: string;
                name: string;
                /** @description The only values that it can have */
                options: {
                    label: string;
                    value: string;
                }[] | null;
                required: boolean;
                secret: boolean;
            }[];
            events: {
                /** @enum {string} */
                frequency: "expected" | "rare";
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
            /** @description How an API user is made in the helpdesk, with the exact clicks; `*menu*` marks what its screens say */
            guide: {
                minutes: number;
                needs: string[];
                parts: {
                    steps: {
                        note: string | null;
                        text: string;
                    }[];
                    title: string;
                }[];
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
            /** @description Ask POST /connections/choices before testing */
            hasChoices: boolean;
            id: string;
            /** @description With default settings */
            limits: {
                calls: number;
                /** @enum {string} */
                kind: "window" | "concurrency";
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
            profiles: ("read-write" | "read-only" | "timeline-only")[];
            rights: {
                grant: string;
                id: string;
                name: string;
                neededFor: string;
                optional: boolean;
                profiles: ("read-write" | "read-only" | "timeline-only")[];
                /**
                 * @description How it is checked; never by a real write
                 * @enum {string}
                 */
                proof: "metadata" | "read" | "refusedWrite" | "none";
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
        ConsentPage: {
            /** @description Ours; it must be entered in the helpdesk */
            redirectUri: string;
            state: string;
            url: string;
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
            state: "present" | "gone" | "hidden";
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
            scopes: ("read" | "write" | "admin")[];
        };
        CredentialChoice: {
            field: string;
            label: string;
            options: {
                label: string;
                value: string;
            }[];
        };
        DayFigures: {
            callbacks: number;
            /** @description Changes that came from the helpdesk */
            changesIn: number;
            /** @description Tickets closed */
            closed: number;
            /** @description Tickets created */
            created: number;
            deadLetters: number;
            runsFailed: number;
            /**
             * Format: date-time
             * @description Midnight in the account's time zone
             */
            since: string;
            timeZone: string;
            /** @description Writes delivered to the helpdesk */
            writesOut: number;
            writesWaiting: number;
        };
        DeadLetter: {
            /** @description The agent in whose name it is written; null: the API agent */
            agentName: string | null;
            attempts: number;
            /** @description The agent in whose name it was written; null: the API agent */
            attributedTo: string | null;
            author: {
                agentId?: string;
                id?: string;
                /** @description What they were called then */
                name?: string;
                /** @enum {string} */
                type: "person" | "rule" | "api" | "system";
            };
            authorName: string | null;
            cause: string;
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
            decidedAt: string | null;
            /** @description Who last sent it again or gave it up */
            decidedBy: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "key" | "person" | "system";
            } | null;
            deliveredAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description The record that it is about; null until a command before it has made that record */
            externalId: string | null;
            failure: components["schemas"]["Failure"] | null;
            /** @description Commands that wait behind it */
            heldBack: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
            /** @description True where it may have been written twice; look at the record */
            mayBeDouble: boolean;
            mine: boolean;
            /** @description Commands about one record are sent in this order */
            number: number;
            /** @description Id of what it made in the PSA */
            resultExternalId: string | null;
            source: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "unsure" | "delivered" | "dead" | "discarded";
            stream: string;
            /** @description As mirrored */
            ticket: {
                number: string | null;
                title: string | null;
            } | null;
        };
        DeadLetterBatch: {
            /** @enum {string} */
            action: "replay" | "discard";
            decidedBy: string;
            done: number;
            /** @description Were no dead letters any more when their turn came */
            failed: number;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "stopped";
            total: number;
        };
        DeadLetterPreview: {
            /** @description Of those, the ones that belong into a ticket which they make: discarded with it, or sent after it */
            children: number;
            /** @description Sent again, they overwrite what somebody else has written in the meantime */
            conflicts: number;
            /** @description Commands that wait behind them and may go afterwards */
            heldBack: number;
            /** @description Records that they are about */
            records: number;
            total: number;
            /** @description Sent again, they may stand in the helpdesk twice */
            unsure: number;
        };
        DeadLetters: {
            /** @description Names the cause: kind of write, code and what the helpdesk’s words have in common */
            cause: string;
            /** @description Of them those with a value that somebody else changed in the meantime */
            conflicts: number;
            count: number;
            failure: components["schemas"]["Failure"];
            /** @description Commands that wait behind them */
            heldBack: number;
            /** @enum {string} */
            kind: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
            /** @description Of them the caller’s own */
            mine: number;
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
                blame: "us" | "configuration" | "psa" | "user";
                /**
                 * @description Stable; GET /api/v1/errors lists all
                 * @enum {string}
                 */
                code: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
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
            blame: "us" | "configuration" | "psa" | "user";
            /**
             * @description Stable; GET /api/v1/errors lists all
             * @enum {string}
             */
            code: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
            next: string;
            /** @enum {string} */
            retry: "soon" | "later" | "never";
            /** @description HTTP status of an answer with it */
            status: number;
            what: string;
        };
        Failure: {
            /**
             * @description Whose problem it is
             * @enum {string}
             */
            blame: "us" | "configuration" | "psa" | "user";
            /** @enum {string} */
            code: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
            detail: string | null;
            message: string;
            next: string;
        };
        HistoryEntry: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            callbackId: string;
            event: {
                actor: {
                    id?: string;
                    /** @enum {string} */
                    type: "agent" | "contact" | "us" | "rule" | "unknown";
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
            kind: "callback";
        } | {
            /** Format: date-time */
            at: string;
            change: components["schemas"]["Change"];
            commandId: string | null;
            /** @constant */
            kind: "change";
            runId: string | null;
        } | {
            /** Format: date-time */
            at: string;
            command: components["schemas"]["CommandRow"];
            /** @constant */
            kind: "command";
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            kind: "run";
            run: components["schemas"]["SyncRun"];
        };
        ImportEstimate: {
            calls: number;
            ingestWindowDays: number;
            /** @description False: some count is unknown or cut off, and it may be more */
            isWhole: boolean;
            limit: {
                calls: number;
                share: number;
                windowSeconds: number;
            } | null;
            /** @description Until tickets and reference data are here */
            minutes: number;
            /** @description Until notes and time of tickets are here too, in the background */
            minutesWithNotes: number;
            records: number;
            streams: {
                calls: number | null;
                /**
                 * @description about: the helpdesk's own count, which may be off
                 * @enum {string}
                 */
                certainty: "exact" | "about" | "atLeast" | "unknown";
                records: number | null;
                stream: string;
            }[];
        };
        ImportProgress: {
            begunAt: string | null;
            budget: {
                blockedUntil: string | null;
                calls: number;
                left: number;
                used: number;
                windowSeconds: number;
            } | null;
            calls: number;
            /** @description Tickets whose notes and time follow in the background */
            notesWaiting: number;
            /** @description Records a minute, of the last minute */
            perMinute: number;
            secondsLeft: number | null;
            seen: number;
            /** @enum {string} */
            state: "notBegun" | "running" | "paused" | "done";
            streams: {
                calls: number;
                failed: number;
                failure: components["schemas"]["Failure"] | null;
                seen: number;
                /**
                 * @description off: the API user lacks the right that it needs
                 * @enum {string}
                 */
                state: "waiting" | "running" | "paused" | "failing" | "done" | "off";
                stream: string;
                total: number | null;
            }[];
            /** @description Null while some stream has not told how many it has */
            total: number | null;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            invitedBy: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "person" | "key" | "system" | "unknown";
            };
            /**
             * @description What one is in the account; GET /api/v1/roles says what each may do
             * @enum {string}
             */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
            /** @description When the mail left; null where there was none */
            sentAt: string | null;
        };
        Invited: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            invitedBy: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "person" | "key" | "system" | "unknown";
            };
            /** @description Accepts the invitation. It is shown now and never again. */
            link: string;
            /** @description False: no mail could be sent, so hand the link over yourself */
            mailed: boolean;
            /**
             * @description What one is in the account; GET /api/v1/roles says what each may do
             * @enum {string}
             */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
            /** @description When the mail left; null where there was none */
            sentAt: string | null;
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
            state: "present" | "gone" | "hidden";
            total: number | null;
            updatedAt: string | null;
        };
        Location: {
            businessHours: unknown;
            holidaySetId: string | null;
            id: string;
            isActive: boolean | null;
            /** Format: date-time */
            mirroredAt: string;
            name: string | null;
            /**
             * @description gone: the PSA says so; hidden: the API user no longer sees it
             * @enum {string}
             */
            state: "present" | "gone" | "hidden";
            timeZone: string | null;
            updatedAt: string | null;
        };
        MappingAgent: {
            /** @description Other agents that are mapped to the same person */
            alsoMapped: {
                id: string;
                name: string | null;
            }[];
            /** @description Why it is left to a person */
            conflict: {
                candidates: {
                    /** @description Percent */
                    confidence: number;
                    /** @enum {string} */
                    how: "email" | "name";
                    target: components["schemas"]["MappingTarget"];
                }[];
                /** @enum {string} */
                kind: "duplicateEmail" | "twoCandidates" | "emailAndNameDiffer" | "sameTarget" | "taken";
                otherAgents: {
                    id: string;
                    name: string | null;
                }[];
            } | null;
            email: string | null;
            goneAt: string | null;
            id: string;
            isActive: boolean;
            /** @description First seen since the caller last looked */
            isNew: boolean;
            jobTitle: string | null;
            lastLoginAt: string | null;
            mapping: {
                confidence: number;
                /** Format: date-time */
                decidedAt: string;
                decidedBy: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    type: "key" | "person" | "system";
                };
                /** @enum {string} */
                how: "email" | "name" | "hand";
                /** @description Null for service accounts and agents that are left out */
                target: components["schemas"]["MappingTarget"] | null;
            } | null;
            name: string | null;
            /** @description Its tickets that were touched in the last 30 days; 10,000 at most */
            recentTickets: number;
            /** @description Why it looks like the account of a program */
            service: ("ourselves" | "apiOnly" | "name" | "email") | null;
            /** @enum {string} */
            state: "conflict" | "gone" | "suggested" | "unmapped" | "probablyService" | "mapped" | "service" | "ignored" | "inactive";
            suggestion: {
                /** @description Percent */
                confidence: number;
                /** @enum {string} */
                how: "email" | "name";
                target: components["schemas"]["MappingTarget"];
            } | null;
            teams: string[];
            /** @description Why the helpdesk gives it no tickets */
            unassignable: {
                mend: string | null;
                reason: string;
            } | null;
        };
        MappingOutcome: {
            changed: number;
            /** @description For undoing; null where nothing changed */
            changeId: string | null;
        };
        MappingPerson: {
            agents: {
                id: string;
                name: string | null;
                /** @enum {string} */
                state: "conflict" | "gone" | "suggested" | "unmapped" | "probablyService" | "mapped" | "service" | "ignored" | "inactive";
                /** @description Notes and time are written in its name */
                writes: boolean;
            }[];
            candidates: {
                confidence: number;
                /** @enum {string} */
                how: "email" | "name";
                id: string;
                name: string | null;
            }[];
            target: components["schemas"]["MappingTarget"];
        };
        MappingSummary: {
            /** @description Suggestions that may be accepted at once */
            acceptable: number;
            /** @description Active ones */
            agents: number;
            /** @description Exact e-mail matches with members are accepted after each sync */
            autoAccept: boolean;
            connected: boolean;
            cost: {
                days: number;
                /** @description Notes of people that went out in the name of the API agent */
                notes: number;
                /** @description Tickets of agents without a person, touched in these days */
                tickets: number;
                times: number;
            };
            /** @description Members who may write, and whose notes and time go out in the name of the API agent */
            membersWithoutAgent: number;
            /** @description First seen since the caller last looked */
            newAgents: number;
            /** @description Active agents about whom nobody has decided */
            open: number;
            states: {
                conflict: number;
                gone: number;
                ignored: number;
                inactive: number;
                mapped: number;
                probablyService: number;
                service: number;
                suggested: number;
                unmapped: number;
            };
            /** @description When the agents were last read */
            syncedAt: string | null;
            unassignable: number;
            /** @description Name of the API agent */
            writesAs: string | null;
        };
        MappingTarget: {
            email: string | null;
            key: string;
            /** @description Who signs in; null for a person without a login */
            memberId: string | null;
            name: string;
            personId: string | null;
            role: string | null;
        };
        Me: {
            /** @description The one that the request names, else the one looked at last; null where one belongs to none */
            account: components["schemas"]["Membership"] | null;
            accounts: components["schemas"]["Membership"][];
            /** @description What one may do in this account */
            permissions: ("tickets.read" | "tickets.write" | "integration.read" | "payloads.read" | "sync.start" | "deadLetters.manage" | "views.share" | "connection.manage" | "mapping.manage" | "people.read" | "people.manage" | "owners.manage" | "keys.manage" | "audit.read" | "account.manage")[];
            sessionId: string;
            /** @description By name: dismissed hints, columns, density */
            settings: {
                [key: string]: unknown;
            };
            user: {
                email: string;
                /** @description False where one signs in by single sign-on or passkey only */
                hasPassword: boolean;
                id: string;
                image: string | null;
                name: string;
                twoFactorEnabled: boolean;
            };
        };
        Member: {
            email: string;
            hasPasskey: boolean;
            image: string | null;
            /** Format: date-time */
            joinedAt: string;
            /** @description To the hour; null where no session is left */
            lastSeenAt: string | null;
            name: string;
            personId: string;
            /**
             * @description What one is in the account; GET /api/v1/roles says what each may do
             * @enum {string}
             */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
            twoFactorEnabled: boolean;
        };
        MemberSession: {
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description The one that asks */
            current: boolean;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /**
             * Format: date-time
             * @description To the hour
             */
            lastSeenAt: string;
            name: string;
            personId: string;
            /**
             * @description What one is in the account; GET /api/v1/roles says what each may do
             * @enum {string}
             */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
            userAgent: string | null;
        };
        Membership: {
            id: number;
            name: string;
            /**
             * @description What one is in the account; GET /api/v1/roles says what each may do
             * @enum {string}
             */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
            /** @description IANA name, such as Europe/Berlin */
            timeZone: string;
        };
        MissingStep: {
            /** @description The moment that it speaks of */
            at: string | null;
            /**
             * @description cause: it explains why; found: it tells something; clear: nothing is wrong here
             * @enum {string}
             */
            finding: "clear" | "found" | "cause";
            runId: string | null;
            sentence: string;
            /** @enum {string} */
            step: "connection" | "callback" | "read" | "window";
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
            state: "present" | "gone" | "hidden";
            subject: string | null;
            ticketId: string | null;
            updatedAt: string | null;
        };
        Onboarding: {
            checklist: {
                detail: string;
                /** @enum {string} */
                id: "configuration" | "people" | "picklists" | "widgets" | "callbacks" | "verify";
                /**
                 * @description Where it is looked after
                 * @enum {string}
                 */
                page: "setup" | "configuration" | "mapping" | "picklists" | "widgets" | "callbacks" | "runs" | "dead-letters";
                /** @enum {string} */
                state: "done" | "open" | "later";
            }[];
            condition: components["schemas"]["ConnectionCondition"];
            /** @description The connected helpdesk, else the one connected last */
            connection: {
                connector: string;
                connectorName: string;
                id: number;
                importBegunAt: string | null;
                isSandbox: boolean;
                profile: string;
            } | null;
            /** @description What must hold while the integration works; empty while nothing is connected */
            criteria: {
                detail: string;
                /** @enum {string} */
                id: "sync" | "callbacks" | "agents" | "picklists" | "deadLetters" | "widgets" | "smoke";
                label: string;
                /**
                 * @description Where it is looked after
                 * @enum {string}
                 */
                page: "setup" | "configuration" | "mapping" | "picklists" | "widgets" | "callbacks" | "runs" | "dead-letters";
                /** @enum {string} */
                state: "met" | "unmet" | "notYet";
            }[];
            lastSmokeTest: components["schemas"]["SmokeTest"] | null;
            /** @description The first step that is open; null where none is */
            resumeAt: ("choose" | "instructions" | "credentials" | "window" | "import" | "people" | "picklists" | "callbacks" | "widgets" | "smoke") | null;
            /** @description Whether this installation has a simulated helpdesk to look around */
            sandbox: boolean;
            /** @description What has changed since the last smoke test that passed */
            smokeDue: ("never" | "credentials" | "webhook" | "helpdesk" | "profile")[];
            /** @description The steps of the wizard */
            steps: {
                /** @enum {string} */
                id: "choose" | "instructions" | "credentials" | "window" | "import" | "people" | "picklists" | "callbacks" | "widgets" | "smoke";
                /** @enum {string} */
                state: "done" | "open" | "later";
            }[];
            /** @description Everything that can be judged is met */
            works: boolean;
        };
        OpenInvitation: {
            accountName: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            invitedBy: string;
            /** @description Somebody with this e-mail can sign in already: they sign in, then accept */
            isKnown: boolean;
            /**
             * @description What one is in the account; GET /api/v1/roles says what each may do
             * @enum {string}
             */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
            /** @description E-mail of the one who is signed in */
            signedInAs: string | null;
        };
        Phase: {
            createdAt: string | null;
            description: string | null;
            endsAt: string | null;
            estimateHours: number | null;
            id: string;
            /** Format: date-time */
            mirroredAt: string;
            name: string | null;
            number: string | null;
            parentId: string | null;
            projectId: string | null;
            startsAt: string | null;
            /**
             * @description gone: the PSA says so; hidden: the API user no longer sees it
             * @enum {string}
             */
            state: "present" | "gone" | "hidden";
            updatedAt: string | null;
        };
        PicklistKind: {
            id: string;
            inactive: number;
            /** @description The API user may not read it, or this version of the helpdesk has none */
            isUnreadable: boolean;
            label: string;
            /** @description The list that holds the parents of its values */
            parentKind: string | null;
            /** @description Removed values that tickets, views or rules still use */
            problems: number;
            removed: number;
            /** @description The ticket field that holds its values */
            ticketField: string | null;
            values: number;
        };
        PicklistOverview: {
            kinds: components["schemas"]["PicklistKind"][];
            lastRefresh: components["schemas"]["PicklistRefresh"] | null;
            refresh: {
                /** @description Made so far by the refresh that runs */
                calls: number;
                /** @description When the lists are read again by themselves */
                dueAt: string | null;
                /** @description As many as the last whole refresh made */
                expectedCalls: number | null;
                failure: components["schemas"]["Failure"] | null;
                startedAt: string | null;
                /** @enum {string} */
                state: "idle" | "waiting" | "running";
            };
        };
        PicklistRefresh: {
            added: {
                id: string;
                kind: string;
                label: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @description Kinds that could not be read, and why */
            missing: string[];
            /** @description Under another parent, by ids */
            moved: {
                id: string;
                kind: string;
                label: string;
                now: string | null;
                was: string | null;
            }[];
            /** Format: date-time */
            refreshedAt: string;
            removed: {
                id: string;
                kind: string;
                label: string;
            }[];
            renamed: {
                id: string;
                kind: string;
                label: string;
                was: string;
            }[];
            /** @description Switched on or off in the helpdesk */
            switched: {
                id: string;
                isActive: boolean;
                kind: string;
                label: string;
            }[];
        };
        Picklists: {
            kinds: components["schemas"]["PicklistKind"][];
            lastRefresh: components["schemas"]["PicklistRefresh"] | null;
            refresh: {
                /** @description Made so far by the refresh that runs */
                calls: number;
                /** @description When the lists are read again by themselves */
                dueAt: string | null;
                /** @description As many as the last whole refresh made */
                expectedCalls: number | null;
                failure: components["schemas"]["Failure"] | null;
                startedAt: string | null;
                /** @enum {string} */
                state: "idle" | "waiting" | "running";
            };
            values: components["schemas"]["PicklistValue"][];
        };
        PicklistValue: {
            colour: string | null;
            /** Format: date-time */
            firstSeenAt: string;
            id: string;
            isActive: boolean;
            /** @description Statuses: a ticket with it is closed */
            isClosed: boolean | null;
            kind: string;
            label: string;
            parentId: string | null;
            /** @description No longer in the helpdesk; kept so that what uses it shows as broken */
            removedAt: string | null;
            sortOrder: number | null;
        };
        Project: {
            companyId: string | null;
            createdAt: string | null;
            description: string | null;
            endsAt: string | null;
            estimateHours: number | null;
            id: string;
            isOpen: boolean | null;
            leadAgentId: string | null;
            /** Format: date-time */
            mirroredAt: string;
            name: string | null;
            number: string | null;
            percentComplete: number | null;
            startsAt: string | null;
            /**
             * @description gone: the PSA says so; hidden: the API user no longer sees it
             * @enum {string}
             */
            state: "present" | "gone" | "hidden";
            statusId: string | null;
            timeTakenHours: number | null;
            typeId: string | null;
            updatedAt: string | null;
        };
        Purge: {
            askedBy: {
                id: string;
                name: string;
                type: string;
            };
            connectionId: number;
            connectorName: string;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            removed: number;
            /** @description Rows that are gone, by table */
            rows: {
                [key: string]: number;
            };
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done";
            total: number;
        };
        PurgePreview: {
            /** @description What must be typed to confirm */
            confirm: string;
            /** @description Rows by table */
            rows: {
                [key: string]: number;
            };
            total: number;
        };
        Replay: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            callbacks: number;
            /** @description Records whose read has failed; it is tried again */
            failed: number;
            /** Format: uuid */
            id: string;
            /** @description Records that still wait to be read */
            left: number;
            records: number;
        };
        ReplayOutcome: {
            /** @description Callbacks that match, once for each record they are about */
            callbacks: number;
            /** @description Calls to the helpdesk that it takes */
            calls: {
                least: number;
                most: number;
            };
            /** @description True: more match than are replayed at once; narrow the filter or repeat */
            capped: boolean;
            preview: boolean;
            /** @description Records that are read again */
            records: number;
            /** @description Names the replay, to follow it */
            replayId: string | null;
            /** @description The first 50 records */
            sample: {
                callbacks: number;
                externalId: string;
                stream: string;
            }[];
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
            state: "granted" | "missing" | "notNeeded" | "unproven";
            /** @description Streams that are off without it */
            streams: string[];
        };
        Role: {
            permissions: {
                /** @enum {string} */
                permission: "tickets.read" | "tickets.write" | "integration.read" | "payloads.read" | "sync.start" | "deadLetters.manage" | "views.share" | "connection.manage" | "mapping.manage" | "people.read" | "people.manage" | "owners.manage" | "keys.manage" | "audit.read" | "account.manage";
                /** @description What it allows, to be read after “may” */
                says: string;
            }[];
            /** @enum {string} */
            role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
        };
        Session: {
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description The one that asks */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /**
             * Format: date-time
             * @description To the hour
             */
            lastSeenAt: string;
            userAgent: string | null;
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
            state: "present" | "gone" | "hidden";
            timeZone: string | null;
            updatedAt: string | null;
        };
        SmokeTest: {
            connectionId: number;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            profile: string;
            /** Format: date-time */
            startedAt: string;
            startedBy: {
                id: string;
                name: string;
                type: string;
            };
            /** @enum {string} */
            state: "running" | "passed" | "failed" | "stopped";
            steps: {
                detail: string | null;
                failure: components["schemas"]["Failure"] | null;
                finishedAt: string | null;
                id: string;
                label: string;
                startedAt: string | null;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed" | "skipped";
            }[];
            ticketId: string | null;
            /** @description The test ticket in the helpdesk */
            ticketUrl: string | null;
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
            state: "present" | "gone" | "hidden";
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
            failure: components["schemas"]["Failure"] | null;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description What happens next, or what a person should do */
            nextStep: string | null;
            seen: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed" | "interrupted" | "stopped";
            stream: string;
            /** @description Records in the walk, where the PSA says so */
            total: number | null;
            /** @enum {string} */
            trigger: "schedule" | "callback" | "person" | "import" | "command" | "smoke" | "replay";
            unchanged: number;
            updated: number;
            /** @description Milliseconds spent waiting for budget */
            waitedMs: number;
            windowFrom: string | null;
            windowTo: string | null;
            /** @enum {string} */
            work: "import" | "backfill" | "poll" | "sweep" | "refresh" | "read";
        };
        SyncRunFailure: {
            entity: string;
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @description The record as it came, as text, contents hidden */
            raw: string;
            reason: string;
        };
        SyncRunPage: {
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
        };
        SyncRunRecord: {
            entity: string;
            externalId: string;
            /** @description Names of the fields that changed */
            fields: string[];
            /** @description created, updated, deleted, hidden or restored */
            kind: string;
            /** Format: date-time */
            occurredAt: string;
            position: number;
        };
        SyncRunSummary: {
            /** @description Runs that failed in the last 24 hours */
            failedLastDay: number;
            lastFailed: components["schemas"]["SyncRun"] | null;
            /** @description The last poll of tickets that went well */
            lastPoll: components["schemas"]["SyncRun"] | null;
            /** @description Under way, longest first; at most 20 */
            running: components["schemas"]["SyncRun"][];
            /** @description Work that a person has stopped and not resumed */
            stopped: {
                runId: string | null;
                /** Format: date-time */
                stoppedAt: string;
                stream: string;
                work: string;
            }[];
            /** @description Records that wait to be read; 10,001 where there are more than 10,000 */
            waiting: number;
        };
        SyncRunWhole: {
            /** @description Calls to the PSA */
            calls: number;
            canResume: boolean;
            canStop: boolean;
            connectionId: number;
            created: number;
            deleted: number;
            /** @description Set where the run is about one record */
            externalId: string | null;
            failed: number;
            failure: components["schemas"]["Failure"] | null;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description What happens next, or what a person should do */
            nextStep: string | null;
            /** @description The run of the same work before this one */
            previous: components["schemas"]["SyncRun"] | null;
            seen: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed" | "interrupted" | "stopped";
            stream: string;
            /** @description Records in the walk, where the PSA says so */
            total: number | null;
            /** @enum {string} */
            trigger: "schedule" | "callback" | "person" | "import" | "command" | "smoke" | "replay";
            unchanged: number;
            updated: number;
            /** @description Milliseconds spent waiting for budget */
            waitedMs: number;
            windowFrom: string | null;
            windowTo: string | null;
            /** @enum {string} */
            work: "import" | "backfill" | "poll" | "sweep" | "refresh" | "read";
        };
        TalkEntry: {
            /** Format: date-time */
            at: string;
            attachments: number;
            author: {
                id: string | null;
                name: string | null;
                /** @description agent, contact or system */
                type: string;
            };
            /** @description in or out for e-mail */
            direction: string | null;
            /** @description Safe to show: without scripts, styles and forms */
            html: string;
            id: string;
            isImportant: boolean;
            isPrivate: boolean | null;
            /**
             * @description A note (perhaps with time and a change of status), time alone, or a change of status alone
             * @enum {string}
             */
            kind: "note" | "time" | "status";
            /** @description The helpdesk’s own name for it */
            label: string | null;
            /** @description note, email or system */
            noteKind: string | null;
            /** @description Pictures of other servers; they are left out unless `images` is true */
            remoteImages: number;
            status: {
                fromStatusId: string | null;
                toStatusId: string | null;
            } | null;
            subject: string | null;
            time: {
                endedAt: string | null;
                hours: number | null;
                isBillable: boolean | null;
                startedAt: string | null;
            } | null;
        };
        Task: {
            agentId: string | null;
            companyId: string | null;
            completedAt: string | null;
            createdAt: string | null;
            description: string | null;
            endsAt: string | null;
            estimateHours: number | null;
            id: string;
            isOpen: boolean | null;
            /** Format: date-time */
            mirroredAt: string;
            number: string | null;
            phaseId: string | null;
            priorityId: string | null;
            projectId: string | null;
            remainingHours: number | null;
            startsAt: string | null;
            /**
             * @description gone: the PSA says so; hidden: the API user no longer sees it
             * @enum {string}
             */
            state: "present" | "gone" | "hidden";
            statusId: string | null;
            title: string | null;
            updatedAt: string | null;
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
            /** @description The description, safe to show: without scripts, styles, forms and pictures of other servers */
            descriptionHtml: string;
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
            state: "present" | "gone" | "hidden";
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
        TicketFields: {
            /** @description The agent that the signed-in person is mapped to */
            agentId: string | null;
            customFields: {
                label: string;
                name: string;
                options: {
                    id: string;
                    label: string;
                }[];
            }[];
            fields: {
                isWritable: boolean;
                /** @description text, integer, number, boolean, instant, date, textList or json */
                kind: string;
                /** @description In the words of the helpdesk */
                label: string;
                /** @description Where its values are */
                list: string | null;
                name: string;
                /** @description The order that goes by it */
                sort: ("updated" | "created" | "priority" | "due" | "number") | null;
            }[];
            filters: {
                /** @enum {string} */
                input: "list" | "company" | "words" | "flag" | "moment" | "field";
                label: string;
                list: string | null;
                /** @description Of GET /tickets */
                parameter: string;
            }[];
            /** @description Values by the name of their list */
            lists: {
                [key: string]: {
                    colour: string | null;
                    id: string;
                    /** @description False: it may stand in tickets, but is not chosen any more */
                    isActive: boolean;
                    /** @description Of a status: whether it closes the ticket */
                    isClosed: boolean | null;
                    label: string;
                    parentId: string | null;
                }[];
            };
            /** @description Kinds of command that may be sent */
            writes: string[];
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
            state: "present" | "gone" | "hidden";
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
        TicketView: {
            /** Format: date-time */
            createdAt: string;
            /** @description What the list shows and how */
            definition: {
                /**
                 * @description The columns shown, in their order; null: as the person has them
                 * @default null
                 */
                columns: {
                    id: string;
                    width?: number;
                }[] | null;
                /** @default null */
                density: ("comfortable" | "compact") | null;
                /**
                 * @default desc
                 * @enum {string}
                 */
                direction: "asc" | "desc";
                /**
                 * @description As in the address of GET /tickets
                 * @default {}
                 */
                filter: {
                    /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                    agent?: string;
                    /** @description Id of a company */
                    company?: string;
                    /** @description Created at or after this instant, or as long ago */
                    createdSince?: string;
                    /** @description Custom fields by name and value */
                    field?: {
                        [key: string]: string;
                    };
                    includeGone?: boolean;
                    /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
                    modifiedSince?: string;
                    open?: boolean;
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
                /**
                 * @default updated
                 * @enum {string}
                 */
                sort: "updated" | "created" | "priority" | "due" | "number";
            };
            /** Format: uuid */
            id: string;
            /** @description The caller begins with it */
            isDefault: boolean;
            /** @description The caller made it */
            isOwn: boolean;
            /** @description The whole account sees it */
            isShared: boolean;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TicketWrite: {
            attempts: number;
            /** @description The agent in whose name it was written; null: the API agent */
            attributedTo: string | null;
            author: {
                agentId?: string;
                id?: string;
                /** @description What they were called then */
                name?: string;
                /** @enum {string} */
                type: "person" | "rule" | "api" | "system";
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
            decidedAt: string | null;
            /** @description Who last sent it again or gave it up */
            decidedBy: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "key" | "person" | "system";
            } | null;
            deliveredAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description The record that it is about; null until a command before it has made that record */
            externalId: string | null;
            failure: components["schemas"]["Failure"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
            /** @description True where it may have been written twice; look at the record */
            mayBeDouble: boolean;
            /** @description Commands about one record are sent in this order */
            number: number;
            /** @description Id of what it made in the PSA */
            resultExternalId: string | null;
            source: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "unsure" | "delivered" | "dead" | "discarded";
            stream: string;
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
            state: "present" | "gone" | "hidden";
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
            state: "present" | "gone" | "hidden";
            targetHours: number | null;
            unloggedHours: number | null;
            workHours: number | null;
        };
        UsedPicklistValue: {
            colour: string | null;
            /** @description How many values of the same list it stands under */
            depth: number;
            /** Format: date-time */
            firstSeenAt: string;
            id: string;
            isActive: boolean;
            /** @description Statuses: a ticket with it is closed */
            isClosed: boolean | null;
            /** @description Removed, and still used */
            isProblem: boolean;
            kind: string;
            kindLabel: string;
            label: string;
            parentId: string | null;
            parentLabel: string | null;
            /** @description Views and rules that name it */
            references: {
                name: string;
                place: string | null;
                source: string;
            }[];
            /** @description No longer in the helpdesk; kept so that what uses it shows as broken */
            removedAt: string | null;
            sortOrder: number | null;
            /** @description Mirrored tickets that use it now; null where no ticket field holds it */
            usage: {
                /** @description There may be more: counting stops at 10,000, and lists without an index are counted over the 20,000 tickets that changed last */
                atLeast: boolean;
                tickets: number;
            } | null;
        };
        WidgetStatus: {
            days: number;
            /** @description Whether this release has widgets to embed */
            embeddable: boolean;
            helpdesk: string;
            widgets: {
                /** @description By reason and person, the most frequent first */
                failures: {
                    agentId: string | null;
                    count: number;
                    detail: string | null;
                    /** Format: date-time */
                    lastAt: string;
                    person: string;
                    /** @enum {string} */
                    reason: "signature" | "unmapped" | "session" | "ticketMissing" | "frameBlocked" | "script" | "other";
                }[];
                gotchas: string[];
                /** @description Null where it was never shown */
                health: {
                    failed: number;
                    /** @description In the last seven days */
                    good: number;
                    lastFailedAt: string | null;
                    lastGoodAt: string | null;
                    lastGoodMs: number | null;
                } | null;
                /** @enum {string} */
                kind: "dashboard" | "ticket";
                label: string;
                /** @description The exact clicks */
                steps: string[];
                /**
                 * @description `unverified`: the public facts do not settle it
                 * @enum {string}
                 */
                support: "yes" | "no" | "partly" | "unverified";
                where: string;
            }[];
        };
        WorkRole: {
            description: string | null;
            hourlyRate: number | null;
            id: string;
            isActive: boolean | null;
            /** Format: date-time */
            mirroredAt: string;
            name: string | null;
            /**
             * @description gone: the PSA says so; hidden: the API user no longer sees it
             * @enum {string}
             */
            state: "present" | "gone" | "hidden";
            updatedAt: string | null;
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
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /** @description `invitation.gone` This invitation is not valid: it was used, withdrawn or has expired. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `signIn.tooMany` Too many attempts to sign in from this address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The account that was joined. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountId: number;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forged` The request does not come from a page of this hub. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `invitation.gone` This invitation is not valid: it was used, withdrawn or has expired. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `invitation.otherPerson` This invitation is for somebody else than the person who is signed in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `signIn.tooMany` Too many attempts to sign in from this address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether set-up is to be done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountName: string;
                    /** @description From the link that the hub printed when it started */
                    code?: string;
                    email: string;
                    name: string;
                    password: string;
                    /** @example Europe/Berlin */
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description The owner is made and signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountId: number;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `setup.code` The set-up code is missing or wrong.
             *
             *     `request.forged` The request does not come from a page of this hub.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `setup.done` This hub has an owner already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `signIn.tooMany` Too many attempts to sign in from this address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the sign-in page offers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether who has lost a password can have a link mailed */
                        passwordMail: boolean;
                        /** @description What the provider of single sign-on is called; null where none is configured */
                        sso: string | null;
                    };
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAccount: {
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
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @example Europe/Berlin */
                    timeZone?: string;
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
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listAgent-roles": {
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
                /** @description Only with this roleId */
                role?: string;
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
                    "application/json": {
                        items: components["schemas"]["AgentRole"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
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
                    "application/json": {
                        items: components["schemas"]["Agent"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Appointment"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Asset"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Id of the person or key */
                actor?: string;
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description Not before this instant */
                from?: string;
                /** @description Kind of thing: the part of the type before the dot */
                kind?: string;
                /** @description Rows on a page */
                limit?: number;
                /** @description Id of the thing */
                object?: string;
                /** @description Part of the name of who did it or of the thing */
                search?: string;
                /** @description Before this instant */
                to?: string;
                /** @description Kinds of event, separated by commas */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEvent"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description Id of the person or key */
                actor?: string;
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                /** @description Not before this instant */
                from?: string;
                /** @description Kind of thing: the part of the type before the dot */
                kind?: string;
                /** @description Id of the thing */
                object?: string;
                /** @description Part of the name of who did it or of the thing */
                search?: string;
                /** @description Before this instant */
                to?: string;
                /** @description Kinds of event, separated by commas */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAuditTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kinds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditType"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    verifyAudit: {
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
                content: {
                    "application/json": components["schemas"]["AuditReport"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBadges: {
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
                content: {
                    "application/json": components["schemas"]["Badges"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listBulkEdits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BulkEdit"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    editManyTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is done to each */
                    change: {
                        closureNote?: string;
                        fields?: {
                            agentId?: string | null;
                            dueAt?: string | null;
                            impactId?: string;
                            priorityId?: string;
                            statusId?: string;
                            teamId?: string | null;
                            typeId?: string;
                            urgencyId?: string;
                        };
                        note?: {
                            /** @default true */
                            isPrivate?: boolean;
                            text: string;
                        };
                    };
                    /** @description These tickets, or all that a filter finds now */
                    selection: {
                        ids: string[];
                    } | {
                        /** @description As in the address of GET /tickets */
                        filter: {
                            /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                            agent?: string;
                            /** @description Id of a company */
                            company?: string;
                            /** @description Created at or after this instant, or as long ago */
                            createdSince?: string;
                            /** @description Custom fields by name and value */
                            field?: {
                                [key: string]: string;
                            };
                            includeGone?: boolean;
                            /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
                            modifiedSince?: string;
                            open?: boolean;
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
                    };
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
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `profile.readOnly` This connection is read-only. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBulkEdit: {
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
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopBulkEdit: {
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
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReplay: {
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
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                signature?: "valid" | "invalid" | "unsigned";
                state?: "accepted" | "refused";
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
                    "application/json": {
                        items: components["schemas"]["CallbackRow"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Callback"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallbackPayload: {
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
                    "application/json": components["schemas"]["CallbackPayload"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportCallbacks: {
        parameters: {
            query?: {
                /** @description `true`: only repeated deliveries; `false`: none of them */
                duplicates?: boolean;
                /** @description Key or name of an event */
                event?: string;
                /** @description About this record */
                externalId?: string;
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                /** @description Received at or after */
                from?: string;
                signature?: "valid" | "invalid" | "unsigned";
                state?: "accepted" | "refused";
                /** @description Received before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                "application/json": {
                    /** @description Key or name of an event */
                    event?: string;
                    /** @description About this record */
                    externalId?: string;
                    /**
                     * Format: date-time
                     * @description Received at or after
                     */
                    from?: string;
                    /** @description These very callbacks */
                    ids?: string[];
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
                    "application/json": components["schemas"]["ReplayOutcome"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Change"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                kind?: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
                /** @description Rows on a page */
                limit?: number;
                state?: "waiting" | "sending" | "unsure" | "delivered" | "dead" | "discarded";
                stream?: "tickets" | "appointments";
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
                    "application/json": {
                        items: components["schemas"]["CommandRow"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours, unique in the account */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    kind: "ticket.create";
                } | {
                    closureNote?: string;
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
                    kind: "ticket.update";
                    seen?: {
                        [key: string]: unknown;
                    };
                    ticket: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    html?: string;
                    /** @default true */
                    isPrivate?: boolean;
                    /** @enum {string} */
                    kind: "note.add";
                    statusId?: string;
                    text?: string;
                    ticket: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    chargeRateId?: string;
                    /** Format: date-time */
                    endedAt: string;
                    hours?: number;
                    html?: string;
                    isBillable?: boolean;
                    /** @default true */
                    isPrivate?: boolean;
                    /** @enum {string} */
                    kind: "time.add";
                    /** Format: date-time */
                    startedAt: string;
                    text?: string;
                    ticket: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    agentId: string;
                    /** Format: date-time */
                    endsAt: string;
                    /** @default false */
                    isPrivate?: boolean;
                    /** @enum {string} */
                    kind: "appointment.create";
                    /** Format: date-time */
                    startsAt: string;
                    subject: string;
                    ticket?: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    agentId?: string;
                    appointmentId: string;
                    /** Format: date-time */
                    endsAt?: string;
                    isComplete?: boolean;
                    /** @enum {string} */
                    kind: "appointment.update";
                    /** Format: date-time */
                    startsAt?: string;
                    subject?: string;
                } | {
                    appointmentId: string;
                    /** @enum {string} */
                    kind: "appointment.delete";
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
                    "application/json": components["schemas"]["CommandRow"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `profile.readOnly` This connection is read-only.
             *
             *     `write.off` Writes of this kind are switched off for this connection.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Command"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    correctCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    kind: "ticket.create";
                } | {
                    closureNote?: string;
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
                    kind: "ticket.update";
                    seen?: {
                        [key: string]: unknown;
                    };
                    ticket: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    html?: string;
                    /** @default true */
                    isPrivate?: boolean;
                    /** @enum {string} */
                    kind: "note.add";
                    statusId?: string;
                    text?: string;
                    ticket: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    chargeRateId?: string;
                    /** Format: date-time */
                    endedAt: string;
                    hours?: number;
                    html?: string;
                    isBillable?: boolean;
                    /** @default true */
                    isPrivate?: boolean;
                    /** @enum {string} */
                    kind: "time.add";
                    /** Format: date-time */
                    startedAt: string;
                    text?: string;
                    ticket: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    agentId: string;
                    /** Format: date-time */
                    endsAt: string;
                    /** @default false */
                    isPrivate?: boolean;
                    /** @enum {string} */
                    kind: "appointment.create";
                    /** Format: date-time */
                    startsAt: string;
                    subject: string;
                    ticket?: {
                        ticketId: string;
                    } | {
                        /** Format: uuid */
                        createdBy: string;
                    };
                } | {
                    agentId?: string;
                    appointmentId: string;
                    /** Format: date-time */
                    endsAt?: string;
                    isComplete?: boolean;
                    /** @enum {string} */
                    kind: "appointment.update";
                    /** Format: date-time */
                    startsAt?: string;
                    subject?: string;
                } | {
                    appointmentId: string;
                    /** @enum {string} */
                    kind: "appointment.delete";
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
                    "application/json": components["schemas"]["CommandRow"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["CommandRow"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listHeldBack: {
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
            /** @description The commands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CommandRow"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["CommandRow"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                cause?: string;
                code?: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
                /** @description About this record */
                externalId?: string;
                kind?: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
                /** @description A part of what the helpdesk said */
                search?: string;
            };
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
                    "application/json": {
                        items: components["schemas"]["DeadLetters"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDeadBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetterBatch"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopDeadBatch: {
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
                    "application/json": components["schemas"]["DeadLetterBatch"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    decideDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "replay" | "discard";
                    selection: {
                        cause?: string;
                        /** @enum {string} */
                        code?: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
                        /** @description About this record */
                        externalId?: string;
                        ids?: string[];
                        /** @enum {string} */
                        kind?: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
                        /** @default false */
                        mine?: boolean;
                        /** @description A part of what the helpdesk said */
                        search?: string;
                    };
                };
            };
        };
        responses: {
            /** @description What was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: components["schemas"]["DeadLetterBatch"] | null;
                        /** @description Those decided about at once */
                        ids: string[];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportDeadLetters: {
        parameters: {
            query?: {
                cause?: string;
                code?: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
                /** @description About this record */
                externalId?: string;
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                kind?: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
                /** @description Only the caller’s own */
                mine?: string;
                /** @description A part of what the helpdesk said */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDeadCommands: {
        parameters: {
            query?: {
                cause?: string;
                code?: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description About this record */
                externalId?: string;
                kind?: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
                /** @description Rows on a page */
                limit?: number;
                /** @description Only the caller’s own */
                mine?: string;
                /** @description A part of what the helpdesk said */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of dead letters. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewDeadDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "replay" | "discard";
                    selection: {
                        cause?: string;
                        /** @enum {string} */
                        code?: "credentials.invalid" | "credentials.tenant" | "credentials.incomplete" | "rights.missing" | "rights.scope" | "host.unreachable" | "host.notThePsa" | "host.forbidden" | "host.tls" | "clock.skew" | "psa.rateLimited" | "psa.unavailable" | "psa.timeout" | "psa.malformed" | "psa.refused" | "record.missing" | "record.hidden" | "record.unmappable" | "write.conflict" | "write.unsure" | "write.blocked" | "write.parentDiscarded" | "write.off" | "smoke.running" | "smoke.unready" | "smoke.late" | "sandbox.none" | "profile.readOnly" | "connection.exists" | "connection.kept" | "connection.none" | "callback.unknown" | "callback.signature" | "callback.keyUnreachable" | "callback.malformed" | "callback.tooLarge" | "callback.type" | "callback.registration" | "signIn.wrong" | "signIn.code" | "signIn.passkey" | "signIn.again" | "signIn.tooMany" | "signIn.refused" | "sso.unavailable" | "setup.done" | "setup.code" | "invitation.gone" | "invitation.otherPerson" | "account.notMember" | "account.lastOwner" | "request.forged" | "request.invalid" | "request.unauthenticated" | "request.forbidden" | "request.notFound" | "request.tooMany" | "run.notPossible" | "callback.test" | "sweep.brake" | "database.unavailable" | "hub.stopping" | "internal";
                        /** @description About this record */
                        externalId?: string;
                        ids?: string[];
                        /** @enum {string} */
                        kind?: "ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete";
                        /** @default false */
                        mine?: boolean;
                        /** @description A part of what the helpdesk said */
                        search?: string;
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
                    "application/json": components["schemas"]["DeadLetterPreview"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    undoDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Those that stand again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Company"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["ConnectionRow"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                "application/json": {
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
                     * @description The date on which the credentials lapse; a warning comes before
                     * @default null
                     */
                    credentialsExpireOn?: string | null;
                    /**
                     * @description later: nothing is imported until POST /connections/{id}/import
                     * @default now
                     * @enum {string}
                     */
                    import?: "now" | "later";
                    /**
                     * @description What the connection may do; it decides the rights that are asked for
                     * @default read-write
                     * @enum {string}
                     */
                    profile?: "read-write" | "read-only" | "timeline-only";
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
                        /**
                         * @description adaptive: tight while callbacks are silent, relaxed while they are healthy; else always as it says
                         * @enum {string}
                         */
                        pollMode?: "adaptive" | "tight" | "relaxed";
                        /** @description Polling interval while callbacks are healthy */
                        pollRelaxedSeconds?: number;
                        /** @description Polling interval while callbacks are silent, failing or missing */
                        pollTightSeconds?: number;
                        /** @description Polling interval of companies, contacts and other reference data */
                        referencePollSeconds?: number;
                        /** @description How long logs are kept: callbacks, runs, changes, attempts */
                        retentionDays?: number;
                        /** @description The streams that are mirrored */
                        streams?: ("tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations")[];
                        /** @description A sweep that would delete more than this share stops and asks */
                        sweepBrakePercent?: number;
                        /** @description How often ids are compared to find deletions */
                        sweepHours?: number;
                        /** @description The kinds of writes that may leave for the helpdesk */
                        writes?: ("ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete")[];
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
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.exists` This account is connected to a helpdesk already; there is one an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                "application/json": {
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
                    /** @description The date on which the credentials lapse; a warning comes before */
                    credentialsExpireOn?: string | null;
                    /** @enum {string} */
                    profile?: "read-write" | "read-only" | "timeline-only";
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
                        /**
                         * @description adaptive: tight while callbacks are silent, relaxed while they are healthy; else always as it says
                         * @enum {string}
                         */
                        pollMode?: "adaptive" | "tight" | "relaxed";
                        /** @description Polling interval while callbacks are healthy */
                        pollRelaxedSeconds?: number;
                        /** @description Polling interval while callbacks are silent, failing or missing */
                        pollTightSeconds?: number;
                        /** @description Polling interval of companies, contacts and other reference data */
                        referencePollSeconds?: number;
                        /** @description How long logs are kept: callbacks, runs, changes, attempts */
                        retentionDays?: number;
                        /** @description The streams that are mirrored */
                        streams?: ("tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations")[];
                        /** @description A sweep that would delete more than this share stops and asks */
                        sweepBrakePercent?: number;
                        /** @description How often ids are compared to find deletions */
                        sweepHours?: number;
                        /** @description The kinds of writes that may leave for the helpdesk */
                        writes?: ("ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete")[];
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
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
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
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    /**
                     * @default tickets
                     * @enum {string}
                     */
                    stream?: "tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations";
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
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBudget: {
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
                    "application/json": components["schemas"]["BudgetMeter"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallbackStatus: {
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
                    "application/json": components["schemas"]["CallbackStatus"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeCallbacks: {
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
                    "application/json": components["schemas"]["CallbackStatus"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `credentials.invalid` The PSA does not accept these credentials.
             *
             *     `callback.registration` The webhook could not be registered in the PSA.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    checkCallbacks: {
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
                    "application/json": components["schemas"]["CallbackStatus"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `credentials.invalid` The PSA does not accept these credentials.
             *
             *     `callback.registration` The webhook could not be registered in the PSA.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["CallbackStatus"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `credentials.invalid` The PSA does not accept these credentials.
             *
             *     `callback.registration` The webhook could not be registered in the PSA.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["CallbackSetup"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    testCallbacks: {
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
                    "application/json": components["schemas"]["CallbackTest"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `callback.test` The test delivery did not come back to this hub. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    estimateImport: {
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
                "application/json": {
                    childrenOfOpenTickets?: boolean;
                    childrenWindowDays?: number;
                    ingestWindowDays?: number;
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
                    "application/json": components["schemas"]["ImportEstimate"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `credentials.invalid` The PSA does not accept these credentials.
             *
             *     `host.unreachable` The PSA does not answer at this address.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `database.unavailable` The database does not answer.
             *
             *     `psa.unavailable` The PSA failed to answer a call.
             *
             *     `psa.rateLimited` The PSA refused a call because its rate limit is used up.
             *
             *     `psa.timeout` The PSA took too long to answer.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getImport: {
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    beginImport: {
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
                "application/json": {
                    /**
                     * @description How far back the first import goes, in days of last change
                     * @default 30
                     */
                    ingestWindowDays?: number;
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    pauseImport: {
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resumeImport: {
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
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewPurge: {
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
                    "application/json": components["schemas"]["PurgePreview"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    purgeConnection: {
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
                "application/json": {
                    confirm: string;
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
                    "application/json": components["schemas"]["Purge"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reconnect: {
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
                "application/json": {
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
                    /** @description The date on which the credentials lapse; a warning comes before */
                    credentialsExpireOn?: string | null;
                    /** @enum {string} */
                    profile?: "read-write" | "read-only" | "timeline-only";
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
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.exists` This account is connected to a helpdesk already; there is one an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    refreshConnection: {
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
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSmokeTests: {
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
            /** @description The tests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SmokeTest"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startSmokeTest: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmokeTest"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `smoke.running` A smoke test of this connection is running already.
             *
             *     `smoke.unready` The connection is not ready for a smoke test.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSmokeTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The connection */
                id: number;
                /** @description The smoke test */
                test: string;
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
                    "application/json": components["schemas"]["SmokeTest"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopSmokeTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The connection */
                id: number;
                /** @description The smoke test */
                test: string;
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
                    "application/json": components["schemas"]["SmokeTest"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                stream: "tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                stream: "tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations" | "picklists" | "callbacks";
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
                    "application/json": {
                        /** @enum {boolean} */
                        asked: true;
                        /** @enum {string} */
                        work: "import" | "backfill" | "poll" | "sweep" | "refresh" | "check";
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["ConnectionReport"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listConnectionChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    profile?: "read-write" | "read-only" | "timeline-only";
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
                        /**
                         * @description adaptive: tight while callbacks are silent, relaxed while they are healthy; else always as it says
                         * @enum {string}
                         */
                        pollMode?: "adaptive" | "tight" | "relaxed";
                        /** @description Polling interval while callbacks are healthy */
                        pollRelaxedSeconds?: number;
                        /** @description Polling interval while callbacks are silent, failing or missing */
                        pollTightSeconds?: number;
                        /** @description Polling interval of companies, contacts and other reference data */
                        referencePollSeconds?: number;
                        /** @description How long logs are kept: callbacks, runs, changes, attempts */
                        retentionDays?: number;
                        /** @description The streams that are mirrored */
                        streams?: ("tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations")[];
                        /** @description A sweep that would delete more than this share stops and asks */
                        sweepBrakePercent?: number;
                        /** @description How often ids are compared to find deletions */
                        sweepHours?: number;
                        /** @description The kinds of writes that may leave for the helpdesk */
                        writes?: ("ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete")[];
                    };
                };
            };
        };
        responses: {
            /** @description The choices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CredentialChoice"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    askConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    profile?: "read-write" | "read-only" | "timeline-only";
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
                        /**
                         * @description adaptive: tight while callbacks are silent, relaxed while they are healthy; else always as it says
                         * @enum {string}
                         */
                        pollMode?: "adaptive" | "tight" | "relaxed";
                        /** @description Polling interval while callbacks are healthy */
                        pollRelaxedSeconds?: number;
                        /** @description Polling interval while callbacks are silent, failing or missing */
                        pollTightSeconds?: number;
                        /** @description Polling interval of companies, contacts and other reference data */
                        referencePollSeconds?: number;
                        /** @description How long logs are kept: callbacks, runs, changes, attempts */
                        retentionDays?: number;
                        /** @description The streams that are mirrored */
                        streams?: ("tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations")[];
                        /** @description A sweep that would delete more than this share stops and asks */
                        sweepBrakePercent?: number;
                        /** @description How often ids are compared to find deletions */
                        sweepHours?: number;
                        /** @description The kinds of writes that may leave for the helpdesk */
                        writes?: ("ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete")[];
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
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `credentials.incomplete` A field of the credentials is missing or malformed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connector: string;
                    query: {
                        [key: string]: string;
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
                    "application/json": {
                        credentials: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    connectSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `connection.exists` This account is connected to a helpdesk already; there is one an account.
             *
             *     `connection.kept` This account keeps the data of a disconnected helpdesk, and made-up records would take the place of those with the same numbers.
             *
             *     `sandbox.none` This installation has no simulated helpdesk.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                "application/json": {
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
                    profile?: "read-write" | "read-only" | "timeline-only";
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
                        /**
                         * @description adaptive: tight while callbacks are silent, relaxed while they are healthy; else always as it says
                         * @enum {string}
                         */
                        pollMode?: "adaptive" | "tight" | "relaxed";
                        /** @description Polling interval while callbacks are healthy */
                        pollRelaxedSeconds?: number;
                        /** @description Polling interval while callbacks are silent, failing or missing */
                        pollTightSeconds?: number;
                        /** @description Polling interval of companies, contacts and other reference data */
                        referencePollSeconds?: number;
                        /** @description How long logs are kept: callbacks, runs, changes, attempts */
                        retentionDays?: number;
                        /** @description The streams that are mirrored */
                        streams?: ("tickets" | "ticketActions" | "companies" | "sites" | "contacts" | "agents" | "assets" | "appointments" | "invoices" | "timesheets" | "projects" | "phases" | "tasks" | "roles" | "agentRoles" | "locations")[];
                        /** @description A sweep that would delete more than this share stops and asks */
                        sweepBrakePercent?: number;
                        /** @description How often ids are compared to find deletions */
                        sweepHours?: number;
                        /** @description The kinds of writes that may leave for the helpdesk */
                        writes?: ("ticket.create" | "ticket.update" | "note.add" | "time.add" | "appointment.create" | "appointment.update" | "appointment.delete")[];
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
                    "application/json": components["schemas"]["ConnectionReport"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Connector"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Contact"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["ErrorEntry"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /**
                     * @description What one is in the account; GET /api/v1/roles says what each may do
                     * @enum {string}
                     */
                    role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
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
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revokeInvitation: {
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
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewInvitation: {
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
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Invoice"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                "application/json": {
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
                    scopes: ("read" | "write" | "admin")[];
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
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    followLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events until one side ends the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listLocations: {
        parameters: {
            query?: {
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
                    "application/json": {
                        items: components["schemas"]["Location"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMapping: {
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
                content: {
                    "application/json": components["schemas"]["MappingSummary"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    acceptMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only these agents */
                    agentIds?: string[];
                    /** @default 0 */
                    minimumConfidence?: number;
                    /**
                     * @description Changes nothing
                     * @default false
                     */
                    preview?: boolean;
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
                    "application/json": {
                        accepted: {
                            agent: {
                                id: string;
                                name: string | null;
                            };
                            confidence: number;
                            /** @enum {string} */
                            how: "email" | "name";
                            target: components["schemas"]["MappingTarget"];
                        }[];
                        changed: number;
                        /** @description For undoing; null where nothing changed */
                        changeId: string | null;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMappingAgents: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                isNew?: string;
                /** @description Rows on a page */
                limit?: number;
                /** @description A part of the name, the e-mail address or the person */
                search?: string;
                /** @description States, separated by commas; without it all but `inactive` */
                state?: ("conflict" | "gone" | "suggested" | "unmapped" | "probablyService" | "mapped" | "service" | "ignored" | "inactive")[];
                unassignable?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MappingAgent"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    undoMapping: {
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
                    "application/json": components["schemas"]["MappingOutcome"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    decideMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decisions: {
                        agentId: string;
                        /** @enum {string} */
                        decision: "mapped" | "service" | "ignored" | "open";
                        /** @description Whom: needed with `mapped` */
                        target?: {
                            memberId: string;
                        } | {
                            /** Format: uuid */
                            personId: string;
                        } | {
                            email?: string | null;
                            name: string;
                        };
                    }[];
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
                    "application/json": components["schemas"]["MappingOutcome"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportMapping: {
        parameters: {
            query?: {
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                isNew?: string;
                /** @description A part of the name, the e-mail address or the person */
                search?: string;
                /** @description States, separated by commas; without it all but `inactive` */
                state?: ("conflict" | "gone" | "suggested" | "unmapped" | "probablyService" | "mapped" | "service" | "ignored" | "inactive")[];
                unassignable?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMappingPeople: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description Rows on a page */
                limit?: number;
                search?: string;
                view?: "all" | "withoutAgent" | "withoutLogin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MappingPerson"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createMappingPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The person. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMappingPerson: {
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
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateMappingPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    /** @description The member who they turned out to be */
                    memberId?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description The person; after linking, the member’s. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateMappingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    autoAccept: boolean;
                };
            };
        };
        responses: {
            /** @description As set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        autoAccept: boolean;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    visitMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
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
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `request.forbidden` This person or API key may not do that.
             *
             *     `account.notMember` You do not belong to this account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The new name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    endMySession: {
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
            /** @description How many sessions ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeMySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By name: dismissed hints, columns, density */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description All settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By name: dismissed hints, columns, density */
                        settings: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOnboarding: {
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
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    markSetupStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                step: "people" | "picklists" | "callbacks" | "widgets" | "smoke";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description later: put off; reviewed: looked at; null: neither */
                    mark: ("reviewed" | "later") | null;
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
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getToday: {
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
                content: {
                    "application/json": components["schemas"]["DayFigures"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
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
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `account.lastOwner` An account keeps at least one owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What one is in the account; GET /api/v1/roles says what each may do
                     * @enum {string}
                     */
                    role: "owner" | "admin" | "dispatcher" | "agent" | "viewer";
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
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `account.lastOwner` An account keeps at least one owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many sessions ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPhases: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description `true`: also records that are gone or hidden */
                includeGone?: boolean;
                /** @description Rows on a page */
                limit?: number;
                /** @description Only with this projectId */
                project?: string;
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
                    "application/json": {
                        items: components["schemas"]["Phase"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Picklists"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportPicklists: {
        parameters: {
            query?: {
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                kind?: string;
                /** @description A part of the label, or the id */
                search?: string;
                /** @description `problem`: removed, and still used */
                state?: "active" | "inactive" | "removed" | "problem";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPicklistKinds: {
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
                content: {
                    "application/json": components["schemas"]["PicklistOverview"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPicklistRefreshes: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description Rows on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of refreshes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PicklistRefresh"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPicklistValues: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                kind?: string;
                /** @description Rows on a page */
                limit?: number;
                /** @description A part of the label, or the id */
                search?: string;
                /** @description `problem`: removed, and still used */
                state?: "active" | "inactive" | "removed" | "problem";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UsedPicklistValue"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listProjects: {
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
                /** @description A part of name or number */
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
                    "application/json": {
                        items: components["schemas"]["Project"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPurges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The removals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Purge"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Role"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberSession"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Site"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSyncRuns: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description About this record, or changed it, or failed at it */
                externalId?: string;
                /** @description Started at or after */
                from?: string;
                /** @description Rows on a page */
                limit?: number;
                state?: "running" | "done" | "failed" | "interrupted" | "stopped";
                stream?: string;
                /** @description Started before */
                to?: string;
                trigger?: "schedule" | "callback" | "person" | "import" | "command" | "smoke" | "replay";
                work?: "import" | "backfill" | "poll" | "sweep" | "refresh" | "read";
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
                    "application/json": {
                        items: components["schemas"]["SyncRun"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["SyncRunWhole"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSyncRunFailures: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description Rows on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SyncRunFailure"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSyncRunFailure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                failure: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As text */
                        raw: string;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    fetchSyncRunFailures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalIds?: string[];
                };
            };
        };
        responses: {
            /** @description So many are read in a moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `request.notFound` There is nothing at this address.
             *
             *     `connection.none` This account has no such connection.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSyncRunPages: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description Rows on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SyncRunPage"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSyncRunRecords: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                kind?: "created" | "updated" | "deleted" | "hidden" | "restored";
                /** @description Rows on a page */
                limit?: number;
                /** @description Only of this page */
                page?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SyncRunRecord"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resumeSyncRun: {
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
            /** @description It begins in a moment. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `request.notFound` There is nothing at this address.
             *
             *     `connection.none` This account has no such connection.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `run.notPossible` That cannot be done with this run as it is now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stopSyncRun: {
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
                    "application/json": components["schemas"]["SyncRun"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `run.notPossible` That cannot be done with this run as it is now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportSyncRuns: {
        parameters: {
            query?: {
                /** @description About this record, or changed it, or failed at it */
                externalId?: string;
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                /** @description Started at or after */
                from?: string;
                state?: "running" | "done" | "failed" | "interrupted" | "stopped";
                stream?: string;
                /** @description Started before */
                to?: string;
                trigger?: "schedule" | "callback" | "person" | "import" | "command" | "smoke" | "replay";
                work?: "import" | "backfill" | "poll" | "sweep" | "refresh" | "read";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    summariseSyncRuns: {
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
                content: {
                    "application/json": components["schemas"]["SyncRunSummary"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTasks: {
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
                /** @description Only with this projectId */
                project?: string;
                /** @description A part of title or number */
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
                    "application/json": {
                        items: components["schemas"]["Task"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                agent?: string;
                /** @description Id of a company */
                company?: string;
                /** @description Created at or after this instant, or as long ago */
                createdSince?: string;
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                direction?: "asc" | "desc";
                /** @description Custom fields by name and value: `field[Site code]=B12` */
                field?: {
                    [key: string]: string;
                };
                /** @description `true`: also tickets that are gone or hidden. Gone ones are not found by words, tags and custom fields. */
                includeGone?: boolean;
                /** @description Rows on a page */
                limit?: number;
                /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
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
                sort?: "updated" | "created" | "priority" | "due" | "number";
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
                    "application/json": {
                        items: components["schemas"]["TicketRow"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `record.missing` The PSA has no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTicketConversation: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                /** @description `true`: with pictures of other servers, which tells them that somebody reads */
                images?: boolean;
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
            /** @description A page of the conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TalkEntry"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        run: components["schemas"]["SyncRun"];
                    };
                };
            };
            /** @description The read has not ended yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTicketHistory: {
        parameters: {
            query?: {
                /** @description `next` of the page before; leave it out for the first page */
                cursor?: string;
                direction?: "asc" | "desc";
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
                    "application/json": {
                        items: components["schemas"]["HistoryEntry"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    explainMissingTicket: {
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
            /** @description The steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: components["schemas"]["MissingStep"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Note"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["StatusChange"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["TimeEntry"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTicketWrites: {
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
            /** @description The commands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TicketWrite"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    countTickets: {
        parameters: {
            query?: {
                /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                agent?: string;
                /** @description Id of a company */
                company?: string;
                /** @description Created at or after this instant, or as long ago */
                createdSince?: string;
                /** @description Custom fields by name and value: `field[Site code]=B12` */
                field?: {
                    [key: string]: string;
                };
                /** @description `true`: also tickets that are gone or hidden. Gone ones are not found by words, tags and custom fields. */
                includeGone?: boolean;
                /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
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
                    "application/json": {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportTickets: {
        parameters: {
            query?: {
                /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                agent?: string;
                /** @description Names of fields, with commas between them; all where it is left out */
                columns?: string;
                /** @description Id of a company */
                company?: string;
                /** @description Created at or after this instant, or as long ago */
                createdSince?: string;
                direction?: "asc" | "desc";
                /** @description Custom fields by name and value: `field[Site code]=B12` */
                field?: {
                    [key: string]: string;
                };
                /** @description `csv` for spreadsheets, `json` for programs */
                format?: "csv" | "json";
                /** @description `true`: also tickets that are gone or hidden. Gone ones are not found by words, tags and custom fields. */
                includeGone?: boolean;
                /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
                modifiedSince?: string;
                /** @description Open tickets, or closed ones */
                open?: boolean;
                /** @description `true`: open and past its due date */
                overdue?: boolean;
                /** @description Id of a priority */
                priority?: string;
                /** @description Words of the title; all of them must be there */
                search?: string;
                sort?: "updated" | "created" | "priority" | "due" | "number";
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTicketFields: {
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
                content: {
                    "application/json": components["schemas"]["TicketFields"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        items: components["schemas"]["Timesheet"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TicketView"][];
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the list shows and how */
                    definition: {
                        /**
                         * @description The columns shown, in their order; null: as the person has them
                         * @default null
                         */
                        columns?: {
                            id: string;
                            width?: number;
                        }[] | null;
                        /** @default null */
                        density?: ("comfortable" | "compact") | null;
                        /**
                         * @default desc
                         * @enum {string}
                         */
                        direction?: "asc" | "desc";
                        /**
                         * @description As in the address of GET /tickets
                         * @default {}
                         */
                        filter?: {
                            /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                            agent?: string;
                            /** @description Id of a company */
                            company?: string;
                            /** @description Created at or after this instant, or as long ago */
                            createdSince?: string;
                            /** @description Custom fields by name and value */
                            field?: {
                                [key: string]: string;
                            };
                            includeGone?: boolean;
                            /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
                            modifiedSince?: string;
                            open?: boolean;
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
                        /**
                         * @default updated
                         * @enum {string}
                         */
                        sort?: "updated" | "created" | "priority" | "due" | "number";
                    };
                    /** @default false */
                    isShared?: boolean;
                    name: string;
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
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteView: {
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
            /** @description The view that is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the list shows and how */
                    definition?: {
                        /**
                         * @description The columns shown, in their order; null: as the person has them
                         * @default null
                         */
                        columns?: {
                            id: string;
                            width?: number;
                        }[] | null;
                        /** @default null */
                        density?: ("comfortable" | "compact") | null;
                        /**
                         * @default desc
                         * @enum {string}
                         */
                        direction?: "asc" | "desc";
                        /**
                         * @description As in the address of GET /tickets
                         * @default {}
                         */
                        filter?: {
                            /** @description Id of an agent, `none` for tickets without one, `me` for those of the signed-in person */
                            agent?: string;
                            /** @description Id of a company */
                            company?: string;
                            /** @description Created at or after this instant, or as long ago */
                            createdSince?: string;
                            /** @description Custom fields by name and value */
                            field?: {
                                [key: string]: string;
                            };
                            includeGone?: boolean;
                            /** @description Changed at or after this instant, or as long ago: `P7D`, `PT4H` */
                            modifiedSince?: string;
                            open?: boolean;
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
                        /**
                         * @default updated
                         * @enum {string}
                         */
                        sort?: "updated" | "created" | "priority" | "due" | "number";
                    };
                    isShared?: boolean;
                    name?: string;
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
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    chooseDefaultView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: all tickets */
                    viewId: string | null;
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
                    "application/json": {
                        /** @description null: all tickets */
                        viewId: string | null;
                    };
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.notFound` There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWidgets: {
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
                content: {
                    "application/json": components["schemas"]["WidgetStatus"];
                };
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    recordWidgetRender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The helpdesk’s agent
                     * @default null
                     */
                    agentId?: string | null;
                    /** @default null */
                    detail?: string | null;
                    ms: number;
                    ok: boolean;
                    /**
                     * @description Why it failed
                     * @default null
                     */
                    reason?: ("signature" | "unmapped" | "session" | "ticketMissing" | "frameBlocked" | "script" | "other") | null;
                    /** @enum {string} */
                    widget: "dashboard" | "ticket";
                };
            };
        };
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` The request does not have the form that the API reference shows. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `connection.none` This account has no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "listWork-roles": {
        parameters: {
            query?: {
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
                    "application/json": {
                        items: components["schemas"]["WorkRole"][];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.forbidden` This person or API key may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request.tooMany` Too many requests in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `internal` Something went wrong that should not. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
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
                    "text/plain": string;
                };
            };
            /** @description `request.unauthenticated` The request carries neither a valid API key nor a valid session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description `database.unavailable` The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
