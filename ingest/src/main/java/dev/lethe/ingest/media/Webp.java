package dev.lethe.ingest.media;

import module java.base;

import com.drew.imaging.tiff.TiffProcessingException;

/// A picture in WebP (RFC 9649): one of three headers has the size, a chunk at the end the EXIF
/// block.
final class Webp {

  private Webp() {}

  static void read(Tape tape, Found found) throws IOException, TiffProcessingException {
    Riff riff = new Riff(tape);
    for (Optional<Riff.Chunk> next = riff.next(); next.isPresent(); next = riff.next()) {
      Riff.Chunk chunk = next.get();
      switch (chunk.name()) {
        case "VP8X" -> extended(Fields.littleEndian(riff.contents(chunk, 10)), found);
        case "VP8L" -> lossless(Fields.littleEndian(riff.contents(chunk, 5)), found);
        case "VP8 " -> lossy(Fields.littleEndian(riff.contents(chunk, 10)), found);
        case "EXIF" -> Exif.date(riff.contents(chunk, Exif.LONGEST), found);
        default -> {}
      }
    }
  }

  /// Width and height less one, in three bytes each.
  private static void extended(Fields header, Found found) throws Malformed {
    found.size(
        (header.unsigned32(3) >> 8) + 1, (header.unsigned16(7) | (header.unsigned8(9) << 16)) + 1);
  }

  /// Width and height less one, in 14 bits each, behind a signature.
  private static void lossless(Fields header, Found found) throws Malformed {
    long bits = header.unsigned32(1);
    found.size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }

  /// Width and height in 14 bits each, below two bits of scale.
  private static void lossy(Fields header, Found found) throws Malformed {
    found.size(header.unsigned16(6) & 0x3fff, header.unsigned16(8) & 0x3fff);
  }
}
