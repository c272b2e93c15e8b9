package dev.lethe.ingest.media;

import module java.base;

import com.drew.imaging.tiff.TiffProcessingException;

/// A picture in HEIF or AVIF (ISO/IEC 23008-12): its `meta` box says which item is the picture, how
/// large it is, and where in the file its EXIF block lies.
final class Heif {

  /// The most bytes that the `meta` box may have.
  private static final int LONGEST = 1 << 20;

  private Heif() {}

  static void read(Tape tape, Found found) throws IOException, TiffProcessingException {
    Optional<Box> box = Box.next(tape, Box.UNBOUNDED);
    while (box.isPresent() && !box.get().type().equals("meta")) {
      box.get().leave(tape);
      box = Box.next(tape, Box.UNBOUNDED);
    }
    if (box.isEmpty() || box.get().left(tape) > LONGEST) {
      throw new Malformed("expected a meta box of at most " + LONGEST + " bytes, but found none");
    }
    HeifItems items = HeifItems.of(box.get().head(tape, LONGEST));
    items
        .size()
        .ifPresentOrElse(
            size -> found.size(size.width(), size.height()),
            () -> found.odd("expected a picture with a size, but found none"));
    Optional<HeifItems.Extent> exif = items.exif();
    if (exif.isPresent()) {
      exif(tape, exif.get(), found);
    }
  }

  /// The block begins with the distance from there to its TIFF header.
  private static void exif(Tape tape, HeifItems.Extent extent, Found found)
      throws IOException, TiffProcessingException {
    tape.seek(extent.offset());
    byte[] block = tape.getBytes((int) Math.min(extent.length(), Exif.LONGEST));
    long start = 4 + Fields.bigEndian(block).unsigned32(0);
    if (start > block.length) {
      throw new Malformed("expected an EXIF block with a TIFF header, but found none");
    }
    Exif.date(Arrays.copyOfRange(block, (int) start, block.length), found);
  }
}
