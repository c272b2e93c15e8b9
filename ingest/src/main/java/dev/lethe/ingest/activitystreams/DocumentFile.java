package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.JsonFile;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// A file that is one JSON value. If it is a collection whose type stands before its items, the
/// items are read one by one, however many there are; else the whole must be small enough for one
/// value.
final class DocumentFile {

  private final FeedFile file;
  private final JsonStream json;
  private final SequencedMap<String, Value> head = new LinkedHashMap<>();
  private long left = JsonStream.SIZE; // characters that the head may still have
  private @Nullable String problem;

  DocumentFile(FeedFile file, JsonStream json) {
    this.file = file;
    this.json = json;
  }

  void read() {
    switch (json.next()) {
      case START_OBJECT -> object();
      case null -> file.feed().broken(file.where(), "expected JSON, but the file is empty");
      default -> take(json.value());
    }
    if (json.next() != null) {
      file.feed()
          .broken(
              file.where(),
              "expected one JSON value, but found more behind it; name a file of lines .jsonl");
    }
  }

  private void object() {
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.name();
      JsonToken token = json.next();
      Optional<TypedThing> collection =
          token == JsonToken.START_ARRAY && isItems(name) ? collection() : Optional.empty();
      if (collection.isPresent()) {
        items(name, collection.get());
      } else {
        member(name, json.value(left));
        left -= json.weight();
      }
    }
    take(problem == null ? whole() : new Reading.Spoiled(problem));
  }

  private static boolean isItems(String name) {
    return Term.local(name).equals("items") || Term.local(name).equals("orderedItems");
  }

  /// What was read so far, if it is a sound collection; if it is not, the end will tell why.
  private Optional<TypedThing> collection() {
    try {
      return Optional.of(TypedThing.of(new Value.Members(head)))
          .filter(thing -> thing.type().sort() == Type.Sort.COLLECTION);
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private void items(String name, TypedThing collection) {
    boolean wanted = Collected.property(collection.type()).equals(Term.local(name));
    member(name, new Reading.Whole(new Value.Many(List.of())));
    if (!wanted || problem != null) {
      json.skip();
      return;
    }
    Optional<String> language = Context.language(collection.thing());
    long number = 0;
    while (json.next() != JsonToken.END_ARRAY) {
      number++;
      file.feed().take(file, JsonFile.item(file.where(), number), json.value(), language);
    }
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

  private Reading whole() {
    return new Reading.Whole(new Value.Members(head));
  }

  private void take(Reading reading) {
    file.feed().take(file, file.where(), reading, Optional.empty());
  }
}
