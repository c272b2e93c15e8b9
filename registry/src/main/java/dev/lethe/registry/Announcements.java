package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The table of accounts whose owners were told of the training.
final class Announcements {

  private static final String ALL = "select encode(account, 'hex') as account, at from notice";

  private Announcements() {}

  /// Notes that these were told; whoever was told before keeps that date.
  static void told(Handle handle, SortedSet<Pseudonym> accounts, Instant at) {
    handle
        .createUpdate(
            """
            insert into notice (account, at)
            select decode(unnest(:accounts), 'hex'), :at
            on conflict (account) do update set at = least(notice.at, excluded.at)
            """)
        .bindArray("accounts", String.class, KeyedNames.hex(accounts))
        .bind("at", Times.stored(at))
        .execute();
  }

  /// When the owner of each account was first told.
  static SortedMap<Pseudonym, Instant> all(Handle handle) {
    return read(handle.createQuery(ALL));
  }

  /// When the owner of each of these accounts was first told.
  static SortedMap<Pseudonym, Instant> of(Handle handle, SortedSet<Pseudonym> names) {
    return read(
        handle
            .createQuery(ALL + " where account in (select decode(unnest(:names), 'hex'))")
            .bindArray("names", String.class, KeyedNames.hex(names)));
  }

  private static SortedMap<Pseudonym, Instant> read(Query query) {
    SortedMap<Pseudonym, Instant> all = new TreeMap<>();
    query
        .map((row, _) ->
            Map.entry(
                new Pseudonym(row.getString("account")),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }
}
