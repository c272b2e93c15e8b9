package dev.lethe.story;

import module java.base;

import dev.lethe.registry.LocalPostgres;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL server of a run; every home has a schema of its own in it. Processes that a
/// test starts are told its address by `lethe.story.server`.
final class Server {

  private static final String GIVEN = "lethe.story.server";
  private static final String URL = url(System.getProperty(GIVEN));

  private Server() {}

  /// The address of the server, with user and password.
  static String url() {
    return URL;
  }

  /// How a process that a test starts is told the address.
  static String option() {
    return "-D%s=%s".formatted(GIVEN, URL);
  }

  private static String url(@Nullable String given) {
    return given == null ? start() : given;
  }

  private static String start() {
    LocalPostgres server = LocalPostgres.start(Scratch.folder("server"), cache());
    Scratch.endFirst(server::close);
    return server.url();
  }

  /// Where the server's programs are unpacked; commands unpack theirs there, too.
  static Path cache() {
    return Path.of(
        Objects.requireNonNull(
            System.getenv("LETHE_CACHE"), "the story's pom.xml sets LETHE_CACHE for its tests"));
  }
}
