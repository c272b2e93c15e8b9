package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// A file that is one JSON value: a list of records, an object that holds such lists, or one
/// record. Lists are read record by record, however long they are; all else must be small enough
/// for one value.
final class RecordFile {

  /// What stands around a page of results and is no record.
  private static final Set<String> PAGE = Set.of("data", "paging", "summary");

  private final String where;
  private final String path;
  private final Section section;
  private final JsonStream json;
  private final Records records;
  private final SequencedMap<String, Value> head = new LinkedHashMap<>();
  private long left = JsonStream.SIZE; // characters that the head may still have
  private boolean lists; // whether a list of records was read
  private @Nullable String problem;

  /// @param where how messages name the file
  /// @param path its path inside the export
  /// @param section what a bare list in it holds
  RecordFile(String where, String path, Section section, JsonStream json, Records records) {
    this.where = where;
    this.path = path;
    this.section = section;
    this.json = json;
    this.records = records;
  }

  void read() {
    switch (json.next()) {
      case START_ARRAY -> list(where, section, 0);
      case START_OBJECT -> object();
      case null -> records.broken(where, "expected JSON, but the file is empty");
      default -> records.take(path, where, section, json.value());
    }
    if (json.next() != null) {
      records.broken(
          where, "expected one JSON value, but found more behind it; name a file of lines .jsonl");
    }
  }

  private void list(String place, Section kind, long read) {
    lists = true;
    long number = read;
    while (json.next() != JsonToken.END_ARRAY) {
      number++;
      records.take(path, place + " item " + number, kind, json.value());
    }
  }

  private void object() {
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.name();
      boolean list = json.next() == JsonToken.START_ARRAY && !head.containsKey("id");
      Optional<Section> kind = list ? Section.ofList(name) : Optional.empty();
      if (kind.isPresent()) {
        list(where + " " + name, elsewhere(kind.get()), 0);
      } else if (list && name.equals("data")) {
        data();
      } else {
        value(name);
      }
    }
    if (problem == null) {
      whole(new Value.Members(head));
    } else {
      records.broken(where, problem);
    }
  }

  /// A list of posts in a file of posts on timelines of others holds such posts.
  private Section elsewhere(Section kind) {
    return kind == Section.POSTS && section != Section.ANY ? section : kind;
  }

  private void value(String name) {
    Reading reading = json.value(left);
    left -= json.weight();
    member(name, reading);
  }

  private void member(String name, Reading reading) {
    switch (reading) {
      case Reading.Whole(Value value) -> {
        if (head.putIfAbsent(name, value) != null) {
          spoil("expected each name once in an object, but found " + Quote.of(name) + " twice");
        }
      }
      case Reading.Spoiled(String found) -> spoil(found);
    }
  }

  private void spoil(String found) {
    if (problem == null) {
      problem = found;
    }
  }

  /// What lies under `data` is a page of results, or a part of one record; its first element tells.
  private void data() {
    List<Value> parts = new ArrayList<>();
    while (json.next() != JsonToken.END_ARRAY) {
      Reading reading = json.value(left);
      left -= json.weight();
      switch (reading) {
        case Reading.Whole(Value first) when parts.isEmpty() && Section.isGraph(first) -> {
          left += json.weight();
          records.take(path, where + " item 1", Section.GRAPH, reading);
          list(where, Section.GRAPH, 1);
          return;
        }
        case Reading.Whole(Value part) -> parts.add(part);
        case Reading.Spoiled(String found) -> spoil(found);
      }
    }
    member("data", new Reading.Whole(new Value.Many(parts)));
  }

  private void whole(Value.Members object) {
    Node node = Node.of(object);
    if (OwnProfile.in(node).isPresent()) {
      records.profile(where, node);
    } else if (Album.is(node) && !node.has("id")) {
      records.album(path, where, node);
    } else if (lists) {
      head.forEach(this::unknown);
    } else if (!PAGE.containsAll(head.keySet()) || !node.items("data").isEmpty()) {
      record(node);
    }
  }

  private void unknown(String name, Value value) {
    if (value instanceof Value.Many(List<Value> values)
        && values.stream().anyMatch(Value.Members.class::isInstance)) {
      records.broken(
          where + " " + Quote.visible(name, 80),
          "expected a list that Lethe knows, but found another; it was not read");
    }
  }

  private void record(Node node) {
    if (section != Section.ANY && !node.has("timestamp") && !node.has("uri")) {
      records.broken(
          where, "expected an export's list, such as comments_v2, but found an object without one");
    } else {
      records.take(path, where, section, new Reading.Whole(node.value()));
    }
  }
}
