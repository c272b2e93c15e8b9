package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.store.Digest;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.text.PlainText;

/// What the person published: photos and videos with their words.
///
/// @param word what its identifier begins with
/// @param at when it was published
/// @param words its caption; empty if it has none
/// @param attached its photos and videos
record Posted(String word, Kind kind, Instant at, String words, List<Attached> attached) {

  /// A path that may be part of an identifier as it is.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]{1,512}");

  /// The most media that a post may have; Instagram allows 20.
  private static final int MOST = 1000;

  /// A post, a reel or a long video.
  static Posted post(Shelf shelf, Fields record, MediaFiles files) {
    List<Value> media = record.list("media");
    if (media.size() > MOST) {
      throw new Refusal("expected at most %d media, but found %d".formatted(MOST, media.size()));
    }
    List<Attached> attached =
        media.stream().map(medium -> Attached.of(Fields.of(medium), files)).toList();
    String title = PlainText.of(record.text("title"));
    if (attached.isEmpty() && title.isEmpty()) {
      throw new Refusal("expected \"media\" or a \"title\", but the record has neither");
    }
    Optional<Instant> first = attached.stream().flatMap(one -> one.made().stream()).findFirst();
    return new Posted(
        shelf.word(),
        Kind.POST,
        at(record.time("creation_timestamp").or(() -> first)),
        caption(title, attached),
        attached);
  }

  /// The caption of several photos is the post's, that of one is often only the photo's.
  private static String caption(String title, List<Attached> attached) {
    return title.isEmpty() && attached.size() == 1 ? attached.getFirst().words() : title;
  }

  /// A story, which is its photo or video.
  static Posted story(Fields record, MediaFiles files) {
    Attached attached = Attached.of(record, files);
    if (attached.uri().isEmpty() && attached.words().isEmpty()) {
      throw new Refusal("expected a \"uri\" or a \"title\", but the story has neither");
    }
    return new Posted(
        Shelf.STORIES.word(), Kind.STORY, at(attached.made()), attached.words(), List.of(attached));
  }

  private static Instant at(Optional<Instant> time) {
    return time.orElseThrow(
        () -> new Refusal("expected a \"creation_timestamp\" above 0, but the record has none"));
  }

  /// Its document, then one for each caption of a single medium.
  List<Item> items(Author author) {
    List<Item> items = new ArrayList<>();
    String id = id();
    items.add(author.says(id, kind, at, media(), words));
    for (int i = 0; i < attached.size(); i++) {
      Attached one = attached.get(i);
      String part = id + "#attachment-" + (i + 1);
      if (!one.words().equals(words)) {
        caption(author, part, one, one.words()).ifPresent(items::add);
      }
      caption(author, part + "-description", one, one.description()).ifPresent(items::add);
    }
    return items;
  }

  private Optional<Item> caption(Author author, String id, Attached one, String words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(author.says(id, Kind.CAPTION, at, one.medium().stream().toList(), words));
  }

  private List<Medium> media() {
    return attached.stream().flatMap(one -> one.medium().stream()).toList();
  }

  /// Made of what is in the record alone, so that every export of it gives the same.
  private String id() {
    String uri =
        attached.stream().map(Attached::uri).filter(u -> !u.isEmpty()).findFirst().orElse("");
    String own = PLAIN.matcher(uri).matches() ? uri : Digest.of(uri.isEmpty() ? words : uri).hex();
    return word + " " + at.getEpochSecond() + " " + own;
  }

  /// What of its media could not be understood.
  List<String> problems() {
    return attached.stream().flatMap(one -> one.problem().stream()).distinct().toList();
  }
}
