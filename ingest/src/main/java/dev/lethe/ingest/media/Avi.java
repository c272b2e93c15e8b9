package dev.lethe.ingest.media;

import module java.base;

/// A movie in AVI (Microsoft): its main header has the size, how many pictures there are, and how
/// long one is shown.
final class Avi {

  private static final long MICROS = 1_000_000;

  private Avi() {}

  static void read(Tape tape, Found found) throws IOException {
    Riff riff = new Riff(tape);
    for (Optional<Riff.Chunk> next = riff.next(); next.isPresent(); next = riff.next()) {
      switch (next.get().name()) {
        case "LIST hdrl" -> riff.enter();
        case "avih" -> {
          header(Fields.littleEndian(riff.contents(next.get(), 40)), found);
          return;
        }
        default -> {}
      }
    }
    found.odd("expected a main header (avih), but found none");
  }

  private static void header(Fields header, Found found) throws Malformed {
    found.lasts(header.unsigned32(0) * header.unsigned32(16), MICROS);
    found.size(header.unsigned32(32), header.unsigned32(36));
  }
}
