package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Pseudonym;
import java.sql.Array;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.Query;

/// Keyed names on their way to the data base and back.
final class KeyedNames {

  private KeyedNames() {}

  static List<String> hex(Collection<Pseudonym> names) {
    return names.stream().map(Pseudonym::hex).toList();
  }

  /// The names in the one column of a query's answer, in hexadecimal digits.
  static SortedSet<Pseudonym> read(Query query) {
    return query
        .mapTo(String.class)
        .map(Pseudonym::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The names in an array of hexadecimal digits.
  static SortedSet<Pseudonym> read(Array names) throws SQLException {
    return Stream.of((String[]) names.getArray())
        .map(Pseudonym::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
