package dev.lethe.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Medium.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read of media that were drawn and written for these tests.
class MediaReaderTest {

  /// Sort, width, height, duration and date, which were put in by hand.
  @ParameterizedTest
  @CsvSource({
    "a.jpg, PHOTO, 40, 30, , 2024-05-06T05:08:09Z",
    "a.png, PHOTO, 40, 30, , 2024-05-06T05:08:09Z",
    "a.gif, PHOTO, 40, 30, ,",
    "a.bmp, PHOTO, 40, 30, ,",
    "a.tif, PHOTO, 40, 30, ,",
    "a.webp, PHOTO, 40, 30, , 2024-05-06T05:08:09Z",
    "a.heic, PHOTO, 40, 30, , 2024-05-06T05:08:09Z",
    "a.mp4, VIDEO, 320, 240, PT2.5S, 2020-01-01T00:00:00Z",
    "a.webm, VIDEO, 320, 240, PT2.5S, 2001-01-01T00:00:01Z",
    "a.avi, VIDEO, 320, 240, PT2S,",
    "a.wav, SOUND, , , PT0.5S,",
    "a.opus, SOUND, , , PT1.5S,",
    "a.flac, SOUND, , , PT2S,",
    "a.mp3, SOUND, , , PT2.4S,"
  })
  void aMediumIsWhatItsFileSays(
      String name, Sort sort, Integer width, Integer height, Duration duration, Instant taken) {
    byte[] file = Objects.requireNonNull(Made.all().get(name));
    Medium medium = understood(name, file);
    assertThat(medium.sort()).isEqualTo(sort);
    assertThat(medium.bytes()).hasValue(file.length);
    assertThat(medium.width()).isEqualTo(pixels(width));
    assertThat(medium.height()).isEqualTo(pixels(height));
    assertThat(medium.duration()).isEqualTo(Optional.ofNullable(duration));
    assertThat(medium.taken()).isEqualTo(Optional.ofNullable(taken));
  }

  private static OptionalInt pixels(Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Test
  void everyEndingIsKnownInAnyCase() {
    for (String name : List.of("a.JPG", "b/c.d/e.Mov", "._x.opus", "a.3gp", "x.AVIF")) {
      assertThat(MediaReader.isMedium(name)).as(name).isTrue();
    }
    for (String name : List.of("jpg", "a.txt", "a.jpg.json", "", "a.")) {
      assertThat(MediaReader.isMedium(name)).as(name).isFalse();
    }
  }

  @Test
  void whatIsNoMediumIsNotRead() {
    assertThatThrownBy(() -> new MediaReader().read("a.txt", InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereByWhomAndWithWhatChangesNothing() throws Exception {
    Secrets others =
        new Secrets("2024:05:06 07:08:09", "+02:00", "Marlow Anywhere!", "SN-0000-9999", -33);
    assertThat(library(Made.jpeg(Secrets.OTTILIE)))
        .startsWith("48.2")
        .endsWith(", 48.20944444444445");
    assertThat(library(Made.jpeg(others))).isNotEqualTo(library(Made.jpeg(Secrets.OTTILIE)));
    assertThat(read("a.jpg", Made.jpeg(others)))
        .isEqualTo(read("a.jpg", Made.jpeg(Secrets.OTTILIE)));
    assertThat(read("a.png", Made.png(others))).isEqualTo(read("a.png", Made.png(Secrets.OTTILIE)));
    assertThat(read("a.webp", Made.webp(others)))
        .isEqualTo(read("a.webp", Made.webp(Secrets.OTTILIE)));
    assertThat(read("a.heic", Made.heif(others)))
        .isEqualTo(read("a.heic", Made.heif(Secrets.OTTILIE)));
  }

  /// The position that the library alone finds, so that there is something to be kept out.
  private static String library(byte[] file) throws ImageProcessingException, IOException {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
        .getDirectoriesOfType(GpsDirectory.class)
        .stream()
        .map(directory -> String.valueOf(directory.getGeoLocation()))
        .collect(Collectors.joining());
  }

  @Test
  void theTextOfAMediumHasNoPlaceForSecrets() {
    for (Map.Entry<String, byte[]> file : Made.all().entrySet()) {
      assertThat(read(file.getKey(), file.getValue()).toString())
          .doesNotContain("Ottilie", "4711", "48.2", "Invented", "Model", "Software", "16.36");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024:05:06 07:08:09, , 2024-05-06T07:08:09Z",
    "2024:05:06 07:08:09, -05:30, 2024-05-06T12:38:09Z",
    "2024:05:06 07:08:09, '   :  ', 2024-05-06T07:08:09Z",
    "0000:00:00 00:00:00, +01:00,",
    "'    :  :     :  :  ', ,",
    " , +01:00,"
  })
  void aDateHasItsOffsetOrIsInUtc(String date, String offset, Instant taken) {
    Secrets secrets =
        Secrets.OTTILIE.with(Objects.toString(date, ""), Objects.toString(offset, ""));
    assertThat(understood("a.jpg", Made.jpeg(secrets)).taken())
        .isEqualTo(Optional.ofNullable(taken));
  }

  @ParameterizedTest
  @CsvSource({
    "2024:13:06 07:08:09, +02:00",
    "2024:02:30 07:08:09, +02:00",
    "2024-05-06T07:08:09, +02:00",
    "Ottilie was here ok, +02:00",
    "2024:05:06 07:08:09, +99:00",
    "2024:05:06 07:08:09, CEST"
  })
  void aDateThatIsNoneIsReportedWithoutItsText(String date, String offset) {
    MediumReading.Odd odd = odd("a.jpg", Made.jpeg(Secrets.OTTILIE.with(date, offset)));
    assertThat(odd.medium().taken()).isEmpty();
    assertThat(odd.medium().width()).hasValue(40);
    assertThat(odd.problem()).doesNotContain("2024", "Ottilie", "99", "CEST");
  }

  @Test
  void aMovieMayBeLongAndLate() {
    long seconds = 3_660_681_600L;
    byte[] file =
        Bytes.join(
            Bytes.box("ftyp", Bytes.latin("qt  \0\0\0\0")),
            Bytes.join(Bytes.big(4, 1), Bytes.latin("mdat"), Bytes.big(8, 5016), new byte[5000]),
            Made.movie(Made.longHeader(seconds, 1_000_000, 7_200_000_001L)));
    Medium medium = understood("a.mov", file);
    assertThat(medium.duration()).hasValue(Duration.ofHours(2).plusNanos(1000));
    assertThat(medium.taken()).hasValue(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(medium.width()).hasValue(320);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2_082_844_800L})
  void aClockThatWasNeverSetIsNoDate(long created) {
    byte[] file =
        Bytes.join(
            Bytes.box("ftyp", Bytes.latin("isom\0\0\0\0")),
            Made.movie(Made.header(created, 600, 0xffff_ffffL)));
    Medium medium = understood("a.mp4", file);
    assertThat(medium.taken()).isEmpty();
    assertThat(medium.duration()).isEmpty();
  }

  @Test
  void aSoundHasNoSize() {
    assertThat(understood("a.m4a", Made.m4a()))
        .isEqualTo(
            new Medium(
                Sort.SOUND,
                OptionalLong.of(Made.m4a().length),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(Duration.ofSeconds(3)),
                Optional.empty()));
    assertThat(understood("a.m4a", Made.mp4()).width()).isEmpty();
    assertThat(understood("a.ogg", Made.vorbis()).duration()).hasValue(Duration.ofSeconds(1));
    assertThat(understood("a.mp3", Made.plainMp3()).duration()).hasValue(Duration.ofSeconds(1));
    assertThat(understood("a.aac", Bytes.of(0xff, 0xf1, 0x50, 0x80)).duration()).isEmpty();
  }

  @Test
  void aNameMayLieAboutTheFormatButNotAboutTheSort() {
    assertThat(understood("a.jpg", Made.png(Secrets.OTTILIE)).width()).hasValue(40);
    MediumReading.Odd odd = odd("a.jpg", Made.mp4());
    assertThat(odd.medium().sort()).isEqualTo(Sort.PHOTO);
    assertThat(odd.medium().bytes()).hasValue(Made.mp4().length);
    assertThat(odd.medium().width()).isEmpty();
    assertThat(odd.problem()).contains("photo", "QUICKTIME");
  }

  @Test
  void anEmptyFileHasNoBytes() {
    MediumReading.Odd odd = odd("a.jpg", new byte[0]);
    assertThat(odd.medium()).isEqualTo(Medium.of(Sort.PHOTO));
  }

  @Test
  void aFileThatIsNoMediumIsOdd() {
    byte[] text = Bytes.latin("<!doctype html><title>404 Ottilie not found</title>");
    for (String name : List.of("a.jpg", "a.mp4", "a.mp3")) {
      MediumReading.Odd odd = odd(name, text);
      assertThat(odd.medium().bytes()).hasValue(text.length);
      assertThat(odd.problem()).contains("expected", "no format").doesNotContain("Ottilie");
    }
  }

  @Test
  void aSourceThatFailsIsNotTheFilesFault() {
    byte[] jpeg = Made.jpeg(Secrets.OTTILIE);
    for (int length : List.of(0, 5, 100, jpeg.length)) {
      InputStream failing =
          new SequenceInputStream(new ByteArrayInputStream(jpeg, 0, length), Bytes.failing());
      assertThatThrownBy(() -> new MediaReader().read("a.jpg", failing))
          .isInstanceOf(IOException.class)
          .hasMessage("the disk is gone");
    }
  }

  private static MediumReading read(String name, byte[] file) {
    try {
      return new MediaReader().read(name, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Medium understood(String name, byte[] file) {
    MediumReading reading = read(name, file);
    assertThat(reading).isInstanceOf(MediumReading.Read.class);
    return reading.medium();
  }

  private static MediumReading.Odd odd(String name, byte[] file) {
    MediumReading reading = read(name, file);
    assertThat(reading).isInstanceOf(MediumReading.Odd.class);
    return (MediumReading.Odd) reading;
  }
}
