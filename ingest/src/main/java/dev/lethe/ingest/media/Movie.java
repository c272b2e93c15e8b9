package dev.lethe.ingest.media;

import module java.base;

/// A movie or a sound in ISO base media (mp4, m4a, 3gp) or QuickTime: its movie header has date and
/// duration, the first track of pictures has the size. Nothing else is looked at: not the user data
/// and not the metadata, where positions and owners are.
final class Movie {

  /// 1904-01-01, from which QuickTime counts, in seconds before 1970.
  private static final long EPOCH = 2_082_844_800L;

  private static final long UNKNOWN_32 = 0xffff_ffffL;

  private final Tape tape;
  private final Found found;
  private boolean pictures; // whether the track that is read has them

  private Movie(Tape tape, Found found) {
    this.tape = tape;
    this.found = found;
  }

  static void read(Tape tape, Found found) throws IOException {
    new Movie(tape, found).file();
  }

  private void file() throws IOException {
    Optional<Box> box = Box.next(tape, Box.UNBOUNDED);
    while (box.isPresent()) {
      if (box.get().type().equals("moov")) {
        movie(box.get());
        return;
      }
      box.get().leave(tape);
      box = Box.next(tape, Box.UNBOUNDED);
    }
    found.odd("expected a movie header (moov), but found none");
  }

  private void movie(Box movie) throws IOException {
    movie.each(
        tape,
        box -> {
          switch (box.type()) {
            case "mvhd" -> header(box.head(tape, 32));
            case "trak" -> box.each(tape, this::inTrack);
            default -> {}
          }
        });
  }

  private void header(Fields header) throws Malformed {
    if (header.unsigned8(0) == 1) {
      created(header.bits64(4));
      found.lasts(header.bits64(24) == -1 ? 0 : header.bits64(24), header.unsigned32(20));
    } else {
      created(header.unsigned32(4));
      long ticks = header.unsigned32(16);
      found.lasts(ticks == UNKNOWN_32 ? 0 : ticks, header.unsigned32(12));
    }
  }

  /// A date before 1970 is a clock that was never set: the formats are younger.
  private void created(long seconds) {
    if (seconds < 0 || seconds - EPOCH > Instant.parse("9999-12-31T23:59:59Z").getEpochSecond()) {
      found.odd("expected a date before the year 10000, but found another; it is not kept");
    } else if (seconds > EPOCH) {
      found.taken(Instant.ofEpochSecond(seconds - EPOCH));
    }
  }

  private void inTrack(Box box) throws IOException {
    if (box.type().equals("mdia")) {
      box.each(tape, this::inMedia);
    }
  }

  private void inMedia(Box box) throws IOException {
    if (box.type().equals("minf")) {
      pictures = false;
      box.each(tape, this::inInformation);
    }
  }

  /// Only a track of pictures has a video media header, and it comes first.
  private void inInformation(Box box) throws IOException {
    pictures |= box.type().equals("vmhd");
    if (pictures && box.type().equals("stbl")) {
      box.each(tape, this::inTable);
    }
  }

  private void inTable(Box box) throws IOException {
    if (box.type().equals("stsd")) {
      description(box.head(tape, 44));
    }
  }

  /// Version and count (8 bytes), then the first entry: its size and coding (8), reserved bytes and
  /// an index (8), reserved bytes (16), width and height.
  private void description(Fields description) throws Malformed {
    found.size(description.unsigned16(40), description.unsigned16(42));
  }
}
