package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;

/// A post or a story of an export. Its own words are `data[].post` and what the person wrote on the
/// photos and videos. Links, shared posts, places, events, life events and who is tagged are not
/// the person's words.
final class Post {

  private final Node record;
  private final Origin origin;
  private final Instant published;
  private final List<Node> tags;

  Post(Node record, Origin origin) {
    Forms.POST.check(record);
    this.record = record;
    this.origin = Title.of(record).place(origin);
    this.published = record.seconds("timestamp").orElseThrow(() -> record.missing("timestamp"));
    this.tags = record.items("tags");
  }

  /// The post's document, then one for each caption; or the one of a story.
  List<Item> items() {
    Attachments attachments = new Attachments(record, origin.export().media());
    if (origin.section() == Section.STORIES) {
      String words = Words.lines(Stream.concat(written(), attachments.words(tags)));
      return List.of(said(Kind.STORY, attachments, words));
    }
    List<Item> items = new ArrayList<>();
    items.add(said(Kind.POST, attachments, Words.lines(written())));
    items.addAll(attachments.captions(origin, published, tags));
    return items;
  }

  private Item said(Kind kind, Attachments attachments, String words) {
    List<Medium> media = attachments.media();
    return Said.of(origin, kind, published, updated(), media, words, attachments.about());
  }

  private Stream<String> written() {
    return record.items("data").stream()
        .flatMap(part -> part.text("post").stream())
        .map(words -> Words.of(words, tags));
  }

  private Instant updated() {
    return record.items("data").stream()
        .flatMap(part -> part.seconds("update_timestamp").stream())
        .max(Comparator.naturalOrder())
        .orElse(published);
  }
}
