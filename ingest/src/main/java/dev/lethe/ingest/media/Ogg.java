package dev.lethe.ingest.media;

import module java.base;

/// A sound in Ogg (RFC 3533): its first page says how many samples are played in a second, its last
/// one how many there were.
final class Ogg {

  /// Opus always counts in this rate (RFC 7845), in samples a second.
  private static final int OPUS_RATE = 48_000;

  private static final int PAGE = 27;

  private Ogg() {}

  /// How samples are counted.
  ///
  /// @param perSecond above 0
  /// @param before how many samples come before the sound begins
  private record Clock(long perSecond, int before) {}

  static void read(Tape tape, Found found) throws IOException {
    Fields page = Fields.littleEndian(tape.head(512));
    Optional<Clock> clock = clock(page, PAGE + page.unsigned8(PAGE - 1));
    long serial = page.unsigned32(14);
    byte[] tail = tape.tail();
    if (clock.isPresent()) {
      long last = last(Fields.littleEndian(tail), serial);
      found.lasts(Math.max(last - clock.get().before(), 0), clock.get().perSecond());
    }
  }

  private static Optional<Clock> clock(Fields page, int at) throws Malformed {
    if (page.name(at, 7).equals("\u0001vorbis")) {
      return Optional.of(new Clock(page.unsigned32(at + 12), 0));
    }
    if (page.name(at, 8).equals("OpusHead")) {
      return Optional.of(new Clock(OPUS_RATE, page.unsigned16(at + 10)));
    }
    return Optional.empty();
  }

  /// The position of the last page of a stream, or 0 if there is none: a page on which no packet
  /// ends has -1.
  private static long last(Fields tail, long serial) throws Malformed {
    for (int at = tail.length() - PAGE; at >= 0; at--) {
      if (tail.name(at, 4).equals("OggS")
          && tail.unsigned32(at + 14) == serial
          && tail.bits64(at + 6) >= 0) {
        return tail.bits64(at + 6);
      }
    }
    return 0;
  }
}
