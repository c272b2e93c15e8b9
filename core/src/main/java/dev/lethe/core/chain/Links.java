package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;

/// The links that were learned: a file per link, named as the link, that holds what came out.
public final class Links {

  private static final String FORMAT = "lethe.dev/link@v1\n";

  private final Path folder;

  public Links(Path folder) {
    this.folder = Durable.folder(folder);
  }

  /// What came out of this link, or empty if it was never learned.
  public Optional<Digest> find(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = Durable.text(file);
    if (!text.startsWith(FORMAT + "output ")) {
      throw new IllegalStateException("expected a link's file, but %s is none".formatted(file));
    }
    return Optional.of(new Digest(text.substring(FORMAT.length() + "output ".length()).strip()));
  }

  /// Keeps what came out of this link.
  public void keep(String name, Digest output) {
    Durable.write(folder.resolve(name), FORMAT + "output " + output.hex() + "\n");
  }

  /// Destroys every link that is not among `kept`.
  public void retain(Set<String> kept) {
    for (Path file : Durable.files(folder)) {
      if (!kept.contains(file.getFileName().toString())) {
        Durable.delete(file);
      }
    }
  }
}
