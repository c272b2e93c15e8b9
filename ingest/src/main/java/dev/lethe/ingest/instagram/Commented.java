package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.store.Digest;
import dev.lethe.ingest.text.PlainText;

/// A comment that the person wrote under somebody's post. The post and its owner's name are in the
/// record too, and never in the document.
///
/// @param at when it was written
/// @param words what was written
record Commented(Instant at, String words) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._]{1,30}");

  /// The comments of a record: one, or as many as its list has.
  static List<Commented> of(Fields record) {
    if (record.has("string_list_data")) {
      return Entry.of(record).stream()
          .map(entry -> new Commented(at(entry.time()), written(entry)))
          .toList();
    }
    List<Entry> entries = Entry.of(record);
    List<Entry> texts = entries.stream().filter(Commented::isText).toList();
    return List.of(new Commented(at(time(record, entries)), written(comment(texts))));
  }

  /// Whether an entry may be words: neither a time alone nor an address alone.
  private static boolean isText(Entry entry) {
    boolean time = entry.time().isPresent() && entry.isBlank();
    boolean address = !entry.href().isEmpty() && (entry.isBlank() || entry.isAddress());
    return !time && !address;
  }

  private static Optional<Instant> time(Fields record, List<Entry> entries) {
    List<Instant> times =
        entries.stream().flatMap(entry -> entry.time().stream()).distinct().toList();
    if (times.size() > 1) {
      throw new Refusal("expected one time of the comment, but found " + times.size());
    }
    return times.stream().findFirst().or(() -> record.time("timestamp"));
  }

  private static Instant at(Optional<Instant> time) {
    return time.orElseThrow(
        () -> new Refusal("expected a \"timestamp\" above 0, but the comment has none"));
  }

  private static String written(Entry entry) {
    String words = PlainText.of(entry.value());
    if (words.isEmpty()) {
      throw new Refusal("expected the words of a comment, but found none");
    }
    return words;
  }

  /// Which entry is the comment and not the owner's name: the one whose label says so; else the one
  /// that has the time; else the one that is left beside the owner's; else the one that cannot be a
  /// name.
  private static Entry comment(List<Entry> texts) {
    List<Entry> possible = texts.stream().filter(entry -> !entry.is(Label.OWNER)).toList();
    List<Entry> labelled = possible.stream().filter(entry -> entry.is(Label.COMMENT)).toList();
    List<Entry> timed = possible.stream().filter(entry -> entry.time().isPresent()).toList();
    List<Entry> beside = possible.size() < texts.size() ? possible : List.of();
    List<Entry> unlike = possible.stream().filter(entry -> !isName(entry)).toList();
    return Stream.of(labelled, timed, beside, unlike)
        .filter(found -> found.size() == 1)
        .findFirst()
        .map(List::getFirst)
        .orElseThrow(() ->
            new Refusal(
                "expected one entry that is the comment and not a name, but found %d that may be;"
                        .formatted(possible.size())
                    + " ask Instagram for the export in English"));
  }

  private static boolean isName(Entry entry) {
    return entry.isBlank() || NAME.matcher(entry.value().strip()).matches();
  }

  Item item(Author author) {
    String id = Shelf.COMMENTS.word() + " " + at.getEpochSecond() + " " + Digest.of(words).hex();
    return author.says(id, Kind.REPLY, at, List.of(), words);
  }
}
