package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Surprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The tables of objections and of the accounts they cover. Nothing here is ever deleted: it is
/// what keeps a person out.
final class Objections {

  private static final String ALL =
      """
      select o.reference, o.received, o.withdrawn, o.forgotten, o.position,
             array_agg(encode(covered.account, 'hex')) as accounts
      from objection o join objection_account covered using (reference)
      """;

  private static final String OLDEST_FIRST =
      """
      group by o.reference
      order by o.received, o.reference
      """;

  private Objections() {}

  static Objection lodge(Handle handle, SortedSet<Pseudonym> accounts, Instant received) {
    return lodge(handle, Reference.fresh(), accounts, received);
  }

  static Objection lodge(
      Handle handle, String reference, SortedSet<Pseudonym> accounts, Instant received) {
    Objection objection =
        new Objection(
            reference,
            accounts,
            Times.kept(received),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    handle
        .createUpdate(
            """
            with lodged as (
              insert into objection (reference, received) values (:reference, :received)
              returning reference)
            insert into objection_account (reference, account)
            select reference, decode(unnest(:accounts), 'hex') from lodged
            """)
        .bind("reference", objection.reference())
        .bind("received", Times.stored(received))
        .bindArray("accounts", String.class, KeyedNames.hex(objection.accounts()))
        .execute();
    return objection;
  }

  /// Notes the position; noting the same again changes nothing.
  static void record(Handle handle, String reference, long position) {
    int noted =
        handle
            .createUpdate(
                """
                update objection set position = :position
                where reference = :reference and coalesce(position, :position) = :position
                """)
            .bind("reference", reference)
            .bind("position", position)
            .execute();
    if (noted == 0) {
      Objection found = named(handle, List.of(reference)).getFirst();
      throw new RegistryException(
          "the objection %s is entry %d of the ledger and cannot be entry %d too: ledger and registry do not belong together"
              .formatted(reference, found.position().orElseThrow(), position));
    }
  }

  static List<Objection> withdraw(Handle handle, SortedSet<Pseudonym> accounts, Instant at) {
    List<String> withdrawn =
        handle
            .createQuery(
                """
                update objection set withdrawn = :at
                where withdrawn is null and reference in (
                  select reference from objection_account
                  where account in (select decode(unnest(:accounts), 'hex')))
                returning reference
                """)
            .bind("at", Times.stored(at))
            .bindArray("accounts", String.class, KeyedNames.hex(accounts))
            .mapTo(String.class)
            .list();
    return named(handle, withdrawn);
  }

  /// Notes that these are forgotten, those that were before excepted, and returns all of them.
  static List<Objection> forget(Handle handle, Collection<String> references, Instant at) {
    handle
        .createUpdate(
            """
            update objection set forgotten = :at
            where forgotten is null and reference = any (:references)
            """)
        .bind("at", Times.stored(at))
        .bindArray("references", String.class, List.copyOf(references))
        .execute();
    return named(handle, references);
  }

  static Optional<Objection> find(Handle handle, String reference) {
    return read(
            handle
                .createQuery(ALL + "where o.reference = :it\n" + OLDEST_FIRST)
                .bind("it", reference))
        .stream()
        .findFirst();
  }

  /// Notes the surprise of the models at an objection's person; the first note stays.
  static void surprised(Handle handle, String reference, Surprise surprise) {
    handle
        .createUpdate(
            """
            insert into surprise (reference, before, after) values (:it, :before, :after)
            on conflict do nothing
            """)
        .bind("it", reference)
        .bind("before", surprise.before())
        .bind("after", surprise.after())
        .execute();
  }

  static Optional<Surprise> surprise(Handle handle, String reference) {
    return handle
        .createQuery("select before, after from surprise where reference = :it")
        .bind("it", reference)
        .map((row, _) -> new Surprise(row.getDouble("before"), row.getDouble("after")))
        .findFirst();
  }

  static List<Objection> all(Handle handle) {
    return read(handle.createQuery(ALL + OLDEST_FIRST));
  }

  /// Every objection that names one of these.
  static List<Objection> naming(Handle handle, SortedSet<Pseudonym> names) {
    return read(
        handle
            .createQuery(
                ALL
                    + """
                    where o.reference in (
                      select reference from objection_account
                      where account in (select decode(unnest(:names), 'hex')))
                    """
                    + OLDEST_FIRST)
            .bindArray("names", String.class, KeyedNames.hex(names)));
  }

  /// The objections with these references, all of which must be there.
  private static List<Objection> named(Handle handle, Collection<String> references) {
    List<Objection> found =
        read(
            handle
                .createQuery(ALL + "where o.reference = any (:references)\n" + OLDEST_FIRST)
                .bindArray("references", String.class, List.copyOf(references)));
    SortedSet<String> missing = new TreeSet<>(references);
    found.forEach(each -> missing.remove(each.reference()));
    if (!missing.isEmpty()) {
      throw new RegistryException(
          "the registry holds no objection with the reference %s: compare it with the receipt"
              .formatted(String.join(", ", missing)));
    }
    return found;
  }

  private static List<Objection> read(Query query) {
    return query.map((row, _) -> objection(row)).list();
  }

  private static Objection objection(ResultSet row) throws SQLException {
    long position = row.getLong("position");
    boolean isRecorded = !row.wasNull();
    String[] accounts = (String[]) row.getArray("accounts").getArray();
    return new Objection(
        row.getString("reference"),
        Stream.of(accounts).map(Pseudonym::new).collect(Collectors.toCollection(TreeSet::new)),
        row.getObject("received", OffsetDateTime.class).toInstant(),
        instant(row, "withdrawn"),
        instant(row, "forgotten"),
        isRecorded ? OptionalLong.of(position) : OptionalLong.empty());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
