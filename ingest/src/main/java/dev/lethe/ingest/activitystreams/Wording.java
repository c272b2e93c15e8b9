package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.LanguageTag;

/// What a natural-language property of an object says, and in which language.
///
/// @param raw the value as it is written: HTML or plain text, by the property
/// @param language the BCP 47 tag, or empty if nothing tells
record Wording(String raw, Optional<String> language) {

  /// The wording of `name`, or of the first entry of its `…Map`; empty if there is neither.
  ///
  /// @param around the language that the object's surroundings name
  static Optional<Wording> of(Thing thing, String name, Optional<String> around) {
    SequencedMap<String, Value> map =
        thing.get(name + "Map").orElse(null) instanceof Value.Members(var entries)
            ? entries
            : new LinkedHashMap<>();
    Optional<String> raw = thing.string(name);
    if (raw.isPresent()) {
      Optional<String> language = keyOf(map, raw.get()).or(() -> own(thing, name)).or(() -> around);
      return raw.map(text -> new Wording(text, language.flatMap(LanguageTag::of)));
    }
    return map.entrySet().stream()
        .findFirst()
        .map(entry ->
            new Wording(((Value.Text) entry.getValue()).text(), LanguageTag.of(entry.getKey())));
  }

  private static Optional<String> keyOf(SequencedMap<String, Value> map, String text) {
    return map.entrySet().stream()
        .filter(entry -> entry.getValue().equals(new Value.Text(text)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<String> own(Thing thing, String name) {
    return thing
        .thing(name)
        .flatMap(value -> text(value, "@language"))
        .or(() -> text(thing, "language"))
        .or(() -> text(thing, "@language"))
        .or(() -> Context.language(thing));
  }

  /// PeerTube has an object where others have a tag: such a value tells nothing here.
  private static Optional<String> text(Thing thing, String name) {
    return thing.get(name).orElse(null) instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
