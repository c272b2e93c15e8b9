package dev.lethe.ingest.media;

import module java.base;
import module java.desktop;

/// Media drawn and written by code, for tests: small, whole, and of every format that is read.
final class Made {

  private Made() {}

  /// Each with a name, in the order of the formats.
  static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("a.jpg", jpeg(Secrets.OTTILIE));
    all.put("a.png", png(Secrets.OTTILIE));
    all.put("a.gif", drawn("gif"));
    all.put("a.bmp", drawn("bmp"));
    all.put("a.tif", drawn("tiff"));
    all.put("a.webp", webp(Secrets.OTTILIE));
    all.put("a.heic", heif(Secrets.OTTILIE));
    all.put("a.mp4", mp4());
    all.put("a.webm", webm());
    all.put("a.avi", avi());
    all.put("a.wav", wav());
    all.put("a.opus", opus());
    all.put("a.flac", flac());
    all.put("a.mp3", mp3());
    return all;
  }

  /// A picture of 40 x 30 pixels.
  static byte[] drawn(String format) {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, 0x336699);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("the JDK cannot write " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] jpeg(Secrets secrets) {
    return jpeg(Bytes.join(Bytes.latin("Exif\0\0"), secrets.block()));
  }

  /// A JPEG file whose first APP1 segment is this.
  static byte[] jpeg(byte[] segment) {
    byte[] plain = drawn("jpg");
    return Bytes.join(
        Bytes.of(0xff, 0xd8, 0xff, 0xe1),
        Bytes.big(2, 2L + segment.length),
        segment,
        Arrays.copyOfRange(plain, 2, plain.length));
  }

  static byte[] png(Secrets secrets) {
    return png("eXIf", secrets.block());
  }

  /// A PNG file with this chunk behind its header.
  static byte[] png(String type, byte[] contents) {
    byte[] plain = drawn("png");
    int header = 33;
    CRC32 crc = new CRC32();
    crc.update(Bytes.join(Bytes.latin(type), contents));
    return Bytes.join(
        Arrays.copyOf(plain, header),
        Bytes.big(4, contents.length),
        Bytes.latin(type),
        contents,
        Bytes.big(4, crc.getValue()),
        Arrays.copyOfRange(plain, header, plain.length));
  }

  static byte[] webp(Secrets secrets) {
    return Bytes.riff(
        "WEBP",
        Bytes.chunk("VP8X", Bytes.of(8, 0, 0, 0), Bytes.little(3, 39), Bytes.little(3, 29)),
        Bytes.chunk("VP8 ", new byte[6], Bytes.little(2, 40), Bytes.little(2, 30), new byte[291]),
        Bytes.chunk("EXIF", secrets.block()));
  }

  /// A picture of 40 x 30 pixels with a thumbnail of 4 x 3, whose EXIF block lies in `mdat`.
  static byte[] heif(Secrets secrets) {
    byte[] exif = Bytes.join(Bytes.big(4, 0), secrets.block());
    byte[] type = Bytes.box("ftyp", Bytes.latin("heic\0\0\0\0mif1heic"));
    int meta = meta(0, exif.length).length;
    int start = type.length + meta + 8;
    return Bytes.join(type, meta(start, exif.length), Bytes.box("mdat", exif));
  }

  private static byte[] meta(long offset, long length) {
    byte[] none = new byte[4];
    return Bytes.box(
        "meta",
        none,
        Bytes.box("hdlr", none, none, Bytes.latin("pict"), new byte[13]),
        Bytes.box("pitm", none, Bytes.big(2, 2)),
        Bytes.box("iinf", none, Bytes.big(2, 3), info(1, "hvc1"), info(2, "hvc1"), info(3, "Exif")),
        Bytes.box(
            "iloc",
            none,
            Bytes.of(0x44, 0x00),
            Bytes.big(2, 1),
            Bytes.big(2, 3), // item
            Bytes.big(2, 0), // in this file
            Bytes.big(2, 1), // one extent
            Bytes.big(4, offset),
            Bytes.big(4, length)),
        Bytes.box(
            "iprp",
            Bytes.box(
                "ipco",
                Bytes.box("ispe", none, Bytes.big(4, 4), Bytes.big(4, 3)),
                Bytes.box("ispe", none, Bytes.big(4, 40), Bytes.big(4, 30))),
            Bytes.box("ipma", none, Bytes.big(4, 2), Bytes.of(0, 1, 1, 0x81, 0, 2, 1, 2))));
  }

  private static byte[] info(int item, String type) {
    return Bytes.box(
        "infe", Bytes.of(2, 0, 0, 0), Bytes.big(2, item), new byte[2], Bytes.latin(type));
  }

  /// A film of 320 x 240 pixels and 2.5 seconds of 2020-01-01, with a position in its user data.
  static byte[] mp4() {
    return Bytes.join(
        Bytes.box("ftyp", Bytes.latin("isom\0\0\0\0")),
        Bytes.box("mdat", new byte[1000]),
        movie(header(3_660_681_600L, 1000, 2500)));
  }

  /// A sound of 3 seconds without a date.
  static byte[] m4a() {
    return Bytes.join(
        Bytes.box("ftyp", Bytes.latin("M4A \0\0\0\0")),
        Bytes.box("moov", header(0, 44_100, 132_300), track("smhd")));
  }

  static byte[] movie(byte[] header) {
    return Bytes.box(
        "moov",
        header,
        Bytes.box("udta", Bytes.box("\u00a9xyz", Bytes.latin("\0\u0012\0\0+48.2041+016.3625/"))),
        track("smhd"),
        track("vmhd"));
  }

  /// Version 0; the date in seconds since 1904.
  static byte[] header(long created, long perSecond, long ticks) {
    return Bytes.box(
        "mvhd",
        new byte[4],
        Bytes.big(4, created),
        Bytes.big(4, created),
        Bytes.big(4, perSecond),
        Bytes.big(4, ticks),
        new byte[80]);
  }

  /// Version 1; the date in seconds since 1904.
  static byte[] longHeader(long created, long perSecond, long ticks) {
    return Bytes.box(
        "mvhd",
        Bytes.of(1, 0, 0, 0),
        Bytes.big(8, created),
        Bytes.big(8, created),
        Bytes.big(4, perSecond),
        Bytes.big(8, ticks),
        new byte[80]);
  }

  private static byte[] track(String mediaHeader) {
    byte[] entry =
        Bytes.box("avc1", new byte[24], Bytes.big(2, 320), Bytes.big(2, 240), new byte[50]);
    byte[] table = Bytes.box("stbl", Bytes.box("stsd", new byte[4], Bytes.big(4, 1), entry));
    return Bytes.box(
        "trak",
        Bytes.box("tkhd", new byte[84]),
        Bytes.box("mdia", Bytes.box("minf", Bytes.box(mediaHeader, new byte[8]), table)));
  }

  /// A film of 320 x 240 pixels, 2.5 seconds, one second after 2001 began.
  static byte[] webm() {
    return Bytes.join(
        Bytes.element(0x1A45DFA3L, Bytes.element(0x4282, Bytes.latin("webm"))),
        Bytes.element(
            0x18538067L,
            Bytes.element(
                0x1549A966L,
                Bytes.element(0x2AD7B1L, Bytes.big(3, 1_000_000)),
                Bytes.element(0x4489, Bytes.big(4, Float.floatToIntBits(2500))),
                Bytes.element(0x4461, Bytes.big(8, 1_000_000_000L)),
                Bytes.element(0x5741, Bytes.latin("Software 1.2"))),
            Bytes.element(
                0x1654AE6BL,
                Bytes.element(0xAE, Bytes.element(0xE1, Bytes.element(0xB5, Bytes.big(4, 0)))),
                Bytes.element(
                    0xAE,
                    Bytes.element(
                        0xE0,
                        Bytes.element(0xB0, Bytes.big(2, 320)),
                        Bytes.element(0xBA, Bytes.big(1, 240))))),
            Bytes.element(0x1F43B675L, new byte[500])));
  }

  /// A film of 320 x 240 pixels with 50 pictures of 40 ms.
  static byte[] avi() {
    byte[] header =
        Bytes.chunk(
            "avih",
            Bytes.little(4, 40_000),
            new byte[12],
            Bytes.little(4, 50),
            new byte[12],
            Bytes.little(4, 320),
            Bytes.little(4, 240),
            new byte[16]);
    return Bytes.riff(
        "AVI ",
        Bytes.chunk("LIST", Bytes.latin("hdrl"), header),
        Bytes.chunk("LIST", Bytes.latin("movi"), new byte[700]));
  }

  /// A sound of 4000 samples at 8000 a second.
  static byte[] wav() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
    try (AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(new byte[8000]), format, 4000)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A sound of 1.5 seconds, behind 312 samples that are not heard.
  static byte[] opus() {
    byte[] head =
        Bytes.join(
            Bytes.latin("OpusHead\1\1"),
            Bytes.little(2, 312),
            Bytes.little(4, 48_000),
            new byte[3]);
    return Bytes.join(
        page(7, 0, head), page(7, 72_312, new byte[200]), page(8, 9_000_000, new byte[9]));
  }

  /// A sound of one second.
  static byte[] vorbis() {
    byte[] head =
        Bytes.join(
            Bytes.latin("\1vorbis"),
            new byte[4],
            Bytes.of(2),
            Bytes.little(4, 44_100),
            new byte[14]);
    return Bytes.join(page(7, 0, head), page(7, 44_100, new byte[200]), page(7, -1, new byte[9]));
  }

  private static byte[] page(int serial, long position, byte[] packet) {
    return Bytes.join(
        Bytes.latin("OggS\0\0"),
        Bytes.little(8, position),
        Bytes.little(4, serial),
        new byte[8],
        Bytes.of(1, packet.length),
        packet);
  }

  /// A sound of 88,200 samples at 44,100 a second.
  static byte[] flac() {
    long bits = (44_100L << 44) | (1L << 41) | (15L << 36) | 88_200;
    return Bytes.join(
        Bytes.latin("fLaC"),
        Bytes.of(0x80, 0, 0, 34),
        new byte[10],
        Bytes.big(8, bits),
        new byte[16]);
  }

  /// A sound of 100 frames of 1152 samples at 48,000 a second, as its first frame counts, behind a
  /// tag with a name.
  static byte[] mp3() {
    byte[] tag =
        Bytes.join(
            Bytes.latin("ID3\3\0\0"),
            Bytes.of(0, 0, 0, 30),
            Arrays.copyOf(Bytes.latin("TPE1 Ottilie Invented"), 30));
    return Bytes.join(
        tag,
        Bytes.of(0xff, 0xfb, 0x94, 0x00),
        new byte[32],
        Bytes.latin("Info"),
        Bytes.big(4, 1),
        Bytes.big(4, 100),
        new byte[300]);
  }

  /// A sound of 16,000 bytes at 128,000 bits a second.
  static byte[] plainMp3() {
    return Bytes.join(Bytes.of(0xff, 0xfb, 0x94, 0x00), new byte[15_996]);
  }
}
