package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Pseudonym;
import org.jdbi.v3.core.Handle;

/// The table of accounts whose owners were told of the training.
final class Announcements {

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
    SortedMap<Pseudonym, Instant> all = new TreeMap<>();
    handle
        .createQuery("select encode(account, 'hex') as account, at from notice")
        .map((row, _) ->
            Map.entry(
                new Pseudonym(row.getString("account")),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }
}
