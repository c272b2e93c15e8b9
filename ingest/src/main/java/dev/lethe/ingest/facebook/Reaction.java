package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;

/// A like or another reaction of an export, in either dialect: a sentence with its `reaction`, or
/// labels with their values. It has no words of the person.
final class Reaction {

  /// The reactions, and what Facebook calls them elsewhere.
  private static final Map<String, String> NAMES =
      Map.of(
          "LIKE", "LIKE", "LOVE", "LOVE", "CARE", "CARE", "SUPPORT", "CARE", "HAHA", "HAHA", "WOW",
          "WOW", "SAD", "SAD", "SORRY", "SAD", "ANGRY", "ANGRY", "ANGER", "ANGRY");

  private Reaction() {}

  /// The document of this record.
  static Item of(Node record, Origin origin) {
    Forms.REACTION.check(record);
    List<Node> reactions =
        record.items("data").stream().flatMap(part -> part.get("reaction").stream()).toList();
    if (reactions.isEmpty() && !record.has("label_values")) {
      throw record.missing("label_values");
    }
    reactions.stream()
        .flatMap(reaction -> reaction.get("actor").stream())
        .filter(actor -> !origin.owner().mayBe(actor.text()))
        .findFirst()
        .ifPresent(actor -> {
          throw new Refusal(
              "expected a reaction of the export's owner at %s, but found another name than those in the profile"
                  .formatted(actor.path()));
        });
    Instant when = record.seconds("timestamp").orElseThrow(() -> record.missing("timestamp"));
    Origin place = Title.of(record).group(origin);
    return Said.of(place, Kind.REACTION, when, when, List.of(), "", about(record, reactions));
  }

  /// What tells two reactions of one second apart: what they say, which both dialects have. Where
  /// that is not the one word that is known, for a page may be called Love, Facebook's own number,
  /// or all that the record says.
  private static String about(Node record, List<Node> reactions) {
    List<String> known =
        Stream.concat(said(reactions), values(record, "value"))
            .flatMap(word ->
                Optional.ofNullable(NAMES.get(word.strip().toUpperCase(Locale.ROOT))).stream())
            .distinct()
            .toList();
    return known.size() == 1
        ? known.getFirst()
        : record.textIfAny("fbid").orElseGet(() -> all(record, reactions));
  }

  private static String all(Node record, List<Node> reactions) {
    return Stream.of(
            said(reactions),
            values(record, "href"),
            values(record, "value"),
            record.textIfAny("title").stream())
        .flatMap(each -> each)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> said(List<Node> reactions) {
    return reactions.stream().flatMap(each -> each.textIfAny("reaction").stream());
  }

  private static Stream<String> values(Node record, String name) {
    return record.items("label_values").stream().flatMap(each -> each.textIfAny(name).stream());
  }
}
