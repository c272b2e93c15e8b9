package dev.lethe.ingest.media;

import module java.base;

/// A sound in MPEG audio, layer III (ISO/IEC 11172-3 and 13818-3), which mp3 files hold. A first
/// frame of Xing's kind counts the frames; without it all frames are taken to be as large as the
/// first.
final class MpegAudio {

  private static final int TAG = 10;

  /// How many bytes may lie before the first frame, behind the tag.
  private static final int PADDING = 1 << 16;

  private MpegAudio() {}

  static void read(Tape tape, Found found) throws IOException {
    Fields tag = Fields.bigEndian(tape.head(TAG));
    if (tag.name(0, 3).equals("ID3")) {
      tape.skip(TAG + length(tag));
    }
    long start = tape.getPosition();
    Fields fields = Fields.bigEndian(tape.upTo(PADDING));
    for (int at = 0; at <= fields.length() - 4; at++) {
      Optional<Frame> frame = Frame.of(fields.unsigned32(at));
      if (frame.isPresent()) {
        duration(tape, start + at, frame.get(), counted(fields, at + frame.get().xing()), found);
        return;
      }
    }
    found.odd("expected a frame of MPEG audio, layer III, but found none");
  }

  /// The length of a tag without its header: four times seven bits.
  private static long length(Fields tag) throws Malformed {
    long length = 0;
    for (int i = 6; i < TAG; i++) {
      length = (length << 7) | (tag.unsigned8(i) & 0x7f);
    }
    return length;
  }

  private static void duration(Tape tape, long start, Frame frame, long counted, Found found)
      throws IOException {
    if (counted > 0) {
      found.lasts(counted * frame.samples(), frame.rate());
    } else {
      found.lasts((tape.end() - start) * 8, frame.bitRate());
    }
  }

  /// How many frames there are, or 0 if nothing says.
  private static long counted(Fields fields, int at) throws Malformed {
    if (at > fields.length() - 12) {
      return 0;
    }
    String name = fields.name(at, 4);
    boolean counts = (fields.unsigned8(at + 7) & 1) == 1;
    return counts && (name.equals("Xing") || name.equals("Info")) ? fields.unsigned32(at + 8) : 0;
  }

  /// What the header of a frame says.
  ///
  /// @param bitRate in bits a second, above 0
  /// @param rate in samples a second, above 0
  /// @param samples in one frame, above 0
  /// @param xing where in the frame a count of frames may stand, in bytes
  private record Frame(int bitRate, int rate, int samples, int xing) {

    private static final int[] KILOBITS = {
      32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] LOW_KILOBITS = {
      8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] RATES = {44_100, 48_000, 32_000};

    /// The frame with this header, or empty if it is none: eleven bits of 1, version, layer III, a
    /// bit rate and a sample rate of the tables.
    static Optional<Frame> of(long header) {
      int version = (int) ((header >> 19) & 3);
      int bits = (int) ((header >> 12) & 0xf);
      int rate = (int) ((header >> 10) & 3);
      boolean isFrame = header >> 21 == 0x7ff && version != 1 && ((header >> 17) & 3) == 1;
      if (!isFrame || bits == 0 || bits == 0xf || rate == 3) {
        return Optional.empty();
      }
      boolean mono = ((header >> 6) & 3) == 3;
      return Optional.of(
          version == 3
              ? new Frame(KILOBITS[bits - 1] * 1000, RATES[rate], 1152, mono ? 21 : 36)
              : new Frame(
                  LOW_KILOBITS[bits - 1] * 1000,
                  RATES[rate] / (version == 2 ? 2 : 4),
                  576,
                  mono ? 13 : 21));
    }
  }
}
