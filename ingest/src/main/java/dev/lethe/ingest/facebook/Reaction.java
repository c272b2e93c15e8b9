package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;

/// A like or another reaction of an export, in either dialect: a sentence with its `reaction`, or
/// labels with their values. It has no words of the person.
final class Reaction {

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

  /// What tells two reactions of one second apart: Facebook's own number, or what they say and on
  /// what.
  private static String about(Node record, List<Node> reactions) {
    Stream<String> said = reactions.stream().flatMap(each -> each.textIfAny("reaction").stream());
    Stream<String> labels =
        record.items("label_values").stream()
            .flatMap(
                each -> Stream.of("href", "value").flatMap(name -> each.textIfAny(name).stream()));
    Stream<String> parts =
        Stream.of(said, labels, record.textIfAny("title").stream()).flatMap(each -> each);
    return record.textIfAny("fbid").orElseGet(() -> parts.collect(Collectors.joining("\n")));
  }
}
