-- The chain begins at 1: what stands before it would never be walked.
alter table audit_events add check (sequence > 0);

-- Truncating passes the guard of the rows by.
create trigger audit_events_no_truncate before truncate on audit_events for each statement execute function refuse_audit_change();
create trigger audit_heads_no_truncate before truncate on audit_heads for each statement execute function refuse_audit_change();

-- The person who made a key, or made the key that made it; null where it was made at the command line. A key ends with its maker's access.
alter table api_keys add column made_by text;
update api_keys k set made_by = e.actor ->> 'id' from audit_events e
  where e.account_id = k.account_id and e.object_id = k.id::text and e.type = 'key.created' and e.actor ->> 'type' = 'person';
