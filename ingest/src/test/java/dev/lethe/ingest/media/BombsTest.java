package dev.lethe.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that somebody made to hurt: none takes long, none takes memory, none throws.
class BombsTest {

  private static final Duration LONG = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1 << 20;
  private static final long HUGE = 48 * MEGABYTE;

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.mp4", "a.wav"})
  void manyZerosAreCountedInConstantMemory(String name) {
    InputStream zeros = Bytes.endless(new byte[0], new byte[1], HUGE);
    Observed observed = observed(name, zeros);
    assertThat(observed.odd().medium().bytes()).hasValue(HUGE);
    assertThat(observed.allocated()).isLessThan(MEGABYTE);
  }

  @Test
  void zerosBehindAnyBeginningAreCountedInConstantMemory() {
    for (Map.Entry<String, byte[]> file : Made.all().entrySet()) {
      byte[] head = Arrays.copyOf(file.getValue(), 16);
      Observed observed = observed(file.getKey(), Bytes.endless(head, new byte[1], 32 * MEGABYTE));
      assertThat(observed.reading().medium().bytes()).hasValue(32 * MEGABYTE + 16);
      assertThat(observed.allocated()).as(file.getKey()).isLessThan(160 * MEGABYTE);
    }
  }

  @Test
  void aLongFilmIsNotLoaded() {
    byte[] type = Bytes.box("ftyp", Bytes.latin("isom\0\0\0\0"));
    byte[] pictures = Bytes.join(Bytes.big(4, 1), Bytes.latin("mdat"), Bytes.big(8, HUGE + 16));
    InputStream film =
        new SequenceInputStream(
            Bytes.endless(Bytes.join(type, pictures), Bytes.latin("moov"), HUGE),
            new ByteArrayInputStream(Made.movie(Made.header(3_660_681_600L, 1000, 2500))));
    Observed observed = observed("a.mp4", film);
    assertThat(observed.reading()).isInstanceOf(MediumReading.Read.class);
    assertThat(observed.reading().medium().duration()).hasValue(Duration.ofMillis(2500));
    assertThat(observed.allocated()).isLessThan(MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moov", "trak", "mdia", "minf", "stbl", "meta", "udta"})
  void boxesInBoxesWithoutEnd(String type) {
    int depth = 500_000;
    ByteBuffer nested = ByteBuffer.allocate(8 * depth);
    for (int i = 0; i < depth; i++) {
      nested.putInt(8 * (depth - i)).put(Bytes.latin(type));
    }
    for (String brand : List.of("isom", "heic")) {
      byte[] head = Bytes.box("ftyp", Bytes.latin(brand + "\0\0\0\0"));
      byte[] inMovie = Bytes.box("moov", nested.array());
      byte[] inMeta = Bytes.box("meta", new byte[4], Arrays.copyOf(nested.array(), 1 << 19));
      String name = brand.equals("heic") ? "a.heic" : "a.mp4";
      observed(name, Bytes.join(head, nested.array()));
      observed(name, Bytes.join(head, inMovie));
      observed(name, Bytes.join(head, inMeta)).odd();
    }
  }

  @Test
  void atomsWithoutEnd() {
    byte[] head = Bytes.box("ftyp", Bytes.latin("qt  \0\0\0\0"));
    InputStream atoms = Bytes.endless(head, Bytes.box("free"), HUGE);
    assertThat(observed("a.mov", atoms).odd().problem()).contains("parts");
  }

  @Test
  void chunksAndElementsWithoutEnd() {
    observed("a.webp", Bytes.endless(Bytes.latin("RIFF\0\0\0\0WEBP"), Bytes.chunk("JUNK"), HUGE))
        .odd();
    observed("a.wav", Bytes.endless(Bytes.latin("RIFF\0\0\0\0WAVE"), Bytes.chunk("JUNK"), HUGE))
        .odd();
    byte[] list = Bytes.join(Bytes.latin("LIST"), Bytes.big(4, -1), Bytes.latin("hdrl"));
    observed("a.avi", Bytes.endless(Bytes.latin("RIFF\0\0\0\0AVI "), list, HUGE)).odd();
    byte[] segment = Bytes.of(0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x18, 0x53, 0x80, 0x67, 0xff);
    observed("a.mkv", Bytes.endless(segment, Bytes.of(0xEC, 0x80), HUGE)).odd();
    byte[] tracks = Bytes.of(0x16, 0x54, 0xAE, 0x6B, 0xff);
    observed("a.mkv", Bytes.endless(segment, tracks, HUGE));
    byte[] empty = Bytes.join(Bytes.big(4, 0), Bytes.latin("abCd"), Bytes.big(4, 0));
    byte[] png = Arrays.copyOf(Made.drawn("png"), 33);
    observed("a.png", Bytes.endless(png, empty, HUGE)).odd();
  }

  @Test
  void lengthsThatAreDeclaredAreNotBelieved() {
    List<byte[]> lengths = List.of(Bytes.big(4, 0x7fff_ffffL), Bytes.big(4, 0xffff_ffffL));
    for (byte[] length : lengths) {
      byte[] type = Bytes.box("ftyp", Bytes.latin("heic\0\0\0\0"));
      huge("a.heic", Bytes.join(type, length, Bytes.latin("meta")));
      type = Bytes.box("ftyp", Bytes.latin("isom\0\0\0\0"));
      huge("a.mp4", Bytes.join(type, length, Bytes.latin("moov")));
      huge("a.mp4", Bytes.join(type, length, Bytes.latin("moov"), length, Bytes.latin("mvhd")));
      byte[] wide = Bytes.join(Bytes.big(4, 1), Bytes.latin("mdat"), length, length);
      huge("a.mp4", Bytes.join(type, wide));
      byte[] header = Arrays.copyOf(Made.drawn("png"), 33);
      huge("a.png", Bytes.join(header, length, Bytes.latin("eXIf")));
      huge("a.png", Bytes.join(Arrays.copyOf(header, 8), length, Bytes.latin("IHDR")));
      huge("a.webp", Bytes.join(Bytes.latin("RIFF\0\0\0\0WEBPEXIF"), length));
      huge("a.webp", Bytes.join(Bytes.latin("RIFF\0\0\0\0WEBPVP8X"), length));
      huge("a.mp3", Bytes.join(Bytes.latin("ID3\3\0\0"), length));
      huge("a.mkv", Bytes.join(Bytes.of(0x1A, 0x45, 0xDF, 0xA3, 0x08), length));
    }
  }

  private static void huge(String name, byte[] head) {
    Observed observed = observed(name, Bytes.endless(head, new byte[1], 8 * MEGABYTE));
    assertThat(observed.reading().medium().bytes()).hasValue(head.length + 8 * MEGABYTE);
    assertThat(observed.allocated()).as(name).isLessThan(160 * MEGABYTE);
  }

  @Test
  void segmentsOfAJpegWithoutEnd() {
    byte[] large = Bytes.join(Bytes.of(0xff, 0xe1, 0xff, 0xff), new byte[0xfffd]);
    Observed observed = observed("a.jpg", Bytes.endless(Bytes.of(0xff, 0xd8), large, HUGE));
    assertThat(observed.odd().problem()).contains("bytes of headers");
    assertThat(observed.allocated()).isLessThan(200 * MEGABYTE);
    byte[] small = Bytes.of(0xff, 0xe1, 0, 2);
    observed("a.jpg", Bytes.endless(Bytes.of(0xff, 0xd8), small, HUGE)).odd();
    observed("a.jpg", Bytes.endless(Bytes.of(0xff, 0xd8), Bytes.of(0xff), HUGE)).odd();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
  void aPackedTextOfAPngStaysPacked(String type) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(Bytes.latin("Raw profile type exif\0\0"));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 256; i++) {
        deflater.write(new byte[(int) MEGABYTE]);
      }
    }
    Observed observed = observed("a.png", Made.png(type, packed.toByteArray()));
    assertThat(observed.reading()).isInstanceOf(MediumReading.Read.class);
    assertThat(observed.reading().medium().width()).hasValue(40);
    assertThat(observed.allocated()).isLessThan(2 * MEGABYTE);
  }

  @Test
  void directoriesInDirectoriesWithoutEnd() {
    byte[] itself = tiff(1, entry(0x8769, 4, 1, 8));
    observed("a.tif", itself).odd();
    ByteBuffer chain = ByteBuffer.allocate(8 + 6 * 500_000).put(Bytes.latin("MM\0*")).putInt(8);
    while (chain.remaining() >= 6) {
      chain.putShort((short) 0).putInt(chain.position() + 4);
    }
    observed("a.tif", chain.array()).odd();
    observed("a.png", Made.png("eXIf", chain.array()));
  }

  @Test
  void tagsThatAllClaimTheWholeFile() {
    byte[] tags = new byte[0];
    for (int type : List.of(1, 2, 4, 5, 7, 12)) {
      tags = Bytes.join(tags, entry(0x9003, type, 0x30_0000, 8), entry(0x8825, type, 0x30_0000, 8));
    }
    byte[] many = new byte[12 * 60_000];
    for (int at = 0; at < many.length; at += tags.length) {
      System.arraycopy(tags, 0, many, at, tags.length);
    }
    byte[] tiff = Arrays.copyOf(tiff(60_000, many), (int) (15 * MEGABYTE));
    Observed observed = observed("a.tif", tiff);
    observed.odd();
    assertThat(observed.allocated()).isLessThan(200 * MEGABYTE);
  }

  private static byte[] tiff(int count, byte[] entries) {
    return Bytes.join(
        Bytes.latin("MM\0*"), Bytes.big(4, 8), Bytes.big(2, count), entries, new byte[4]);
  }

  private static byte[] entry(int tag, int type, int count, int value) {
    return Bytes.join(
        Bytes.big(2, tag), Bytes.big(2, type), Bytes.big(4, count), Bytes.big(4, value));
  }

  @Test
  void itemsOfAPictureWithoutEnd() {
    byte[] none = new byte[4];
    byte[] extents = Bytes.join(Bytes.big(2, 1), new byte[2], Bytes.big(2, 0xffff));
    ByteArrayOutputStream items = new ByteArrayOutputStream();
    for (int i = 0; i < 80_000; i++) {
      items.writeBytes(extents);
    }
    byte[] locations =
        Bytes.box("iloc", none, new byte[2], Bytes.big(2, 0xffff), items.toByteArray());
    byte[] exif =
        Bytes.box("infe", Bytes.of(2, 0, 0, 0), Bytes.big(2, 9), new byte[2], Bytes.latin("Exif"));
    byte[] information = Bytes.box("iinf", none, Bytes.big(2, 1), exif);
    byte[] type = Bytes.box("ftyp", Bytes.latin("heic\0\0\0\0"));
    observed("a.heic", Bytes.join(type, Bytes.box("meta", none, information, locations))).odd();
  }

  @Test
  void aFileThatEndsAnywhereIsRead() {
    for (Map.Entry<String, byte[]> file : Made.all().entrySet()) {
      byte[] whole = file.getValue();
      assertTimeoutPreemptively(
          LONG,
          () -> {
            for (int length = 1; length < Math.min(whole.length, 2000); length++) {
              byte[] part = Arrays.copyOf(whole, length);
              assertThat(read(file.getKey(), part).medium().bytes()).hasValue(length);
            }
          });
    }
  }

  @Test
  void damagedFilesNeverThrow() {
    long seed = 20_240_506;
    RandomGenerator random = new SplittableRandom(seed);
    for (Map.Entry<String, byte[]> file : Made.all().entrySet()) {
      assertTimeoutPreemptively(
          LONG,
          () -> {
            for (int i = 0; i < 300; i++) {
              byte[] damaged = file.getValue().clone();
              for (int j = 0; j <= i % 9; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
              }
              read(file.getKey(), damaged);
            }
          },
          () -> "seed " + seed);
    }
  }

  private static MediumReading read(String name, byte[] file) throws IOException {
    return new MediaReader().read(name, new ByteArrayInputStream(file));
  }

  private static Observed observed(String name, byte[] file) {
    return observed(name, new ByteArrayInputStream(file));
  }

  private static Observed observed(String name, InputStream file) {
    return assertTimeoutPreemptively(
        LONG,
        () -> {
          ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
          long before = threads.getCurrentThreadAllocatedBytes();
          MediumReading reading = new MediaReader().read(name, file);
          return new Observed(reading, threads.getCurrentThreadAllocatedBytes() - before);
        });
  }

  /// What came of reading a file.
  ///
  /// @param allocated all bytes that were allocated on the way, freed ones too
  private record Observed(MediumReading reading, long allocated) {
    MediumReading.Odd odd() {
      assertThat(reading).isInstanceOf(MediumReading.Odd.class);
      return (MediumReading.Odd) reading;
    }
  }
}
