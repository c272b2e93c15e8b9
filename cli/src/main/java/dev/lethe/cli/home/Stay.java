package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;

/// An order that everything stands still, such as a court's: nothing comes in, is learned,
/// published or served, until a key lifts it that was shown once. Objections are taken all the
/// while.
///
/// @param reason why, in the operator's words
/// @param key the digest of the key that lifts it
public record Stay(String reason, Digest key) {

  private static final String FORMAT = "lethe.dev/stay@v1";

  private static Path file(Path home) {
    return home.resolve("stay");
  }

  /// The order in force, or empty.
  public static Optional<Stay> of(Path home) {
    if (!Files.exists(file(home))) {
      return Optional.empty();
    }
    List<String> lines = Durable.text(file(home)).lines().toList();
    if (lines.size() < 3 || !lines.getFirst().equals(FORMAT)) {
      throw new Refusal(
          "%s: expected an order that begins with \"%s\"; while it cannot be read, everything stands still"
              .formatted(file(home), FORMAT));
    }
    return Optional.of(new Stay(lines.get(2), new Digest(lines.get(1))));
  }

  /// Refuses if everything stands still.
  public static void require(Path home) {
    of(home)
        .ifPresent(stay -> {
          throw new Refusal(
              "everything stands still by order: %s; `lethe stay --lift KEY` lifts it"
                  .formatted(stay.reason()));
        });
  }

  /// Puts an order in force and returns the key that lifts it; the key is kept nowhere.
  public static String order(Path home, String reason) {
    if (reason.isBlank() || reason.length() > 500 || reason.lines().count() != 1) {
      throw new IllegalArgumentException(
          "expected a reason of one line and at most 500 characters");
    }
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    Durable.write(file(home), "%s\n%s\n%s\n".formatted(FORMAT, Digest.of(key), reason.strip()));
    return key;
  }

  /// Lifts the order in force.
  public static void lift(Path home, String key) {
    Stay stay =
        of(home).orElseThrow(() -> new IllegalArgumentException("nothing stands still by order"));
    if (!stay.key().equals(Digest.of(key.strip()))) {
      throw new Refusal("this key does not lift the order; it was shown when the order was given");
    }
    Durable.delete(file(home));
  }
}
