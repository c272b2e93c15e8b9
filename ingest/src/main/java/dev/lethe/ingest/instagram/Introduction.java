package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.media.MediaFiles;

/// The reading of a path before its records are read: only what it says about the person, for that
/// decides about all else, and it may lie in any part of an export.
final class Introduction implements Opened {

  private final Path path;
  private final Owner owner;
  private final MediaFiles media;
  private final Source.Sink sink;

  /// @param media what was read of the path before
  Introduction(Path path, Owner owner, MediaFiles media, Source.Sink sink) {
    this.path = path;
    this.owner = owner;
    this.media = media;
    this.sink = sink;
  }

  @Override
  public boolean wants(String name) {
    return Shelf.of(name).filter(Shelf.PERSON::equals).isPresent();
  }

  @Override
  public void file(String where, String name, InputStream bytes) throws IOException {
    if (wants(name)) {
      Outlet outlet = new Outlet(sink, where);
      boolean whole = new RecordFile(outlet, this::take).read(bytes);
      if (!whole) {
        owner.unclear();
      }
    }
  }

  private void take(Fields record, Outlet outlet) {
    Person person = Person.of(record);
    owner.learn(person);
    person.problems().forEach(outlet::problem);
  }

  /// What another reading meets too is reported there. What is broken may have said that the
  /// account is private.
  @Override
  public void broken(String where, String problem) {
    String name = where.substring(where.lastIndexOf('/') + 1);
    boolean folder = name.indexOf('.') < 0;
    if (wants(name) || folder || where.equals(path.toString())) {
      owner.unclear();
    }
    Source.Broken found = Outlet.broken(where, problem);
    if (wants(name) && !media.told(found)) {
      sink.broken(found);
    }
  }
}
