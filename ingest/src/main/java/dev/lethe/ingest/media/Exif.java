package dev.lethe.ingest.media;

import module java.base;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;

/// An EXIF block (CIPA DC-008), which is a small TIFF file without a picture. Of all its tags only
/// the date and its offset are read; its directory of positions is never entered.
final class Exif {

  /// The most bytes of a block that are looked at.
  static final int LONGEST = 1 << 18;

  private static final String NAME = "Exif\0\0";
  private static final Pattern UNSET = Pattern.compile("[ :0]*");
  private static final Pattern ZONE = Pattern.compile("[+-]\\d\\d:\\d\\d");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Exif() {}

  /// Whether a block begins with its name, as in JPEG.
  static boolean isNamed(byte[] block) {
    return new String(block, 0, Math.min(NAME.length(), block.length), StandardCharsets.ISO_8859_1)
        .equals(NAME);
  }

  /// Finds the date in a block, which may begin with its name.
  static void date(byte[] block, Found found) throws IOException, TiffProcessingException {
    int start = isNamed(block) ? NAME.length() : 0;
    byte[] tiff = Arrays.copyOfRange(block, start, Math.min(block.length, start + LONGEST));
    date(tags(tiff), found);
  }

  /// Finds size and date of a picture in TIFF (Adobe's 6.0): those of its first directory.
  static void picture(byte[] tiff, Found found) throws IOException, TiffProcessingException {
    ExifTags tags = tags(tiff);
    if (tags.width().isPresent() && tags.height().isPresent()) {
      found.size(tags.width().getAsLong(), tags.height().getAsLong());
    } else {
      found.odd(
          "expected a TIFF file whose directory lies in its first %d bytes and has a size, but found none"
              .formatted(Tape.COPIED));
    }
    date(tags, found);
  }

  private static ExifTags tags(byte[] tiff) throws IOException, TiffProcessingException {
    ExifTags tags = new ExifTags();
    new TiffReader().processTiff(new ByteArrayReader(tiff), tags, 0);
    return tags;
  }

  private static void date(ExifTags tags, Found found) {
    Optional<String> written = tags.date().filter(date -> !UNSET.matcher(date).matches());
    if (written.isPresent()) {
      instant(written.get(), tags.offset(), found);
    } else if (tags.isDamaged()) {
      found.odd("expected a sound EXIF block, but its directory cannot be followed");
    }
  }

  private static void instant(String written, Optional<String> offset, Found found) {
    try {
      LocalDateTime local = LocalDateTime.parse(written, WRITTEN);
      found.taken(local.toInstant(zone(offset)));
    } catch (DateTimeException _) {
      found.odd(
          "expected a date as YYYY:MM:DD hh:mm:ss and an offset as +hh:mm, but found others; the"
              + " date is not kept");
    }
  }

  /// The offset from UTC; where none is set, the clock is taken for one of UTC.
  private static ZoneOffset zone(Optional<String> offset) {
    String set = offset.filter(text -> !UNSET.matcher(text).matches()).orElse("+00:00");
    if (!ZONE.matcher(set).matches()) {
      throw new DateTimeException("not an offset");
    }
    return ZoneOffset.of(set);
  }
}
