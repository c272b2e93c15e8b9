package dev.lethe.registry;

import module java.base;

import java.sql.SQLException;

/// What went wrong with a data base, told so that one knows what to do. PostgreSQL classes its
/// errors by five characters (its manual, appendix A).
final class Trouble {

  private Trouble() {}

  /// The explanation of what JDBC, the pool or the migration threw.
  ///
  /// @param where the server and data base, without password
  static RegistryException explained(String where, Throwable thrown) {
    Optional<SQLException> reason =
        Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .filter(each -> each.getSQLState() != null)
            .reduce((_, deeper) -> deeper);
    String state = reason.map(SQLException::getSQLState).orElse("");
    String said = reason.map(Throwable::getMessage).orElse(String.valueOf(thrown.getMessage()));
    return new RegistryException(
        "%s at %s (%s)".formatted(advice(state), where, said.strip()), thrown);
  }

  private static String advice(String state) {
    return switch (state) {
      case "28P01", "28000" ->
          "the data base refused user and password: check both in the address given with --db,";
      case "3D000" ->
          "there is no such data base: make it with `create database`, or correct --db,";
      case "42501" ->
          "the user may not do this: `grant create on database` to it, or give --db another user,";
      case "53300" ->
          "the server has no connection left: close other homes or raise its max_connections,";
      case String it when it.startsWith("08") || it.startsWith("57P") ->
          "no PostgreSQL server answers: start it, or correct host and port in --db,";
      case String it when it.startsWith("53") ->
          "the server has run out of disk or memory: make room and try again,";
      default -> "the data base could not do what it was asked; nothing was changed";
    };
  }
}
