package dev.lethe.ingest.media;

import module java.base;

/// An EXIF block written by hand, full of what must never be known: where, with what, by whom.
///
/// @param date as it stands in the block, or empty for none
/// @param offset likewise
/// @param who owner, artist and copyright holder
/// @param serial of the camera
/// @param latitude in degrees north
record Secrets(String date, String offset, String who, String serial, int latitude) {

  static final Secrets OTTILIE =
      new Secrets("2024:05:06 07:08:09", "+02:00", "Ottilie Invented", "SN-4711-0815", 48);

  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  Secrets with(String otherDate, String otherOffset) {
    return new Secrets(otherDate, otherOffset, who, serial, latitude);
  }

  /// The block in big-endian, without its name.
  byte[] block() {
    List<Tag> exif = new ArrayList<>();
    if (!date.isEmpty()) {
      exif.add(Tag.text(0x9003, date));
    }
    if (!offset.isEmpty()) {
      exif.add(Tag.text(0x9011, offset));
    }
    exif.add(Tag.text(0xA430, who));
    exif.add(Tag.text(0xA431, serial));
    byte[] degrees = Bytes.join(rational(latitude), rational(12), rational(34));
    List<Tag> gps =
        List.of(
            Tag.text(1, "N"),
            new Tag(2, RATIONAL, 3, degrees),
            Tag.text(3, "E"),
            new Tag(4, RATIONAL, 3, degrees));
    int first = 8;
    int second = first + size(cameraTags(0, 0));
    int third = second + size(exif);
    return Bytes.join(
        Bytes.latin("MM\0*"),
        Bytes.big(4, first),
        directory(first, cameraTags(second, third)),
        directory(second, exif),
        directory(third, gps));
  }

  private List<Tag> cameraTags(int exif, int gps) {
    return List.of(
        Tag.text(0x010F, "Invented Cameras"),
        Tag.text(0x0110, "Model X"),
        Tag.text(0x0131, "Software 1.2"),
        Tag.text(0x013B, who),
        Tag.text(0x8298, who),
        new Tag(0x8769, LONG, 1, Bytes.big(4, exif)),
        new Tag(0x8825, LONG, 1, Bytes.big(4, gps)));
  }

  private static byte[] rational(int number) {
    return Bytes.join(Bytes.big(4, number), Bytes.big(4, 1));
  }

  private static int size(List<Tag> tags) {
    return directory(0, tags).length;
  }

  private static byte[] directory(int start, List<Tag> tags) {
    byte[] entries = Bytes.big(2, tags.size());
    byte[] values = new byte[0];
    int behind = start + 2 + 12 * tags.size() + 4;
    for (Tag tag : tags) {
      boolean fits = tag.value.length <= 4;
      byte[] field = fits ? Arrays.copyOf(tag.value, 4) : Bytes.big(4, behind + values.length);
      entries =
          Bytes.join(
              entries,
              Bytes.big(2, tag.id),
              Bytes.big(2, tag.type),
              Bytes.big(4, tag.count),
              field);
      values = fits ? values : Bytes.join(values, tag.value);
    }
    return Bytes.join(entries, Bytes.big(4, 0), values);
  }

  private static final class Tag {
    private final int id;
    private final int type;
    private final int count;
    private final byte[] value;

    Tag(int id, int type, int count, byte[] value) {
      this.id = id;
      this.type = type;
      this.count = count;
      this.value = value;
    }

    static Tag text(int id, String text) {
      byte[] value = Bytes.latin(text + "\0");
      return new Tag(id, ASCII, value.length, value);
    }
  }
}
