package dev.lethe.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import dev.lethe.core.corpus.Medium;
import dev.lethe.ingest.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real photos and films that carry positions, names and serial numbers.
class RealMediaTest {

  /// All that the text of a medium may be made of.
  private static final Pattern TEXT =
      Pattern.compile(
          "Read\\[medium=Medium\\[sort=(PHOTO|VIDEO), bytes=OptionalLong\\[\\d+], width=OptionalInt\\[\\d+],"
              + " height=OptionalInt\\[\\d+], duration=Optional(.empty|\\[PT[\\dHMS.]+]),"
              + " taken=Optional(.empty|\\[[-\\d:TZ]+])]]");

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(make|model|software|artist|owner|serial|copyright|author|host).*");

  /// Bytes, width, height, duration and date, looked up by hand in the files.
  @ParameterizedTest
  @CsvSource({
    "avif/32Bit-72dpi-sRGB-800x600.avif, 880, 800, 600, ,",
    "avif/Issue-649.avif, 276794, 5472, 3648, , 2015-10-11T14:41:44Z",
    "gps-small/FujiFilm-FinePixS1Pro-1.jpg, 44606, 600, 400, , 2002-07-13T15:58:28Z",
    "gps-small/FujiFilm-FinePixS1Pro-2.jpg, 45717, 600, 400, , 2002-07-28T15:50:05Z",
    "gps-small/FujiFilm-FinePixS1Pro-4.jpg, 41492, 600, 400, , 2002-09-01T12:03:56Z",
    "gps-small/FujiFilm-FinePixS1Pro-5.jpg, 51010, 400, 600, , 2002-08-05T17:49:16Z",
    "gps-small/FujiFilm-FinePixS2Pro.jpg, 46695, 600, 400, , 2002-08-24T13:59:08Z",
    "gps-small/HTC-Desire.webp, 46362, 776, 909, , 2011-05-06T09:59:48Z",
    "gps-small/Issue-473-Java.webp, 23710, 320, 240, , 2018-08-27T12:20:23Z",
    "gps-small/Issue-508.jpg, 2852, 1, 1, , 2020-09-02T18:52:42Z",
    "heic/cheers_1440x960.heic, 41389, 1440, 960, ,",
    "mov/with-gps.mov, 439391, 568, 320, PT4.001666666S, 2019-07-24T08:25:57Z",
    "mov/xmp480qt.mov, 324431, 640, 360, PT1.001S, 2020-01-05T11:19:45Z",
    "mp4/sample_mpeg4.mp4, 245779, 190, 240, PT4.966666666S, 2005-10-28T17:46:46Z",
    "mp4/with-gps.mp4, 242752, 1920, 1080, PT0.171S, 2017-02-22T08:20:28Z",
    "webp/HTC-Desire.webp, 46362, 776, 909, , 2011-05-06T09:59:48Z",
    "webp/Nikon-Coolpix-P7000.webp, 474772, 3648, 2736, , 2010-10-21T11:22:48Z",
    "webp/Photo-2.webp, 82698, 1024, 752, ,"
  })
  void aFileSaysWhatItIs(
      String name, long bytes, int width, int height, Duration duration, Instant taken)
      throws IOException {
    Path file = SharedData.path("media/" + name);
    boolean film = name.endsWith("mov") || name.endsWith("mp4");
    assertThat(read(file))
        .isEqualTo(
            new MediumReading.Read(
                new Medium(
                    film ? Medium.Sort.VIDEO : Medium.Sort.PHOTO,
                    OptionalLong.of(bytes),
                    OptionalInt.of(width),
                    OptionalInt.of(height),
                    Optional.ofNullable(duration),
                    Optional.ofNullable(taken))));
  }

  @Test
  void theTableHasEveryFile() throws IOException {
    assertThat(files()).hasSize(18);
  }

  @Test
  void nothingOfPlaceCameraOrPersonLeaves() throws IOException, ImageProcessingException {
    int secrets = 0;
    for (Path file : files()) {
      String text = read(file).toString();
      assertThat(text).matches(TEXT);
      for (String secret : secrets(file)) {
        assertThat(text).as(file.toString()).doesNotContain(secret);
        secrets++;
      }
    }
    assertThat(secrets).isGreaterThan(150);
  }

  /// What the library alone tells about place, camera and person, where it is long enough not to be
  /// found by chance, and is no date.
  private static Set<String> secrets(Path file) throws IOException, ImageProcessingException {
    Metadata metadata =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(Files.readAllBytes(file)));
    Set<String> secrets = new TreeSet<>();
    for (Directory directory : metadata.getDirectories()) {
      for (Tag tag : directory.getTags()) {
        if (isSecret(directory) || SECRET.matcher(tag.getTagName()).matches()) {
          secrets.add(String.valueOf(tag.getDescription()).strip());
          secrets.add(String.valueOf(directory.getString(tag.getTagType())).strip());
        }
      }
    }
    secrets.removeIf(text -> text.length() < 5);
    return secrets;
  }

  private static boolean isSecret(Directory directory) {
    return directory instanceof GpsDirectory
        || directory instanceof IptcDirectory
        || directory instanceof XmpDirectory
        || directory instanceof QuickTimeMetadataDirectory
        || directory.getName().contains("Makernote");
  }

  @Test
  void theFilesReallyCarryPositions() throws IOException, ImageProcessingException {
    int positions = 0;
    for (Path file : files()) {
      Metadata metadata =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(Files.readAllBytes(file)));
      positions += metadata.containsDirectoryOfType(GpsDirectory.class) ? 1 : 0;
      positions += metadata.containsDirectoryOfType(QuickTimeMetadataDirectory.class) ? 1 : 0;
    }
    assertThat(positions).isGreaterThanOrEqualTo(10);
  }

  /// Bytes of the user data of a film do not matter, whatever they are.
  @Test
  void aFilmsUserDataChangesNothing() throws IOException {
    byte[] film = Files.readAllBytes(SharedData.path("media/mp4/with-gps.mp4"));
    MediumReading before = new MediaReader().read("a.mp4", new ByteArrayInputStream(film));
    String latin = new String(film, StandardCharsets.ISO_8859_1);
    int position = latin.indexOf("\u00a9xyz");
    assertThat(position).isPositive();
    Arrays.fill(film, position + 4, position + 26, (byte) 'X');
    assertThat(new MediaReader().read("a.mp4", new ByteArrayInputStream(film))).isEqualTo(before);
  }

  @Test
  void theLibraryFindsTheSameDates() throws IOException, ImageProcessingException {
    for (Path file : files()) {
      Metadata metadata =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(Files.readAllBytes(file)));
      Stream<Instant> dates =
          metadata.getDirectoriesOfType(com.drew.metadata.exif.ExifSubIFDDirectory.class).stream()
              .flatMap(exif -> Stream.ofNullable(exif.getDateOriginal()))
              .map(date -> date.toInstant().truncatedTo(ChronoUnit.SECONDS));
      if (metadata.containsDirectoryOfType(ExifIFD0Directory.class)) {
        assertThat(read(file).medium().taken()).as(file.toString()).isEqualTo(dates.findFirst());
      }
    }
  }

  private static MediumReading read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new MediaReader().read(file.toString(), in);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SharedData.path("media"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
