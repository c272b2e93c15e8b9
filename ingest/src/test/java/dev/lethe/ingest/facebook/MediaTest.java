package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import module java.desktop;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.testing.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of an export that its posts name.
class MediaTest {

  private static final Instant SAID = Instant.ofEpochSecond(1_600_000_000);

  @TempDir Path dir;

  @Test
  void aPostHasThePhotoThatLiesBesideIt() throws IOException {
    Path folder = export("a.png");
    write(folder, "a.png", photo());
    assertThat(Heard.in(Heard.STATED, folder).document().media()).containsExactly(drawn());
  }

  @Test
  void theMediaMayLieInAnotherPartOfTheExport() throws IOException {
    Path posts = export("a.png");
    Path media = dir.resolve("part2.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(media))) {
      out.putNextEntry(new ZipEntry("your_facebook_activity/posts/media/a.png"));
      out.write(photo());
    }
    for (List<Path> parts : List.of(List.of(posts, media), List.of(media, posts))) {
      Told told = Heard.in(Heard.STATED, parts.toArray(Path[]::new));
      assertThat(told.document().media()).containsExactly(drawn());
    }
  }

  @Test
  void aSoundHasItsDuration() throws IOException {
    Path folder = export("a.wav");
    write(folder, "a.wav", twoSeconds());
    assertThat(Heard.in(Heard.STATED, folder).document().media())
        .singleElement()
        .satisfies(medium -> {
          assertThat(medium.sort()).isEqualTo(Medium.Sort.SOUND);
          assertThat(medium.duration()).contains(Duration.ofSeconds(2));
          assertThat(medium.taken()).contains(SAID);
        });
  }

  @Test
  void aPhotoThatIsNoneIsReportedOnceAndThePostsThatNameItStay() throws IOException {
    Path folder = export("a.png", "a.png", "b.png");
    write(folder, "a.png", "pixels".getBytes(StandardCharsets.US_ASCII));
    write(folder, "b.png", photo());
    Told told = Heard.in(Heard.STATED, folder);
    assertThat(told.documents())
        .extracting(Document::text)
        .containsExactly("words 0", "words 1", "words 2");
    assertThat(told.documents())
        .extracting(each -> each.media().getFirst().bytes())
        .containsExactly(OptionalLong.of(6), OptionalLong.of(6), OptionalLong.of(photo().length));
    assertThat(told.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.where()).endsWith("a.png"))
        .extracting(Source.Broken::problem)
        .asString()
        .contains("expected a photo");
  }

  @Test
  void ofAPhotoThatIsNotThereTheRecordSaysWhatItSays() throws IOException {
    assertThat(Heard.in(Heard.STATED, export("a.png")).document().media())
        .containsExactly(Medium.of(Medium.Sort.PHOTO, Optional.of(SAID)));
  }

  @Test
  void anAddressThatLeadsOutOfTheExportIsNobodysFile() throws IOException {
    Path folder = export("../../../../a.png");
    Files.write(dir.resolve("a.png"), photo());
    assertThat(Heard.in(Heard.STATED, folder).document().media())
        .containsExactly(Medium.of(Medium.Sort.PHOTO, Optional.of(SAID)));
  }

  /// A folder with a post for each of these media.
  private Path export(String... media) throws IOException {
    String posts =
        IntStream.range(0, media.length)
            .mapToObj(i ->
                "{'timestamp':%d,'data':[{'post':'words %d'}],'attachments':[{'data':[{'media':{"
                        .formatted(SAID.getEpochSecond() + i, i)
                    + "'uri':'your_facebook_activity/posts/media/%s','creation_timestamp':%d}}]}]}"
                        .formatted(media[i], SAID.getEpochSecond()))
            .collect(Collectors.joining(",", "[", "]"));
    Path folder = Files.createTempDirectory(dir, "export");
    Path place = Files.createDirectories(folder.resolve("your_facebook_activity/posts/media"));
    Files.writeString(place.resolveSibling("your_posts_1.json"), posts.replace('\'', '"'));
    return folder;
  }

  private static void write(Path export, String name, byte[] bytes) throws IOException {
    Files.write(export.resolve("your_facebook_activity/posts/media", name), bytes);
  }

  private static Medium drawn() throws IOException {
    return new Medium(
        Medium.Sort.PHOTO,
        OptionalLong.of(photo().length),
        OptionalInt.of(40),
        OptionalInt.of(30),
        Optional.empty(),
        Optional.of(SAID));
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(drawn, "png", out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] twoSeconds() throws IOException {
    AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AudioInputStream silence =
        new AudioInputStream(new ByteArrayInputStream(new byte[32_000]), format, 16_000)) {
      AudioSystem.write(silence, AudioFileFormat.Type.WAVE, out);
    }
    return out.toByteArray();
  }
}
