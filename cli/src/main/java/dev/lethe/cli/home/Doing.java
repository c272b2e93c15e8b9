package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.core.store.JsonException;

/// How far a command in this home is with its work, for whoever looks on from another process. It
/// lies in the file `doing` of the home while the work goes on, and need not be durable.
///
/// @param what the command, such as `build`
/// @param since when it began
/// @param done how many tokens it has learned or found, from 0
/// @param total how many there are, 0 while that is not known
/// @param process which process does it
public record Doing(String what, Instant since, long done, long total, long process) {

  private static Path file(Path home) {
    return home.resolve("doing");
  }

  /// Takes the place of what was told before.
  public void tell(Path home) {
    Json.Obj told =
        Json.object()
            .put("done", done)
            .put("process", process)
            .put("since", since.toString())
            .put("total", total)
            .put("what", what)
            .done();
    try {
      Path fresh = home.resolve("doing.new");
      Files.writeString(fresh, told.text() + "\n");
      Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("could not tell how far the work is in " + home, e);
    }
  }

  /// The work is over.
  public static void end(Path home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (IOException e) {
      throw new UncheckedIOException("could not tell that the work in " + home + " is over", e);
    }
  }

  /// What a living process is doing, or empty.
  public static Optional<Doing> in(Path home) {
    try {
      Json.Obj told = Json.parseObject(Files.readString(file(home)).strip());
      return Optional.of(
              new Doing(
                  told.string("what"),
                  Instant.parse(told.string("since")),
                  told.integer("done"),
                  told.integer("total"),
                  told.integer("process")))
          .filter(each -> ProcessHandle.of(each.process()).isPresent());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | JsonException e) {
      throw new IllegalStateException("the file " + file(home) + " is not as it was written", e);
    }
  }
}
