package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.store.Digest;

/// A like or an answer to a poll. What it is about is somebody else's, so there are no words.
///
/// @param shelf the file it was in
/// @param at when it was
/// @param href the address of what it is about; empty if the export does not say
record Reacted(Shelf shelf, Instant at, String href) {

  /// The reactions of a record: one for each entry of its list, else the record itself.
  static List<Reacted> of(Shelf shelf, Fields record) {
    List<Entry> entries = Entry.of(record);
    if (!record.list("string_list_data").isEmpty()) {
      return entries.stream()
          .map(entry -> new Reacted(shelf, at(entry.time()), entry.href()))
          .toList();
    }
    Optional<Instant> time = entries.stream().flatMap(entry -> entry.time().stream()).findFirst();
    return List.of(new Reacted(shelf, at(time.or(() -> record.time("timestamp"))), href(entries)));
  }

  /// The first address in a record.
  private static String href(List<Entry> entries) {
    return entries.stream().map(Entry::href).filter(href -> !href.isEmpty()).findFirst().orElse("");
  }

  private static Instant at(Optional<Instant> time) {
    return time.orElseThrow(
        () -> new Refusal("expected a \"timestamp\" above 0, but the record has none"));
  }

  Item item(Author author) {
    return author.says(id(), Kind.REACTION, at, List.of(), "");
  }

  private String id() {
    String time = shelf.word() + " " + at.getEpochSecond();
    return isByAddress() && !href.isEmpty() ? time + " " + Digest.of(href).hex() : time;
  }

  /// The older dialect has no address of a story, and that of the newer holds its owner's name:
  /// stories are told apart by time alone, so that both dialects say the same.
  private boolean isByAddress() {
    return shelf == Shelf.LIKED_POSTS || shelf == Shelf.LIKED_COMMENTS;
  }
}
