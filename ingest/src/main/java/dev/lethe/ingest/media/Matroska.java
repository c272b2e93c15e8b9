package dev.lethe.ingest.media;

import module java.base;

/// A movie in Matroska or WebM (RFC 9559): the segment's information has date and duration, the
/// first track with pictures their size. Nothing behind the first cluster is looked at.
final class Matroska {

  private static final long SEGMENT = 0x18538067;
  private static final long INFO = 0x1549A966;
  private static final long TICK = 0x2AD7B1;
  private static final long DURATION = 0x4489;
  private static final long DATE = 0x4461;
  private static final long TRACKS = 0x1654AE6B;
  private static final long TRACK = 0xAE;
  private static final long VIDEO = 0xE0;
  private static final long WIDTH = 0xB0;
  private static final long HEIGHT = 0xBA;
  private static final long CLUSTER = 0x1F43B675;

  /// From which its dates count, in nanoseconds.
  private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");

  private static final long NANOS = 1_000_000_000;

  private final Tape tape;
  private final Found found;
  private long tick = 1_000_000; // nanoseconds; what counts where nothing says
  private double duration; // in ticks; 0 where nothing says
  private long width; // of the track that is read, in pixels; 0 where nothing says
  private long height; // likewise

  private Matroska(Tape tape, Found found) {
    this.tape = tape;
    this.found = found;
  }

  static void read(Tape tape, Found found) throws IOException {
    new Matroska(tape, found).file();
  }

  private void file() throws IOException {
    Optional<Element> next = Element.next(tape, Element.UNBOUNDED);
    while (next.isPresent() && next.get().id() != SEGMENT) {
      next.get().leave(tape);
      next = Element.next(tape, Element.UNBOUNDED);
    }
    segment(next.orElseThrow(() -> new Malformed("expected a segment, but found none")));
  }

  private void segment(Element segment) throws IOException {
    Optional<Element> next = Element.next(tape, segment.end());
    while (next.isPresent() && next.get().id() != CLUSTER) {
      if (next.get().id() == INFO) {
        next.get().each(tape, this::inInformation);
        found.lasts((long) (duration * tick), NANOS);
      } else if (next.get().id() == TRACKS) {
        next.get().each(tape, this::inTracks);
      }
      next.get().leave(tape);
      next = Element.next(tape, segment.end());
    }
  }

  private void inInformation(Element element) throws IOException {
    if (element.id() == TICK) {
      tick = element.number(tape);
    } else if (element.id() == DURATION) {
      duration = element.decimal(tape);
    } else if (element.id() == DATE) {
      created(element.number(tape));
    }
  }

  /// A date of 0 is a clock that was never set.
  private void created(long nanos) {
    if (nanos != 0) {
      found.taken(EPOCH.plusNanos(nanos));
    }
  }

  private void inTracks(Element element) throws IOException {
    if (element.id() == TRACK) {
      element.each(tape, this::inTrack);
    }
  }

  private void inTrack(Element element) throws IOException {
    if (element.id() == VIDEO) {
      width = 0;
      height = 0;
      element.each(tape, this::inVideo);
      found.size(width, height);
    }
  }

  private void inVideo(Element element) throws IOException {
    if (element.id() == WIDTH) {
      width = element.number(tape);
    } else if (element.id() == HEIGHT) {
      height = element.number(tape);
    }
  }
}
