package dev.lethe.ingest.media;

import module java.base;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;

/// A PNG file (W3C): its header has the size, its EXIF chunk the date. Its texts, packed or not,
/// are passed over.
final class Png {

  private Png() {}

  static void read(Tape tape, Found found) throws IOException, ImageProcessingException {
    Set<PngChunkType> wanted = Set.of(PngChunkType.IHDR, PngChunkType.eXIf);
    for (PngChunk chunk : new PngChunkReader().extract(tape, wanted)) {
      if (chunk.getType().equals(PngChunkType.IHDR)) {
        Fields header = Fields.bigEndian(chunk.getBytes());
        found.size(header.unsigned32(0), header.unsigned32(4));
      } else {
        Exif.date(chunk.getBytes(), found);
      }
    }
  }
}
