package dev.lethe.ingest.api;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.core.corpus.Source.Broken;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.JsonFile;
import dev.lethe.ingest.json.JsonItems;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// The files of one path, and what their objects say.
public final class ApiFeed implements Opened {

  private final Meaning meaning;
  private final Source.Sink sink;
  private int files;

  private ApiFeed(Meaning meaning, Source.Sink sink) {
    this.meaning = meaning;
    this.sink = sink;
  }

  /// Reads this path.
  public static void read(Sources sources, Path path, Meaning meaning, Source.Sink sink)
      throws IOException {
    ApiFeed feed = new ApiFeed(meaning, sink);
    sources.open(path, feed);
    if (feed.files == 0) {
      feed.broken(path.toString(), "expected files to read, but found none: " + meaning.expected());
    }
  }

  /// Files whose names begin with `.` or `_` are notes of the program that wrote the others.
  @Override
  public boolean wants(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(".json", ".jsonl", ".ndjson").anyMatch(lower::endsWith)
        && !lower.startsWith(".")
        && !lower.startsWith("_");
  }

  @Override
  public void file(String where, String name, InputStream bytes) throws IOException {
    files++;
    new JsonFile(where, name).read(bytes, new File(where));
  }

  @Override
  public void broken(String where, String problem) {
    sink.broken(new Broken(Quote.visible(where, 1000), problem));
  }

  /// What one file holds.
  private final class File implements JsonFile.Taker {
    private final String where;

    File(String where) {
      this.where = where;
    }

    @Override
    public void line(String place, Reading reading) {
      take(place, reading);
    }

    @Override
    public void document(JsonStream json) {
      new JsonItems(where, json, meaning.lists(), ApiFeed.this::take).read();
    }

    @Override
    public void broken(String place, String problem) {
      ApiFeed.this.broken(place, problem);
    }
  }

  private void take(String where, Reading reading) {
    switch (reading) {
      case Reading.Whole(Value value) -> take(where, value);
      case Reading.Spoiled(String problem) -> broken(where, problem);
    }
  }

  private void take(String where, Value value) {
    switch (value) {
      case Value.Many(List<Value> values) -> items(where, values);
      case Value.Members object -> object(where, Fields.of(object));
      case Value other -> broken(where, "expected an object, but found " + other.kind());
    }
  }

  private void items(String where, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      take(JsonFile.item(where, i + 1L), values.get(i));
    }
  }

  private void object(String where, Fields object) {
    List<String> around =
        object.members().keySet().stream()
            .filter(meaning.lists()::contains)
            .filter(name -> object.members().get(name) instanceof Value.Many)
            .toList();
    if (around.isEmpty()) {
      found(where, Findings.attempt(() -> meaning.of(where, object)));
    } else {
      around.forEach(name -> items(where + " " + name, object.list(name)));
    }
  }

  private void found(String where, Findings findings) {
    findings.items().forEach(sink::item);
    findings.problems().forEach(problem -> broken(where, problem));
  }
}
