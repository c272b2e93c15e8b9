package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Consent;
import dev.lethe.core.rights.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The table of consents.
final class Consents {

  private static final String ALL =
      """
      select encode(account, 'hex') as account, given, withdrawn
      from consent
      """;

  private Consents() {}

  /// Records consent; what stands already keeps its date.
  static void give(Handle handle, SortedSet<Pseudonym> accounts, Instant given) {
    handle
        .createUpdate(
            """
            insert into consent (account, given)
            select decode(unnest(:accounts), 'hex'), :at
            on conflict (account) do update set given = excluded.given, withdrawn = null
            where consent.withdrawn is not null
            """)
        .bindArray("accounts", String.class, accounts.stream().map(Pseudonym::hex).toList())
        .bind("at", Times.stored(given))
        .execute();
  }

  /// Takes back consent that stands.
  static void withdraw(Handle handle, SortedSet<Pseudonym> accounts, Instant at) {
    handle
        .createUpdate(
            """
            update consent set withdrawn = :at
            where withdrawn is null and account in (select decode(unnest(:accounts), 'hex'))
            """)
        .bindArray("accounts", String.class, accounts.stream().map(Pseudonym::hex).toList())
        .bind("at", Times.stored(at))
        .execute();
  }

  /// The latest consent of every account that ever gave one, by account.
  static List<Consent> all(Handle handle) {
    return read(handle.createQuery(ALL + "order by consent.account"));
  }

  /// The latest consent of each of these that ever gave one, by account.
  static List<Consent> of(Handle handle, SortedSet<Pseudonym> names) {
    return read(
        handle
            .createQuery(
                ALL
                    + """
                    where consent.account in (select decode(unnest(:names), 'hex'))
                    order by consent.account
                    """)
            .bindArray("names", String.class, KeyedNames.hex(names)));
  }

  private static List<Consent> read(Query query) {
    return query
        .map((row, _) ->
            new Consent(
                new Pseudonym(row.getString("account")),
                row.getObject("given", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .list();
  }
}
