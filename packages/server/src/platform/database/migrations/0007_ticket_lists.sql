-- Further ways to list tickets by last change: whatever a list is filtered by, it is walked along an index.
create index tickets_team on tickets (account_id, team_id, updated_at, external_id);
create index tickets_type on tickets (account_id, type_id, updated_at, external_id);
create index tickets_priority_updated on tickets (account_id, priority_id, updated_at, external_id);

-- Few tickets are open, and they are the ones that are looked at.
create index tickets_open_updated on tickets (account_id, updated_at, external_id) where is_open;

-- Gone and hidden tickets are left out of lists and counts. With those few counted by themselves, the others are counted in an index alone.
create index tickets_missing on tickets (account_id, updated_at, external_id) where gone_at is not null or hidden_at is not null;

-- The command that made a ticket belongs to the ticket's history.
create index commands_created on commands (account_id, result_external_id) where kind = 'ticket.create';
