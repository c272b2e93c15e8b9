package dev.lethe.ingest.media;

import module java.base;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;

/// A JPEG file (ITU T.81): its frame header has the size, its first EXIF segment the date.
final class Jpeg {

  /// The segments that begin a frame: SOF0 to SOF15 without DHT, JPG and DAC.
  private static final List<JpegSegmentType> FRAMES =
      Stream.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
          .map(marker -> JpegSegmentType.fromByte(marker.byteValue()))
          .filter(Objects::nonNull)
          .toList();

  private Jpeg() {}

  static void read(Tape tape, Found found) throws IOException, ImageProcessingException {
    List<JpegSegmentType> wanted = new ArrayList<>(FRAMES);
    wanted.add(JpegSegmentType.APP1);
    JpegSegmentData segments = JpegSegmentReader.readSegments(tape, wanted);
    size(segments, found);
    for (byte[] segment : segments.getSegments(JpegSegmentType.APP1)) {
      if (Exif.isNamed(segment)) {
        Exif.date(segment, found);
        return;
      }
    }
  }

  private static void size(JpegSegmentData segments, Found found) throws Malformed {
    for (JpegSegmentType type : FRAMES) {
      byte[] frame = segments.getSegment(type);
      if (frame != null) {
        Fields fields = Fields.bigEndian(frame);
        found.size(fields.unsigned16(3), fields.unsigned16(1));
        return;
      }
    }
    found.odd("expected a JPEG file with a frame, but found none");
  }
}
