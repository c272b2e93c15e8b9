package dev.lethe.ingest.media;

import module java.base;

/// A sound in WAVE (Microsoft and IBM): its format says how many bytes are played in a second, its
/// data how many there are.
final class Wav {

  private Wav() {}

  static void read(Tape tape, Found found) throws IOException {
    Riff riff = new Riff(tape);
    long perSecond = 0;
    for (Optional<Riff.Chunk> next = riff.next(); next.isPresent(); next = riff.next()) {
      Riff.Chunk chunk = next.get();
      switch (chunk.name()) {
        case "fmt " -> perSecond = Fields.littleEndian(riff.contents(chunk, 16)).unsigned32(8);
        case "data" -> {
          found.lasts(chunk.length() == Riff.UNKNOWN ? 0 : chunk.length(), perSecond);
          return;
        }
        default -> {}
      }
    }
    found.odd("expected a sound (data), but found none");
  }
}
