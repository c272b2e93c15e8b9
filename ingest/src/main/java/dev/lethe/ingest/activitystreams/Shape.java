package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.LanguageTag;
import dev.lethe.ingest.text.Quote;

/// The kinds of values that properties may have (ActivityStreams Vocabulary, section 4).
final class Shape {

  private static final List<String> WORDS = List.of("content", "name", "summary");

  private static final List<String> REFERENCES =
      List.of("actor", "attributedTo", "bcc", "bto", "cc", "inReplyTo", "object", "to");

  private Shape() {}

  /// Refuses an object in which a property has a value of the wrong kind.
  static void check(Thing thing) {
    thing.string("id");
    for (String name : WORDS) {
      thing.string(name);
      thing.get(name + "Map").ifPresent(map -> languages(name + "Map", map));
    }
    for (String name : REFERENCES) {
      thing.values(name).forEach(value -> reference(name, value));
    }
  }

  /// Refuses an object that lies at no absolute address. What is attached to a post may: archives
  /// keep it beside the post.
  static void checkLinks(Thing thing) {
    thing.values("url").forEach(Shape::link);
  }

  private static void reference(String name, Value value) {
    switch (value) {
      case Value.Text _, Value.Members _ -> {}
      case Value other -> throw Thing.expected("an address or an object", name, other);
    }
  }

  private static void languages(String name, Value value) {
    if (!(value instanceof Value.Members(SequencedMap<String, Value> byLanguage))) {
      throw Thing.expected("an object of texts by language", name, value);
    }
    byLanguage.forEach((language, text) -> {
      if (!LanguageTag.isWellFormed(language)) {
        throw new Refusal(
            "expected a language tag of BCP 47 in \"%s\", but found %s"
                .formatted(name, Quote.of(language)));
      }
      if (!(text instanceof Value.Text)) {
        throw Thing.expected("a string", name, text);
      }
    });
  }

  private static void link(Value value) {
    switch (value) {
      case Value.Text _ -> Thing.address("url", value);
      case Value.Members json -> Thing.of(json).get("href").ifPresent(Shape::link);
      case Value other -> throw Thing.expected("an address or a Link", "url", other);
    }
  }
}
