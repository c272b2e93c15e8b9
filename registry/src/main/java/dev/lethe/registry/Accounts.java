package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The tables of accounts, of the handles they go or went by, and of the links between them.
final class Accounts {

  /// The tables that `erase` deletes from.
  static final String TABLES = "account, handle, link, consent, notice";

  private static final String ALL =
      """
      select encode(pseudonym, 'hex') as pseudonym, encode(address, 'hex') as address
      from account
      """;

  private static final String LINKS =
      """
      select distinct encode(one, 'hex') as one, encode(other, 'hex') as other
      from link
      """;

  private static final int BATCH = 10_000;

  /// A handle that an account goes by.
  private record Named(Pseudonym handle, Pseudonym account) implements Comparable<Named> {

    private static final Comparator<Named> ORDER =
        Comparator.comparing(Named::handle).thenComparing(Named::account);

    @Override
    public int compareTo(Named other) {
      return ORDER.compare(this, other);
    }
  }

  private Accounts() {}

  /// Adds what is new and updates addresses. Rows are touched in the order of their names, so that
  /// two enrolments at once wait for each other instead of blocking each other.
  static void enrol(Handle handle, Collection<Enrolment> enrolments) {
    SortedMap<Pseudonym, Optional<Pseudonym>> addresses = new TreeMap<>();
    SortedSet<Named> names = new TreeSet<>();
    for (Enrolment each : enrolments) {
      addresses.put(each.account(), each.address());
      each.handle().ifPresent(name -> names.add(new Named(name, each.account())));
    }
    batches(addresses.entrySet()).forEach(batch -> insertAccounts(handle, batch));
    batches(names).forEach(batch -> insertHandles(handle, batch));
  }

  private static void insertAccounts(
      Handle handle, List<Map.Entry<Pseudonym, Optional<Pseudonym>>> batch) {
    handle
        .createUpdate(
            """
            insert into account (pseudonym, address)
            select decode(pseudonym, 'hex'), decode(nullif(address, ''), 'hex')
            from unnest(:pseudonyms, :addresses) as given (pseudonym, address)
            on conflict (pseudonym) do update set address = excluded.address
            where account.address is distinct from excluded.address
            """)
        .bindArray("pseudonyms", String.class, batch.stream().map(e -> e.getKey().hex()).toList())
        .bindArray(
            "addresses",
            String.class,
            batch.stream().map(e -> e.getValue().map(Pseudonym::hex).orElse("")).toList())
        .execute();
  }

  private static void insertHandles(Handle handle, List<Named> batch) {
    handle
        .createUpdate(
            """
            insert into handle (handle, account)
            select decode(handle, 'hex'), decode(account, 'hex')
            from unnest(:handles, :accounts) as given (handle, account)
            on conflict do nothing
            """)
        .bindArray("handles", String.class, batch.stream().map(e -> e.handle().hex()).toList())
        .bindArray("accounts", String.class, batch.stream().map(e -> e.account().hex()).toList())
        .execute();
  }

  static SortedSet<Pseudonym> of(Handle handle, Pseudonym name) {
    return handle
        .createQuery(
            """
            select encode(account, 'hex') from handle where handle = decode(:name, 'hex')
            """)
        .bind("name", name.hex())
        .mapTo(String.class)
        .map(Pseudonym::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static void link(Handle handle, People.Pair pair, Proof proof, Instant at) {
    handle
        .createUpdate(
            """
            insert into link (one, other, proof, at)
            values (decode(:one, 'hex'), decode(:other, 'hex'), :proof, :at)
            on conflict do nothing
            """)
        .bind("one", pair.one().hex())
        .bind("other", pair.other().hex())
        .bind("proof", proof.name().toLowerCase(Locale.ROOT))
        .bind("at", Times.stored(at))
        .execute();
  }

  static void unlink(Handle handle, People.Pair pair) {
    handle
        .createUpdate(
            """
            delete from link where one = decode(:one, 'hex') and other = decode(:other, 'hex')
            """)
        .bind("one", pair.one().hex())
        .bind("other", pair.other().hex())
        .execute();
  }

  /// Deletes all that is known of these accounts but the objections that name them.
  static void erase(Handle handle, SortedSet<Pseudonym> accounts) {
    for (String statement :
        List.of(
            "delete from handle where account in (select decode(unnest(:accounts), 'hex'))",
            "delete from link where one in (select decode(unnest(:accounts), 'hex'))"
                + " or other in (select decode(unnest(:accounts), 'hex'))",
            "delete from notice where account in (select decode(unnest(:accounts), 'hex'))",
            "delete from consent where account in (select decode(unnest(:accounts), 'hex'))",
            "delete from account where pseudonym in (select decode(unnest(:accounts), 'hex'))")) {
      handle
          .createUpdate(statement)
          .bindArray("accounts", String.class, accounts.stream().map(Pseudonym::hex).toList())
          .execute();
    }
  }

  /// These names, and all that is joined with one of them by an address, a link or an objection,
  /// directly or through others.
  static SortedSet<Pseudonym> reached(Handle handle, Collection<Pseudonym> some) {
    return KeyedNames.read(
        handle
            .createQuery(
                """
                with recursive reached (name) as (
                  select decode(unnest(:names), 'hex')
                  union
                  select next.name from reached cross join lateral (
                    select address::bytea from account
                    where pseudonym = reached.name and address is not null
                    union all select pseudonym from account where address = reached.name
                    union all select other from link where one = reached.name
                    union all select one from link where other = reached.name
                    union all select other.account
                    from objection_account this join objection_account other using (reference)
                    where this.account = reached.name) next (name))
                select encode(name, 'hex') from reached
                """)
            .bindArray("names", String.class, KeyedNames.hex(some)));
  }

  /// Every account with its address, if known.
  static SortedMap<Pseudonym, Optional<Pseudonym>> all(Handle handle) {
    return addresses(handle.createQuery(ALL + "order by account.pseudonym"));
  }

  /// Those of these names that are accounts, with their addresses, if known.
  static SortedMap<Pseudonym, Optional<Pseudonym>> among(
      Handle handle, SortedSet<Pseudonym> names) {
    return addresses(
        handle
            .createQuery(ALL + "where pseudonym in (select decode(unnest(:names), 'hex'))")
            .bindArray("names", String.class, KeyedNames.hex(names)));
  }

  private static SortedMap<Pseudonym, Optional<Pseudonym>> addresses(Query query) {
    SortedMap<Pseudonym, Optional<Pseudonym>> all = new TreeMap<>();
    query
        .setFetchSize(BATCH)
        .map((row, _) ->
            Map.entry(
                new Pseudonym(row.getString("pseudonym")),
                Optional.ofNullable(row.getString("address")).map(Pseudonym::new)))
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  /// Every pair that is linked, for whatever reason, once.
  static List<People.Pair> links(Handle handle) {
    return pairs(handle.createQuery(LINKS + "order by one, other"));
  }

  /// The same, of pairs of these.
  static List<People.Pair> links(Handle handle, SortedSet<Pseudonym> names) {
    return pairs(
        handle
            .createQuery(
                LINKS
                    + """
                    where link.one in (select decode(unnest(:names), 'hex'))
                    order by one, other
                    """)
            .bindArray("names", String.class, KeyedNames.hex(names)));
  }

  private static List<People.Pair> pairs(Query query) {
    return query
        .map((row, _) ->
            new People.Pair(
                new Pseudonym(row.getString("one")), new Pseudonym(row.getString("other"))))
        .list();
  }

  private static <T> List<List<T>> batches(Collection<T> all) {
    return all.stream().gather(Gatherers.windowFixed(BATCH)).toList();
  }
}
