package dev.lethe.cli.up;

import module java.base;

import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a server logs, one JSON document a line, in the home's folder `logs`: at most five files of
/// ten million bytes, the newest first. Requests are logged without content; of an error its kind
/// and where it arose, for its message may quote somebody.
final class Journal implements AutoCloseable {

  private static final int BYTES = 10_000_000;
  private static final int FILES = 5;
  private static final String HOUSE = "dev.lethe";
  private static final String ACCESS = "dev.lethe.access";

  /// Held, so that their settings are not forgotten with them.
  private final Logger house = Logger.getLogger(HOUSE);

  private final Logger access = Logger.getLogger(ACCESS);
  private final FileHandler file;

  private Journal(FileHandler file) {
    this.file = file;
  }

  /// Logs from now on.
  static Journal open(Path home) {
    try {
      Path folder = Durable.folder(home.resolve("logs"));
      FileHandler file = new FileHandler(folder + "/up-%g.jsonl", BYTES, FILES, true);
      file.setFormatter(new Lines());
      file.setEncoding("UTF-8");
      Journal journal = new Journal(file);
      journal.house.addHandler(file);
      journal.access.addHandler(file);
      journal.access.setUseParentHandlers(false);
      journal.access.setLevel(java.util.logging.Level.INFO);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException("could not write logs in " + home, e);
    }
  }

  /// A record as a line.
  private static final class Lines extends Formatter {

    @Override
    public String format(LogRecord entry) {
      Json.Members line =
          Json.object()
              .put("at", entry.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
              .put("level", entry.getLevel().getName().toLowerCase(Locale.ROOT));
      if (ACCESS.equals(entry.getLoggerName())) {
        line.put("request", Json.parseObject(entry.getMessage()));
      } else {
        line.put("logger", String.valueOf(entry.getLoggerName()))
            .put("message", formatMessage(entry));
      }
      Throwable error = entry.getThrown();
      if (error != null) {
        line.put("error", error.getClass().getName())
            .put("where", Stream.of(error.getStackTrace()).limit(1).toList().toString());
      }
      return line.done().text() + "\n";
    }
  }

  @Override
  public void close() {
    house.removeHandler(file);
    access.removeHandler(file);
    file.close();
  }
}
