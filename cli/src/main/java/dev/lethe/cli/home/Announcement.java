package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.store.Durable;

/// Where a running server lends its home: a port on this machine, and a secret that only the home's
/// owner can read.
///
/// @param port 1 to 65535
/// @param secret who knows it may borrow
record Announcement(int port, String secret) {

  static Announcement fresh(int port) {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return new Announcement(port, HexFormat.of().formatHex(secret));
  }

  private static Path file(Path home) {
    return home.resolve("up");
  }

  /// What a server announced, or empty if none runs.
  static Optional<Announcement> read(Path home) {
    if (!Files.exists(file(home))) {
      return Optional.empty();
    }
    String[] words = Durable.text(file(home)).strip().split(" ", -1);
    return words.length == 2 && words[0].matches("\\d{1,5}")
        ? Optional.of(new Announcement(Integer.parseInt(words[0]), words[1]))
        : Optional.empty();
  }

  void write(Path home) {
    Durable.write(file(home), "%d %s%n".formatted(port, secret));
    try {
      Files.setPosixFilePermissions(file(home), PosixFilePermissions.fromString("rw-------"));
    } catch (UnsupportedOperationException _) {
      // A file system without POSIX permissions guards the folder in its own way.
    } catch (IOException e) {
      throw new UncheckedIOException("could not protect " + file(home), e);
    }
  }

  static void remove(Path home) {
    Durable.delete(file(home));
  }
}
