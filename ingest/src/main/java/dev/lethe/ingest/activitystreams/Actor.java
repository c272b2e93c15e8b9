package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.signals.Reservation;
import dev.lethe.ingest.text.HtmlText;
import dev.lethe.ingest.text.PlainText;
import dev.lethe.ingest.text.Quote;

/// An actor: its profile, and the document of what it writes about itself.
final class Actor {

  private static final Pattern USERNAME = Pattern.compile("[^\\s\\p{C}@]{1,256}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{C}@]{1,64}@[^\\s\\p{C}@]{1,255}");

  private final Thing actor;
  private final Type type;
  private final String id;
  private final Optional<Instant> published;
  private final Optional<Instant> updated;
  private final Optional<String> language;
  private final List<String> problems = new ArrayList<>();

  /// @param edited when the activity around it says it was edited, or empty
  Actor(Thing actor, Type type, Optional<Instant> edited, Optional<String> language) {
    this.actor = actor;
    this.type = type;
    this.id = actor.id().orElseThrow(() -> new Refusal("expected an id, but the actor has none"));
    this.published = actor.instant("published");
    this.updated = actor.instant("updated").or(() -> edited).or(() -> published);
    this.language = language;
  }

  /// The address of the actor.
  String id() {
    return id;
  }

  /// The profile, and the document if there are words.
  Findings findings() {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Described(profile()));
    String text = text();
    if (!text.isEmpty()) {
      items.add(new Item.Said(document(text)));
    }
    return new Findings(items, problems);
  }

  private Profile profile() {
    return new Profile(
        Account.actor(id),
        handle(),
        age(),
        nature(),
        wish(),
        address(),
        updated.orElse(Instant.MIN));
  }

  private Document document(String text) {
    Instant first = published.orElse(Instant.EPOCH);
    return new Document(
        Account.actor(id),
        id + "#profile",
        Kind.PROFILE,
        Audience.PUBLIC,
        first,
        updated.orElse(first),
        Wording.of(actor, "summary", language).flatMap(Wording::language),
        text);
  }

  private Optional<String> handle() {
    return understood("preferredUsername", "a name without spaces", USERNAME)
        .flatMap(name -> host().map(host -> "@" + name + "@" + host));
  }

  private Optional<String> host() {
    try {
      return Optional.ofNullable(new URI(id).getHost());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Optional<String> address() {
    return understood("verifiedAddress", "a mail address", ADDRESS);
  }

  private Optional<String> understood(String name, String expected, Pattern pattern) {
    return actor
        .string(name)
        .filter(text -> {
          boolean matches = pattern.matcher(text).matches();
          if (!matches) {
            problem(expected, name, Quote.of(text));
          }
          return matches;
        });
  }

  private AgeGroup age() {
    return switch (actor.get("ageGroup").orElse(new Value.Nothing())) {
      case Value.Text(String group) when group.equals("adult") -> AgeGroup.ADULT;
      case Value.Text(String group) when group.equals("minor") -> AgeGroup.MINOR;
      case Value.Text(String group) when group.equals("unknown") -> AgeGroup.UNKNOWN;
      case Value.Nothing _ -> AgeGroup.UNKNOWN;
      case Value.Text(String other) -> unknownAge(Quote.of(other));
      case Value other -> unknownAge(other.kind());
    };
  }

  private AgeGroup unknownAge(String found) {
    problem("adult, minor or unknown", "ageGroup", found + "; it counts as unknown");
    return AgeGroup.UNKNOWN;
  }

  private void problem(String expected, String name, String found) {
    problems.add("expected %s under \"%s\", but found %s".formatted(expected, name, found));
  }

  private Nature nature() {
    boolean program = !type.name().equals("Person") || isTrue("bot");
    return program ? Nature.BOT : Nature.PERSON;
  }

  /// A signal that is neither `true` nor `false` counts as a reservation.
  private Wish wish() {
    boolean free = isTrueOrAbsent("indexable") && isTrueOrAbsent("discoverable");
    boolean noindex = actor.get("noindex").isPresent() && !isFalse("noindex");
    return free && !noindex ? Reservation.of(actor::get) : Wish.RESERVED;
  }

  private boolean isTrueOrAbsent(String name) {
    return actor.get(name).isEmpty() || isTrue(name);
  }

  private boolean isTrue(String name) {
    return truth(name).equals(Optional.of(true));
  }

  private boolean isFalse(String name) {
    return truth(name).equals(Optional.of(false));
  }

  private Optional<Boolean> truth(String name) {
    return actor
        .get(name)
        .map(Actor::unwrap)
        .flatMap(value ->
            value instanceof Value.Truth(boolean truth) ? Optional.of(truth) : Optional.empty());
  }

  /// JSON-LD may write a value as `{"@value": …}`.
  private static Value unwrap(Value value) {
    return value instanceof Value.Members(var members)
        ? members.getOrDefault("@value", value)
        : value;
  }

  private String text() {
    Stream<String> summary =
        Wording.of(actor, "summary", language).map(words -> HtmlText.of(words.raw())).stream();
    Stream<String> fields =
        actor.values("attachment").stream()
            .filter(Value.Members.class::isInstance)
            .map(field -> Thing.of((Value.Members) field))
            .filter(Actor::isPropertyValue)
            .map(Actor::line);
    return Stream.concat(summary, fields)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isPropertyValue(Thing field) {
    return field.values("type").stream()
        .anyMatch(name ->
            name instanceof Value.Text(String text) && Term.local(text).equals("PropertyValue"));
  }

  private static String line(Thing field) {
    String name = PlainText.of(field.string("name").orElse(""));
    String value = HtmlText.of(field.string("value").orElse(""));
    return Stream.of(name, value).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
  }
}
