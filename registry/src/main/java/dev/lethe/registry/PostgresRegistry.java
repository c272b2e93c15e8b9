package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Registry;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Surprise;

/// The registry in a PostgreSQL data base, 15 or newer. Each home has a schema of its own, so one
/// server serves many. Several threads may use it at once. Instants are kept with whole
/// microseconds, the rest cut off.
///
/// What `forgotten` erases leaves the tables' files at once; the server's write-ahead log holds the
/// keyed names until it has moved on. An account that is enrolled again after that is known again,
/// and its objection still keeps it out.
public final class PostgresRegistry implements Registry {

  private final Database database;

  private PostgresRegistry(Database database) {
    this.database = database;
  }

  /// Opens the registry of a home whose address names user and password.
  ///
  /// @param url `jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD`
  /// @param schema the home's schema, made if absent: a lower-case letter and up to 40 lower-case
  ///   letters, digits or underscores
  public static PostgresRegistry open(String url, String schema) {
    return open(url, new Properties(), schema);
  }

  /// Opens the registry of a home with properties of the driver, such as `user` and `password`,
  /// apart from the address.
  public static PostgresRegistry open(String url, Properties properties, String schema) {
    return new PostgresRegistry(Database.open(url, properties, new Schema(schema)));
  }

  @Override
  public void enrol(Collection<Enrolment> enrolments) {
    database.apply(handle -> Accounts.enrol(handle, enrolments));
  }

  @Override
  public SortedSet<Pseudonym> accountsOf(Pseudonym name) {
    return database.look(handle -> Accounts.of(handle, name));
  }

  @Override
  public void link(Pseudonym one, Pseudonym other, Proof proof, Instant at) {
    database.apply(handle -> Accounts.link(handle, pair(one, other), proof, at));
  }

  @Override
  public void unlink(Pseudonym one, Pseudonym other) {
    database.apply(handle -> Accounts.unlink(handle, pair(one, other)));
  }

  @Override
  public Objection object(SortedSet<Pseudonym> accounts, Instant received) {
    return database.change(handle -> Objections.lodge(handle, accounts, received));
  }

  @Override
  public void recorded(String reference, long position) {
    if (position < 0) {
      throw new IllegalArgumentException("a ledger's positions begin at 0, but was " + position);
    }
    database.apply(handle -> Objections.record(handle, reference, position));
  }

  @Override
  public List<Objection> withdraw(SortedSet<Pseudonym> accounts, Instant at) {
    return database.change(handle -> Objections.withdraw(handle, accounts, at));
  }

  @Override
  public void consent(SortedSet<Pseudonym> accounts, Instant given) {
    database.apply(handle -> Consents.give(handle, accounts, given));
  }

  @Override
  public void withdrawConsent(SortedSet<Pseudonym> accounts, Instant at) {
    database.apply(handle -> Consents.withdraw(handle, accounts, at));
  }

  @Override
  public void told(SortedSet<Pseudonym> accounts, Instant at) {
    database.apply(handle -> Announcements.told(handle, accounts, at));
  }

  @Override
  public void forgotten(Collection<String> references, Instant at) {
    if (references.isEmpty()) {
      return;
    }
    database.apply(
        handle -> Accounts.erase(handle, covered(Objections.forget(handle, references, at))));
    database.scrub(Accounts.TABLES);
  }

  @Override
  public void surprised(String reference, Surprise surprise) {
    database.apply(handle -> Objections.surprised(handle, reference, surprise));
  }

  @Override
  public Optional<Surprise> surprise(String reference) {
    return database.look(handle -> Objections.surprise(handle, reference));
  }

  /// What people asked for and what is still to be done about it, in the same data base.
  public Requests requests() {
    return new PostgresRequests(database);
  }

  @Override
  public People people() {
    return database.look(handle ->
        new People(
            Accounts.all(handle),
            Accounts.links(handle),
            Objections.all(handle),
            Consents.all(handle),
            Holds.held(handle),
            Announcements.all(handle)));
  }

  @Override
  public People people(Collection<Pseudonym> some) {
    return database.look(handle -> {
      SortedSet<Pseudonym> reached = Accounts.reached(handle, some);
      return new People(
          Accounts.among(handle, reached),
          Accounts.links(handle, reached),
          Objections.naming(handle, reached),
          Consents.of(handle, reached),
          Holds.held(handle, reached),
          Announcements.of(handle, reached));
    });
  }

  @Override
  public void close() {
    database.close();
  }

  private static SortedSet<Pseudonym> covered(List<Objection> objections) {
    return objections.stream()
        .flatMap(each -> each.accounts().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The pair with the smaller account first, so that it does not matter who is named first.
  private static People.Pair pair(Pseudonym one, Pseudonym other) {
    if (one.equals(other)) {
      throw new IllegalArgumentException("a link joins two accounts, but both were " + one);
    }
    return one.compareTo(other) < 0 ? new People.Pair(one, other) : new People.Pair(other, one);
  }
}
