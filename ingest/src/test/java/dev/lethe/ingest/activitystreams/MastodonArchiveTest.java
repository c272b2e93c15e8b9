package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;
import module java.desktop;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.ingest.testing.Told;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MastodonArchiveTest {

  /// In the order in which Mastodon writes them: the actor last.
  private static final List<String> FILES =
      List.of("outbox.json", "likes.json", "bookmarks.json", "actor.json");

  private static final String STATUS = "https://harbour.example/users/mira/statuses/";

  @TempDir Path dir;

  @Test
  void anArchiveIsReadWithItsActorItsPostsAndItsLikes() throws Exception {
    Told heard = Heard.in(folder());
    assertThat(heard.profile().handle()).contains("@mira@harbour.example");
    assertThat(heard.documents())
        .extracting(Document::id, Document::kind, Document::audience, Document::text)
        .containsExactly(
            tuple(
                "https://harbour.example/users/mira#profile",
                Kind.PROFILE,
                Audience.PUBLIC,
                "Boats, mostly.\nHarbour: North quay"),
            tuple(
                "https://harbour.example/users/mira Like"
                    + " https://lighthouse.example/users/otto/statuses/9",
                Kind.REACTION,
                Audience.UNKNOWN,
                ""),
            tuple(
                "https://harbour.example/users/mira Like"
                    + " https://lighthouse.example/users/otto/statuses/12",
                Kind.REACTION,
                Audience.UNKNOWN,
                ""),
            tuple(
                STATUS + "1",
                Kind.POST,
                Audience.PUBLIC,
                "The ferry is late again.\nCoffee it is."),
            tuple(
                STATUS + "1#attachment-1",
                Kind.CAPTION,
                Audience.PUBLIC,
                "An empty pier in the rain"),
            tuple(STATUS + "2/activity", Kind.REACTION, Audience.PUBLIC, ""),
            tuple(STATUS + "3", Kind.REPLY, Audience.FOLLOWERS, ""),
            tuple(
                STATUS + "4",
                Kind.REPLY,
                Audience.UNLISTED,
                "weather\n@otto Fog until noon, see weather.example/coast"),
            tuple(
                STATUS + "5",
                Kind.POLL,
                Audience.PUBLIC,
                "Which boat?\nThe red one\nThe other red one"));
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.where()).endsWith("outbox.json item 6");
          assertThat(broken.problem()).contains("nobody publishes for another");
        });
  }

  @Test
  void aZipAndATarSayWhatTheFolderSays() throws Exception {
    Path folder = folder();
    Told expected = Heard.in(folder);
    for (Path archive : List.of(zip(folder), tar(folder))) {
      Told heard = Heard.in(archive);
      assertThat(heard.items()).containsExactlyInAnyOrderElementsOf(expected.items());
      assertThat(heard.broken()).hasSize(1);
      assertThat(heard.broken().getFirst().where()).isEqualTo(archive + "!outbox.json item 6");
    }
  }

  @Test
  void aPostHasTheMediumThatLiesInTheArchive() throws Exception {
    Path folder = folder();
    Path media = Files.createDirectories(folder.resolve("media_attachments/files"));
    BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(drawn, "jpg", media.resolve("1.jpg").toFile())).isTrue();
    Told told = Heard.in(folder);
    assertThat(told.broken()).hasSize(1);
    assertThat(told.documents())
        .filteredOn(document -> !document.media().isEmpty())
        .extracting(Document::id)
        .containsExactly(STATUS + "1", STATUS + "1#attachment-1");
    assertThat(told.documents().stream().flatMap(document -> document.media().stream()))
        .allSatisfy(medium -> {
          assertThat(medium.width()).hasValue(40);
          assertThat(medium.height()).hasValue(30);
        });
  }

  @Test
  void likesWithoutAnActorAreNobodys() throws Exception {
    Told heard = Heard.in(folder().resolve("likes.json"));
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken()).hasSize(2);
  }

  private Path folder() throws Exception {
    Path folder = Files.createTempDirectory(dir, "archive");
    for (String file : FILES) {
      try (InputStream in = getClass().getResourceAsStream("archive/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
    return folder;
  }

  private Path zip(Path folder) throws IOException {
    Path zip = dir.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String file : FILES) {
        out.putNextEntry(new ZipEntry(file));
        Files.copy(folder.resolve(file), out);
      }
    }
    return zip;
  }

  private Path tar(Path folder) throws IOException {
    Path tar = dir.resolve("archive.tar.gz");
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
      for (String file : FILES) {
        out.putArchiveEntry(new TarArchiveEntry(folder.resolve(file).toFile(), file));
        Files.copy(folder.resolve(file), out);
        out.closeArchiveEntry();
      }
    }
    return tar;
  }
}
