package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.corpus.Source.Broken;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// Takes records one by one and hands over what they say. A record that cannot be understood does
/// not stop the next.
final class Records {

  private final Source.Sink sink;
  private final Export export;

  Records(Source.Sink sink, Export export) {
    this.sink = sink;
    this.export = export;
  }

  /// Takes what came of reading a record.
  ///
  /// @param path the file's path inside the export
  /// @param place the record's place, as messages name it
  void take(String path, String place, Section section, Reading reading) {
    switch (reading) {
      case Reading.Whole(Value value) -> take(path, place, section, value);
      case Reading.Spoiled(String problem) -> broken(place, problem);
    }
  }

  private void take(String path, String place, Section section, Value value) {
    List<Value> inner = section == Section.ANY ? elements(value) : List.of();
    for (int i = 0; i < inner.size(); i++) {
      take(path, place + " item " + (i + 1), Section.ANY, inner.get(i));
    }
    if (inner.isEmpty()) {
      Section kind = section.of(Node.of(value));
      if (kind == Section.GRAPH) {
        graph(place, value);
      } else {
        Node record = Node.of(Words.repaired(value));
        attempt(place, () -> items(record, Origin.of(kind, path, export)));
      }
    }
  }

  /// The records of a page of results: an array, or the array under `data`.
  private static List<Value> elements(Value value) {
    return switch (value) {
      case Value.Many(List<Value> values) -> values;
      case Value.Members(var members)
          when members.get("data") instanceof Value.Many(List<Value> values)
              && values.stream().findFirst().filter(Section::isGraph).isPresent() ->
          values;
      case Value _ -> List.of();
    };
  }

  private List<Item> items(Node record, Origin origin) {
    return switch (origin.section()) {
      case POSTS, POSTS_ELSEWHERE, GROUP_POSTS, STORIES -> new Post(record, origin).items();
      case COMMENTS, GROUP_COMMENTS -> new Comment(record, origin).items();
      case REACTIONS -> List.of(Reaction.of(record, origin));
      case MEDIA -> {
        Forms.MEDIUM.check(record);
        yield new Picture(record, export.media())
            .caption(origin, Optional.empty(), List.of()).stream().toList();
      }
      case GRAPH, ANY -> throw new IllegalStateException("a record of an export has a section");
    };
  }

  private void graph(String place, Value value) {
    Findings findings = new Findings();
    findings.attempt(() -> new Graph(findings).read(Node.of(value)));
    tell(place, findings);
  }

  private void tell(String place, Findings findings) {
    findings.items().forEach(sink::item);
    findings.problems().forEach(problem -> broken(place, problem));
  }

  /// Takes what describes the owner.
  void profile(String place, Node file) {
    OwnProfile profile = OwnProfile.in(Node.of(Words.repaired(file.value()))).orElseThrow();
    Runnable reading = () -> tell(place, profile.findings(export.owner().known(), export.stated()));
    attempt(place, reading);
  }

  /// Takes an album without its photos.
  void album(String path, String place, Node album) {
    Origin origin = Origin.of(Section.MEDIA, path, export);
    Node repaired = Node.of(Words.repaired(album.value()));
    attempt(place, () -> Album.item(repaired, origin).stream().toList());
  }

  private void attempt(String place, Supplier<List<Item>> reading) {
    attempt(place, () -> reading.get().forEach(sink::item));
  }

  private void attempt(String place, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException refused) {
      broken(place, String.valueOf(refused.getMessage()));
    }
  }

  /// Reports what cannot be opened, unless it was reported when the media were read.
  void unopened(String where, String problem) {
    Broken found = new Broken(Quote.visible(where, 1000), problem);
    if (!export.media().told(found)) {
      sink.broken(found);
    }
  }

  /// Reports what cannot be read.
  void broken(String where, String problem) {
    sink.broken(new Broken(Quote.visible(where, 1000), problem));
  }
}
