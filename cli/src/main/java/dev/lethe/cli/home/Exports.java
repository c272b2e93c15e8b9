package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.meta.Statement;

/// Many people's exports at once: tables of exports and of what the operator states about each, with
/// the columns
///
///     platform, folder, account, audience, address, ageGroup
///
/// `folder` is a folder or an archive beside the table, `account` is `platform:id`, `audience` is
/// `public` or empty, `address` a verified one or empty, `ageGroup` adult, minor, unknown or empty.
public final class Exports implements Source {

  private static final List<String> COLUMNS =
      List.of("platform", "folder", "account", "audience", "address", "ageGroup");

  /// Reads as many exports at once as there are cores. Items of different rows may mix; what could
  /// not be read is told row by row.
  @Override
  public void read(List<Path> tables, Sink sink) throws IOException {
    ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<List<Broken>>> rows = new ArrayList<>();
      for (Path table : tables) {
        for (Table.Row row : Table.read(table, COLUMNS).rows()) {
          rows.add(readers.submit(() -> read(row, table, sink)));
        }
      }
      for (Future<List<Broken>> row : rows) {
        List<Broken> broken = Waiting.result(row);
        synchronized (sink) {
          broken.forEach(sink::broken);
        }
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private static List<Broken> read(Table.Row row, Path table, Sink sink) throws IOException {
    Turns turns = new Turns(sink);
    try {
      read(row.values(), table, turns);
    } catch (IllegalArgumentException | NoSuchFileException e) {
      turns.broken(new Broken(row.where(), String.valueOf(e.getMessage())));
    }
    turns.hand();
    return turns.broken;
  }

  /// Hands items to a sink that others hand to as well: some at a time, in turns.
  private static final class Turns implements Sink {
    private static final int SOME = 64;

    private final Sink sink;
    private final List<Item> items = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    Turns(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void item(Item item) {
      items.add(item);
      if (items.size() == SOME) {
        hand();
      }
    }

    @Override
    public void broken(Broken problem) {
      broken.add(problem);
    }

    void hand() {
      synchronized (sink) {
        items.forEach(sink::item);
      }
      items.clear();
    }
  }

  private static void read(List<String> row, Path table, Sink sink) throws IOException {
    Account account = AccountNames.account(row.get(2));
    Statement statement = new Statement(Optional.of(account), audience(row.get(3)));
    Source source = source(row.get(0), statement);
    Item attested =
        new Item.Attested(account, given(row.get(5)).map(Ages::group), given(row.get(4)));
    source.read(List.of(table.resolveSibling(row.get(1))), sink);
    sink.item(attested);
  }

  private static Source source(String platform, Statement statement) {
    return switch (platform) {
      case "facebook" -> new Facebook(statement);
      case "instagram" -> new Instagram(statement);
      default ->
          throw new IllegalArgumentException(
              "expected facebook or instagram under platform, but found \"" + platform + "\"");
    };
  }

  private static Audience audience(String stated) {
    return switch (stated) {
      case "public" -> Audience.PUBLIC;
      case "" -> Audience.UNKNOWN;
      default ->
          throw new IllegalArgumentException(
              "expected public or nothing under audience, but found \"" + stated + "\"");
    };
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
