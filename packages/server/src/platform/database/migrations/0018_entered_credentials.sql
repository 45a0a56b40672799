-- What a code that works once was exchanged for, sealed, until the connection is saved: testing and saving are two requests, and the
-- browser never gets it. Named by a hash of what was entered.
create table entered_credentials (
  account_id integer not null,
  name bytea not null,
  sealed bytea not null,
  entered_at timestamptz(3) not null default now(),
  primary key (account_id, name)
);
