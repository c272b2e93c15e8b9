-- A keyed name: HMAC-SHA-256 of an account, a handle or an address. Nothing else here is about anyone.
create domain keyed_name as bytea check (octet_length(value) = 32);

-- Accounts that came in with a feed, with the address that their platform has verified, if any.
create table account (
  pseudonym keyed_name primary key,
  address keyed_name
);

-- The handles that accounts go by, and those they went by.
create table handle (
  handle keyed_name,
  account keyed_name,
  primary key (handle, account)
);
create index handle_account on handle (account);

-- Two accounts of one person, the smaller name first, and how we know.
create table link (
  one keyed_name,
  other keyed_name,
  proof text,
  at timestamptz not null,
  primary key (one, other, proof),
  check (one < other)
);
create index link_other on link (other);

-- Objections, and what became of them.
create table objection (
  reference text collate "C" primary key,
  received timestamptz not null,
  withdrawn timestamptz,
  forgotten timestamptz,
  position bigint unique check (position >= 0)
);

-- The accounts that objections cover.
create table objection_account (
  reference text collate "C" references objection,
  account keyed_name,
  primary key (reference, account)
);
create index objection_account_account on objection_account (account);
