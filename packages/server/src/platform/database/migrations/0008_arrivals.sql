-- What callbacks told, as committed with them, one row a batch and connection. It is worked out (duplicates, events, reads) by whoever
-- claims reads, so that the answer waits for the log alone.
create table callback_arrivals (
  account_id integer not null,
  connection_id integer not null,
  id uuid not null,
  callback_ids uuid[] not null,
  events json not null,
  primary key (account_id, id)
);

do $$
begin
  alter table callback_arrivals alter column events set compression lz4;
exception when feature_not_supported then
  null;
end $$;
