package dev.lethe.ingest.media;

import module java.base;

/// Pictures whose header has nothing but the size: GIF (CompuServe's 87a and 89a) and BMP
/// (Microsoft's device independent bitmap).
final class Bitmap {

  /// The length of the older of the two headers that a bitmap may have.
  private static final int OLDER_HEADER = 12;

  private Bitmap() {}

  static void gif(Tape tape, Found found) throws IOException {
    Fields header = Fields.littleEndian(tape.getBytes(10));
    found.size(header.unsigned16(6), header.unsigned16(8));
  }

  static void bmp(Tape tape, Found found) throws IOException {
    Fields header = Fields.littleEndian(tape.getBytes(26));
    if (header.unsigned32(14) == OLDER_HEADER) {
      found.size(header.unsigned16(18), header.unsigned16(20));
    } else {
      // A picture that is stored from its top has a negative height.
      found.size(header.signed32(18), Math.abs((long) header.signed32(22)));
    }
  }
}
