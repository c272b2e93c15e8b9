package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.store.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// The tables of one-time keys and sessions. What is over is deleted when something new comes.
final class Entrances {

  private static final String NAMES =
      "array(select encode(name, 'hex') from unnest(names) name) as names";

  private Entrances() {}

  static void issue(Handle handle, OneTimeKey key) {
    handle
        .createUpdate(
            """
            insert into one_time_key (digest, reference, names, until)
            values (decode(:digest, 'hex'), :reference,
                    array(select decode(unnest(:names), 'hex')), :until)
            """)
        .bind("digest", key.digest().hex())
        .bind("reference", key.reference().orElse(null))
        .bindArray("names", String.class, KeyedNames.hex(key.names()))
        .bind("until", Times.stored(key.until()))
        .execute();
  }

  static Optional<OneTimeKey> key(Handle handle, Digest digest, Instant at) {
    return handle
        .createQuery(
            "select reference, until, "
                + NAMES
                + " from one_time_key where digest = decode(:digest, 'hex') and until >= :at")
        .bind("digest", digest.hex())
        .bind("at", Times.stored(at))
        .map((row, _) -> key(row, digest))
        .findFirst();
  }

  static Optional<OneTimeKey> use(Handle handle, Digest digest, Instant at) {
    return handle
        .createQuery(
            """
            delete from one_time_key where digest = decode(:digest, 'hex') and until >= :at
            returning reference, until,
            """
                + NAMES)
        .bind("digest", digest.hex())
        .bind("at", Times.stored(at))
        .map((row, _) -> key(row, digest))
        .findFirst();
  }

  static void begin(Handle handle, Session session) {
    handle
        .createUpdate(
            """
            insert into session (token, role, names, until)
            values (decode(:token, 'hex'), :role, array(select decode(unnest(:names), 'hex')),
                    :until)
            on conflict (token) do update
            set role = excluded.role, names = excluded.names, until = excluded.until
            """)
        .bind("token", session.token().hex())
        .bind("role", session.role().name().toLowerCase(Locale.ROOT))
        .bindArray("names", String.class, KeyedNames.hex(session.names()))
        .bind("until", Times.stored(session.until()))
        .execute();
  }

  static Optional<Session> session(Handle handle, Digest token, Instant at) {
    return handle
        .createQuery(
            "select role, until, "
                + NAMES
                + " from session where token = decode(:token, 'hex') and until > :at")
        .bind("token", token.hex())
        .bind("at", Times.stored(at))
        .map((row, _) -> session(row, token))
        .findFirst();
  }

  static void leave(Handle handle, Digest token) {
    handle
        .createUpdate("delete from session where token = decode(:token, 'hex')")
        .bind("token", token.hex())
        .execute();
  }

  /// Deletes keys and sessions that are over.
  static void sweep(Handle handle, Instant at) {
    for (String table : List.of("one_time_key", "session")) {
      handle
          .createUpdate("delete from " + table + " where until < :at")
          .bind("at", Times.stored(at))
          .execute();
    }
  }

  private static OneTimeKey key(ResultSet row, Digest digest) throws SQLException {
    return new OneTimeKey(
        digest,
        Optional.ofNullable(row.getString("reference")),
        KeyedNames.read(row.getArray("names")),
        row.getObject("until", OffsetDateTime.class).toInstant());
  }

  private static Session session(ResultSet row, Digest token) throws SQLException {
    return new Session(
        token,
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        KeyedNames.read(row.getArray("names")),
        row.getObject("until", OffsetDateTime.class).toInstant());
  }
}
