package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.files.Opened;

/// The first reading of a path: only what it says about the person, for that decides about all
/// else, and it may lie in any part of an export.
final class Introduction implements Opened {

  private final Owner owner;
  private final Source.Sink sink;

  Introduction(Owner owner, Source.Sink sink) {
    this.owner = owner;
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

  /// What the second reading meets too is reported there.
  @Override
  public void broken(String where, String problem) {
    if (wants(where.substring(where.lastIndexOf('/') + 1))) {
      owner.unclear();
      new Outlet(sink, where).problem(problem);
    }
  }
}
