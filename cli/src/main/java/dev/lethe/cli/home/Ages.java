package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;

/// A source together with a list of ages that the operator attests: a table with the columns
/// `account` (`platform:id`, or an actor's address) and `ageGroup` (`adult`, `minor`, `unknown`).
///
/// @param source what else is read
/// @param list the table's file
public record Ages(Source source, Path list) implements Source {

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    for (Table.Row row : Table.read(list, List.of("account", "ageGroup")).rows()) {
      try {
        sink.item(attested(row.values().getFirst(), row.values().getLast()));
      } catch (IllegalArgumentException e) {
        sink.broken(new Broken(row.where(), String.valueOf(e.getMessage())));
      }
    }
    source.read(paths, sink);
  }

  private static Item attested(String account, String group) {
    return new Item.Attested(
        AccountNames.account(account), Optional.of(group(group)), Optional.empty());
  }

  static AgeGroup group(String word) {
    return switch (word) {
      case "adult" -> AgeGroup.ADULT;
      case "minor" -> AgeGroup.MINOR;
      case "unknown" -> AgeGroup.UNKNOWN;
      default ->
          throw new IllegalArgumentException(
              "expected adult, minor or unknown under ageGroup, but found \"" + word + "\"");
    };
  }
}
