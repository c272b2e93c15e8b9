-- Requests to be left out that nobody has proven yet. What their people said is sealed under a key
-- that is not here. A row whose request has ended stays as the record of how it ended.
create table hold (
  reference text collate "C" primary key,
  names keyed_name[] not null check (cardinality(names) > 0),
  received timestamptz not null,
  until timestamptz not null,
  said bytea,
  ending text,
  ended timestamptz
);
create index hold_standing on hold (until) where ended is null;
create index hold_names on hold using gin (names);

-- Secrets that were sent to an address, by their SHA-256.
create table one_time_key (
  digest bytea primary key check (octet_length(digest) = 32),
  reference text collate "C",
  names keyed_name[] not null,
  until timestamptz not null
);

-- Browsers that somebody has proven something with, by the SHA-256 of their token.
create table session (
  token bytea primary key check (octet_length(token) = 32),
  role text not null,
  names keyed_name[] not null,
  until timestamptz not null
);

-- How surprised the models were by a forgotten person's texts, in bits per byte.
create table surprise (
  reference text collate "C" primary key references objection,
  before double precision not null check (before > 0),
  after double precision not null check (after > 0)
);

-- What is still to be done; the shape is db-scheduler's, and its data are sealed too.
create table scheduled_tasks (
  task_name text,
  task_instance text,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
