package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.core.corpus.Source.Broken;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.json.JsonFile;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.text.Quote;

/// The files of one path, and what their values say.
final class Feed implements Opened {

  private final Source.Sink sink;
  private final MediaFiles media;
  private final Meaning meaning;
  private Optional<String> owner = Optional.empty();
  private int files;

  /// @param media what was read of the path before
  Feed(Source.Sink sink, Followers followers, MediaFiles media) {
    this.sink = sink;
    this.media = media;
    this.meaning = new Meaning(followers, media);
  }

  /// How many files were opened.
  int files() {
    return files;
  }

  @Override
  public boolean wants(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean json = Stream.of(".json", ".jsonl", ".ndjson").anyMatch(lower::endsWith);
    return json && !lower.startsWith("._") && !lower.equals("bookmarks.json");
  }

  @Override
  public void file(String where, String name, InputStream bytes) throws IOException {
    files++;
    new FeedFile(where, name, this).read(bytes);
  }

  /// What was met when the media were read was reported then.
  @Override
  public void broken(String where, String problem) {
    Broken found = new Broken(Quote.visible(where, 1000), problem);
    if (!media.told(found)) {
      sink.broken(found);
    }
  }

  /// Takes what came of reading a value.
  ///
  /// @param language the language that a surrounding context names, or empty
  void take(FeedFile file, String where, Reading reading, Optional<String> language) {
    switch (reading) {
      case Reading.Whole(Value.Text(String liked)) when likes(file, liked) ->
          sink.item(Reaction.like(owner.orElseThrow(), liked));
      case Reading.Whole(Value value) ->
          attempt(where, () -> TypedThing.of(value))
              .ifPresent(object -> take(file, where, object, language));
      case Reading.Spoiled(String problem) -> broken(where, problem);
    }
  }

  /// An archive's list of likes holds bare addresses; whose likes they are, the archive's actor
  /// says.
  private boolean likes(FeedFile file, String liked) {
    return file.name().equals("likes.json") && owner.isPresent() && Thing.isAddress(liked);
  }

  private void take(FeedFile file, String where, TypedThing object, Optional<String> language) {
    switch (object.type().sort()) {
      case COLLECTION -> collection(file, where, object, language);
      case ACTOR, POST, ACTIVITY, TOMBSTONE ->
          attempt(where, () -> meaning.of(object, language))
              .ifPresent(findings -> found(file, where, object, findings));
    }
  }

  private void found(FeedFile file, String where, TypedThing object, Findings findings) {
    if (file.name().equals("actor.json") && object.type().sort() == Type.Sort.ACTOR) {
      owner = object.thing().id();
    }
    findings.items().forEach(sink::item);
    findings.problems().forEach(problem -> broken(where, problem));
  }

  private void collection(
      FeedFile file, String where, TypedThing collection, Optional<String> language) {
    Optional<String> inner = Context.language(collection.thing()).or(() -> language);
    attempt(where, () -> Collected.of(collection))
        .ifPresent(collected -> {
          List<Value> items = collected.items();
          for (int i = 0; i < items.size(); i++) {
            take(file, JsonFile.item(where, i + 1L), new Reading.Whole(items.get(i)), inner);
          }
          collected
              .firstPage()
              .ifPresent(page -> take(file, where + " first page", new Reading.Whole(page), inner));
        });
  }

  /// What `reading` gives, or nothing but a report if it refuses.
  <T> Optional<T> attempt(String where, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException refused) {
      broken(where, String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }
}
