package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// An object's JSON-LD context, as far as it matters: whether the object is ActivityStreams at all,
/// and which language its words are in. No context is ever fetched.
final class Context {

  /// Names that a context may not give another meaning (ActivityStreams Core, section 2.1.2).
  private static final Set<String> FIXED =
      Set.of(
          "actor",
          "attachment",
          "attributedTo",
          "cc",
          "content",
          "id",
          "inReplyTo",
          "name",
          "object",
          "published",
          "summary",
          "to",
          "type",
          "updated");

  private final List<Value> parts;

  private Context(Thing thing) {
    this.parts = thing.values("@context");
  }

  /// Refuses an object whose context is there and is not ActivityStreams.
  static void check(Thing thing) {
    if (!new Context(thing).isActivityStreams() && thing.isGiven("@context")) {
      throw new Refusal(
          "expected ActivityStreams under \"@context\" (https://www.w3.org/ns/activitystreams), but"
              + " found another context");
    }
  }

  /// Refuses an object inside another if its context, which adds to the outer one, redefines terms.
  static void checkInner(Thing thing) {
    new Context(thing).isActivityStreams();
  }

  /// The language of the object's words, or empty if its context names none.
  static Optional<String> language(Thing thing) {
    return new Context(thing)
        .parts.stream()
            .filter(Value.Members.class::isInstance)
            .map(part -> ((Value.Members) part).members().get("@language"))
            .filter(Value.Text.class::isInstance)
            .map(language -> ((Value.Text) language).text())
            .reduce((_, last) -> last);
  }

  private boolean isActivityStreams() {
    boolean known = false;
    for (Value part : parts) {
      known |=
          switch (part) {
            case Value.Text(String address) -> Term.isActivityStreams(address);
            case Value.Members(SequencedMap<String, Value> terms) -> defines(terms);
            case Value.Nothing _ -> false;
            case Value other -> throw Thing.expected("a context", "@context", other);
          };
    }
    return known;
  }

  private static boolean defines(SequencedMap<String, Value> terms) {
    boolean known = false;
    for (Map.Entry<String, Value> term : terms.entrySet()) {
      String meaning = meaning(term.getValue());
      if (term.getKey().equals("as") || term.getKey().equals("@vocab")) {
        known |= Term.isActivityStreams(meaning);
      }
      boolean changed =
          term.getKey().equals("as")
              ? !Term.isActivityStreams(meaning)
              : FIXED.contains(term.getKey()) && !Term.local(meaning).equals(term.getKey());
      if (changed) {
        throw new Refusal(
            "expected a context that leaves ActivityStreams' own terms alone, but it redefines "
                + Quote.of(term.getKey()));
      }
    }
    return known;
  }

  private static String meaning(Value definition) {
    return switch (definition) {
      case Value.Text(String address) -> address;
      case Value.Members(SequencedMap<String, Value> members)
          when members.get("@id") instanceof Value.Text(String address) ->
          address;
      case Value _ -> "";
    };
  }
}
