package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.rights.Pseudonym;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The table of holds.
final class Holds {

  private static final String ALL =
      """
      select reference, received, until, ending, ended,
             array(select encode(name, 'hex') from unnest(names) name) as names
      from hold
      """;

  private Holds() {}

  /// Keeps a hold and its task in one statement, whoever is named.
  static Hold receive(
      Handle handle,
      SortedSet<Pseudonym> names,
      Instant received,
      Instant until,
      byte[] said,
      String task) {
    Hold hold =
        new Hold(
            Reference.fresh(), names, Times.kept(received), Times.kept(until), Optional.empty());
    handle
        .createUpdate(
            """
            with received as (
              insert into hold (reference, names, received, until, said)
              values (:reference, array(select decode(unnest(:names), 'hex')),
                      :received, :until, :said)
              returning reference)
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, version)
            select :task, reference, :received, false, 1 from received
            """)
        .bind("reference", hold.reference())
        .bindArray("names", String.class, KeyedNames.hex(names))
        .bind("received", Times.stored(received))
        .bind("until", Times.stored(until))
        .bind("said", said)
        .bind("task", task)
        .execute();
    return hold;
  }

  static Optional<Hold> find(Handle handle, String reference) {
    return read(handle.createQuery(ALL + "where reference = :it").bind("it", reference)).stream()
        .findFirst();
  }

  /// The hold with this reference, locked until the transaction ends.
  static Optional<Hold> lock(Handle handle, String reference) {
    return read(handle.createQuery(ALL + "where reference = :it for update").bind("it", reference))
        .stream()
        .findFirst();
  }

  static Optional<byte[]> said(Handle handle, String reference) {
    return handle
        .createQuery("select said from hold where reference = :it and said is not null")
        .bind("it", reference)
        .mapTo(byte[].class)
        .findFirst();
  }

  static void erase(Handle handle, String reference) {
    handle
        .createUpdate("update hold set said = null where reference = :it and said is not null")
        .bind("it", reference)
        .execute();
  }

  static List<Hold> meaning(Handle handle, SortedSet<Pseudonym> names) {
    return read(
        handle
            .createQuery(
                ALL
                    + """
                    where names && array(
                      with given as (select decode(unnest(:names), 'hex')::keyed_name as name)
                      select name from given
                      union
                      select handle.handle from handle join given on handle.account = given.name)
                    order by received, reference
                    """)
            .bindArray("names", String.class, KeyedNames.hex(names)));
  }

  static List<Hold> standing(Handle handle) {
    return read(handle.createQuery(ALL + "where ended is null order by received, reference"));
  }

  static void end(Handle handle, String reference, Ending ending, Instant at) {
    handle
        .createUpdate(
            """
            update hold set ending = :ending, ended = :at where reference = :it and ended is null
            """)
        .bind("it", reference)
        .bind("ending", word(ending))
        .bind("at", Times.stored(at))
        .execute();
  }

  static List<Hold> lapse(Handle handle, Instant at) {
    return read(
        handle
            .createQuery(
                """
                update hold set ending = 'lapsed', ended = :at, said = null
                where ended is null and until <= :at
                returning reference, received, until, ending, ended,
                  array(select encode(name, 'hex') from unnest(names) name) as names
                """)
            .bind("at", Times.stored(at)));
  }

  /// The accounts and addresses that the names of holds which stand mean; a handle means every
  /// account that has gone by it.
  static SortedSet<Pseudonym> held(Handle handle) {
    return KeyedNames.read(
        handle.createQuery(
            """
            select distinct encode(coalesce(handle.account, named.name), 'hex')
            from (select distinct unnest(names) as name from hold where ended is null) named
            left join handle on handle.handle = named.name
            """));
  }

  /// Those of these that are held.
  static SortedSet<Pseudonym> held(Handle handle, SortedSet<Pseudonym> names) {
    SortedSet<Pseudonym> held = new TreeSet<>();
    meaning(handle, names).stream()
        .filter(Hold::stands)
        .forEach(hold -> held.addAll(meant(handle, hold)));
    held.retainAll(names);
    return held;
  }

  /// What the names of one hold mean.
  static SortedSet<Pseudonym> meant(Handle handle, Hold hold) {
    return KeyedNames.read(
        handle
            .createQuery(
                """
                select distinct encode(coalesce(handle.account, named.name), 'hex')
                from (select decode(unnest(:names), 'hex')::keyed_name as name) named
                left join handle on handle.handle = named.name
                """)
            .bindArray("names", String.class, KeyedNames.hex(hold.names())));
  }

  private static List<Hold> read(Query query) {
    return query.map((row, _) -> hold(row)).list();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    Optional<Instant> ended =
        Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
    String ending = row.getString("ending");
    return new Hold(
        row.getString("reference"),
        KeyedNames.read(row.getArray("names")),
        row.getObject("received", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        ended.map(at -> new Hold.End(Ending.valueOf(ending.toUpperCase(Locale.ROOT)), at)));
  }

  private static String word(Ending ending) {
    return ending.name().toLowerCase(Locale.ROOT);
  }
}
