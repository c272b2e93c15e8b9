package dev.lethe.ingest.mastodon;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.signals.Reservation;
import dev.lethe.ingest.text.HtmlText;
import dev.lethe.ingest.text.LanguageTag;
import dev.lethe.ingest.text.PlainText;
import dev.lethe.ingest.text.Quote;

/// A status of the REST API: a post and the captions of its media, or a boost, whose words are
/// another's.
final class Status {

  private final Fields fields;
  private final Account author;
  private final String uri;
  private final Instant published;
  private final Instant updated;
  private final List<String> problems = new ArrayList<>();
  private final Audience audience;

  Status(Fields fields, Account author) {
    this.fields = fields;
    this.author = author;
    this.uri =
        fields
            .address("uri")
            .orElseThrow(() ->
                new Unexpected("expected the status's address under \"uri\", but found none"));
    this.published = instant("created_at").orElseGet(this::undated);
    this.updated = instant("edited_at").orElse(published);
    this.audience = audience();
  }

  /// Archives give seconds; the same version is to be the same in both.
  private Optional<Instant> instant(String name) {
    return fields.instant(name).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
  }

  /// A boost may be of any time, since it has no words.
  private Instant undated() {
    if (fields.has("reblog")) {
      return Instant.EPOCH;
    }
    throw new Unexpected("expected \"created_at\", but the status has none");
  }

  private Audience audience() {
    return switch (fields.get("visibility").orElse(new Value.Nothing())) {
      case Value.Text(String name) when name.equals("public") -> Audience.PUBLIC;
      case Value.Text(String name) when name.equals("unlisted") -> Audience.UNLISTED;
      case Value.Text(String name) when name.equals("private") -> Audience.FOLLOWERS;
      case Value.Text(String name) when name.equals("direct") -> Audience.DIRECT;
      case Value.Text(String other) -> unknownAudience(Quote.of(other));
      case Value.Nothing _ -> Audience.UNKNOWN;
      case Value other -> unknownAudience(other.kind());
    };
  }

  private Audience unknownAudience(String found) {
    problems.add(
        "expected public, unlisted, private or direct under \"visibility\", but found %s; it counts as unknown"
            .formatted(found));
    return Audience.UNKNOWN;
  }

  /// The status's document, then one for each caption.
  Findings findings() {
    List<Item> items = new ArrayList<>();
    if (fields.has("reblog")) {
      items.add(said(uri, Kind.REACTION, ""));
    } else {
      items.add(said(uri, kind(), text()));
      List<Fields> media = fields.objects("media_attachments");
      for (int i = 0; i < media.size(); i++) {
        String id = uri + "#attachment-" + (i + 1);
        String words = PlainText.of(media.get(i).text("description").orElse(""));
        if (!words.isEmpty()) {
          items.add(said(id, Kind.CAPTION, words));
        }
      }
    }
    return new Findings(items, problems);
  }

  private Kind kind() {
    if (fields.has("poll")) {
      return Kind.POLL;
    }
    return fields.has("in_reply_to_id") ? Kind.REPLY : Kind.POST;
  }

  private Item said(String id, Kind kind, String text) {
    return new Item.Said(
        new Document(
            author,
            id,
            kind,
            audience,
            published,
            kind == Kind.REACTION ? published : updated,
            kind == Kind.REACTION ? Optional.empty() : language(),
            wish(),
            List.of(),
            isOpen() ? text : ""));
  }

  private Wish wish() {
    return Reservation.of(fields::get);
  }

  private Optional<String> language() {
    return fields.text("language").flatMap(LanguageTag::of);
  }

  private boolean isOpen() {
    return switch (audience) {
      case PUBLIC, UNLISTED -> true;
      case FOLLOWERS, DIRECT, UNKNOWN -> false;
    };
  }

  private String text() {
    Stream<String> warning = fields.text("spoiler_text").map(PlainText::of).stream();
    Stream<String> content = fields.text("content").map(HtmlText::of).stream();
    return Stream.of(warning, content, choices())
        .flatMap(Function.identity())
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> choices() {
    return fields.object("poll").stream()
        .flatMap(poll -> poll.objects("options").stream())
        .map(option -> PlainText.of(option.text("title").orElse("")));
  }
}
