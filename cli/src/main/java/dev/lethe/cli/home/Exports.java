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

  @Override
  public void read(List<Path> tables, Sink sink) throws IOException {
    for (Path table : tables) {
      for (Table.Row row : Table.read(table, COLUMNS).rows()) {
        try {
          read(row.values(), table, sink);
        } catch (IllegalArgumentException | NoSuchFileException e) {
          sink.broken(new Broken(row.where(), String.valueOf(e.getMessage())));
        }
      }
    }
  }

  private void read(List<String> row, Path table, Sink sink) throws IOException {
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
