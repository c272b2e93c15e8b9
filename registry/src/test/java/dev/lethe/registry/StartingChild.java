package dev.lethe.registry;

import module java.base;

/// A process that starts a server and does not close it.
///
/// Arguments: the cache, the server's folder, and `halt` to end as if killed, or `return` to end in
/// good order.
final class StartingChild {

  private StartingChild() {}

  public static void main(String[] arguments) {
    LocalPostgres postgres = LocalPostgres.start(Path.of(arguments[1]), Path.of(arguments[0]));
    Objects.requireNonNull(postgres.url());
    if (arguments[2].equals("halt")) {
      Runtime.getRuntime().halt(3);
    }
  }
}
