package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// A record in which a person says how their public words may be used. Each use is allowed, denied,
/// or not decided. Whoever denies a use that learning may be, or whose answer cannot be understood,
/// reserves all words.
final class Declaration {

  /// What stands in a declaration beside its answers.
  private static final Set<String> BESIDE = Set.of("$type", "createdAt", "updatedAt");

  /// Uses that are not learning: carrying posts to other networks, and archives for people to read.
  private static final Set<String> OTHER_USES = Set.of("protocolBridging", "publicAccessArchive");

  private static final String PREFIX = "org.user-intents.";

  private Declaration() {}

  /// What this declaration says about its account.
  static Findings of(AtUri uri, Fields record) {
    return switch (uri.collection()) {
      case "app.bsky.actor.contentVisibilityDeclaration" ->
          record.mayBeTrue("hideFromAlgorithmicRecommendations") ? reserved(uri) : Findings.NONE;
      case "community.lexicon.preference.ai" -> answers(uri, () -> preferences(record));
      default -> answers(uri, () -> intents(record));
    };
  }

  private static Findings answers(AtUri uri, Supplier<Stream<Optional<Boolean>>> answers) {
    try {
      return answers.get().anyMatch(Optional.of(false)::equals) ? reserved(uri) : Findings.NONE;
    } catch (Unexpected odd) {
      return reserved(uri)
          .and(
              new Findings(
                  List.of(), List.of(odd.getMessage() + "; the declaration counts as a denial")));
    }
  }

  private static Findings reserved(AtUri uri) {
    return Findings.of(Known.reserved(uri.did()));
  }

  /// Bluesky's proposal 0008 (`org.user-intents.declaration`).
  private static Stream<Optional<Boolean>> intents(Fields record) {
    return record.members().keySet().stream()
        .filter(name -> !BESIDE.contains(name))
        .filter(name -> !OTHER_USES.contains(local(name)))
        .map(name -> record.object(name).flatMap(Declaration::allowed));
  }

  private static String local(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  /// The community's lexicon, whatever part of the account a preference is for.
  private static Stream<Optional<Boolean>> preferences(Fields record) {
    Fields preferences =
        record
            .object("preferences")
            .orElseThrow(
                () -> new Unexpected("expected an object under \"preferences\", but found none"));
    return preferences.members().keySet().stream()
        .map(name -> preferences.object(name).flatMap(Declaration::allowed));
  }

  /// Whether a use is allowed, or empty if that is not decided.
  private static Optional<Boolean> allowed(Fields use) {
    return use.get("allow")
        .map(value ->
            switch (value) {
              case Value.Truth(boolean truth) -> truth;
              case Value.Text(String text) ->
                  throw new Unexpected(
                      "expected true or false under \"allow\", but found " + Quote.of(text));
              case Value other -> throw Fields.unexpected("true or false", "allow", other);
            });
  }
}
