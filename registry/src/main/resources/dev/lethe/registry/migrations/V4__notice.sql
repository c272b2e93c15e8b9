-- The accounts whose own verified address a letter with the announcement went to, and when first.
create table notice (
  account keyed_name primary key,
  at timestamptz not null
);
