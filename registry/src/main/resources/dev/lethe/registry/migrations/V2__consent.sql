-- The latest consent of an account's owner: when it was given, and when it was taken back.
create table consent (
  account keyed_name primary key,
  given timestamptz not null,
  withdrawn timestamptz
);
