package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.signals.Reservation;
import dev.lethe.ingest.text.LanguageTag;
import dev.lethe.ingest.text.PlainText;

/// A post (`app.bsky.feed.post`) and the descriptions of its images and videos. What it quotes or
/// links to is another's, and not read.
final class PostRecord {

  private final AtUri uri;
  private final Fields record;
  private final Labels labels;
  private final Instant published;
  private final Instant updated;
  private final Optional<String> language;

  PostRecord(Origin origin, Fields record) {
    this.uri = origin.uri();
    this.record = record;
    this.labels = origin.labels().and(Labels.of(record));
    this.published = Records.created(record);
    this.updated = origin.edited().orElse(published);
    this.language = language(record);
  }

  private static Optional<String> language(Fields record) {
    return record.list("langs").stream()
        .findFirst()
        .flatMap(first ->
            first instanceof Value.Text(String tag) ? LanguageTag.of(tag) : Optional.empty());
  }

  /// The post's document, then one for each description.
  Findings findings() {
    List<Item> items = new ArrayList<>();
    String text = PlainText.of(RichText.of(record));
    items.add(said(uri.toString(), record.has("reply") ? Kind.REPLY : Kind.POST, text));
    List<String> alts = record.object("embed").map(PostRecord::alts).orElse(List.of());
    for (int i = 0; i < alts.size(); i++) {
      String words = PlainText.of(alts.get(i));
      if (!words.isEmpty()) {
        items.add(said(uri + "#attachment-" + (i + 1), Kind.CAPTION, words));
      }
    }
    return new Findings(items, labels.problems());
  }

  private Item said(String id, Kind kind, String text) {
    boolean open = audience() == Audience.PUBLIC;
    return new Item.Said(
        new Document(
            uri.did().account(),
            id,
            kind,
            audience(),
            published,
            updated,
            language,
            Reservation.of(record::get),
            List.of(),
            open ? text : ""));
  }

  /// A post is public, unless a label on it says otherwise; to whom it is shown then, it does not
  /// say.
  private Audience audience() {
    return switch (labels.openness()) {
      case OPEN -> Audience.PUBLIC;
      case MEMBERS, PRIVATE -> Audience.UNKNOWN;
    };
  }

  /// The descriptions of the media in an embed, one for each medium; empty where there is none.
  private static List<String> alts(Fields embed) {
    return switch (embed.text("$type").orElse("")) {
      case "app.bsky.embed.images" -> described(embed.objects("images"));
      case "app.bsky.embed.gallery" -> described(embed.objects("items"));
      case "app.bsky.embed.video" -> described(List.of(embed));
      case "app.bsky.embed.recordWithMedia" ->
          embed.object("media").map(PostRecord::media).orElse(List.of());
      default -> List.of();
    };
  }

  private static List<String> media(Fields media) {
    if (media.text("$type").orElse("").equals("app.bsky.embed.recordWithMedia")) {
      throw new Unexpected("expected media beside a quoted record, but found another quotation");
    }
    return alts(media);
  }

  private static List<String> described(List<Fields> media) {
    return media.stream().map(medium -> medium.text("alt").orElse("")).toList();
  }
}
