package dev.lethe.ingest.media;

import module java.base;

/// A sound in FLAC (RFC 9639): its first block says how many samples there are, and how many are
/// played in a second.
final class Flac {

  private Flac() {}

  static void read(Tape tape, Found found) throws IOException {
    tape.skip(8); // the name, and the header of the first block, which is always the same one
    streamInfo(Fields.bigEndian(tape.getBytes(18)), found);
  }

  /// Behind ten bytes of block and frame sizes: the rate in 20 bits, channels and depth in 8, the
  /// samples in 36.
  static void streamInfo(Fields info, Found found) throws Malformed {
    long bits = info.bits64(10);
    found.lasts(bits & 0xf_ffff_ffffL, bits >>> 44);
  }
}
