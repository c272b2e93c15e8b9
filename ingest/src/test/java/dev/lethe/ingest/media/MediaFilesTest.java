package dev.lethe.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Source.Broken;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFilesTest {

  private static final byte[] PHOTO = Made.drawn("jpg");
  private static final byte[] SOUND = Made.wav();

  @TempDir Path dir;
  private final List<Broken> broken = new ArrayList<>();

  @Test
  void aMediumIsFoundAtItsAddressInFoldersAndArchives() throws IOException {
    Map<String, byte[]> files =
        Map.of("media/posts/a.jpg", PHOTO, "media/b.wav", SOUND, "posts.json", Bytes.latin("[]"));
    for (Path source : List.of(folder(files), zip(files), tar(files))) {
      MediaFiles media = in(source);
      assertThat(media.size()).isEqualTo(2);
      assertThat(media.at("media/posts/a.jpg").map(Medium::sort)).hasValue(Medium.Sort.PHOTO);
      assertThat(media.at("./media/b.wav").map(Medium::sort)).hasValue(Medium.Sort.SOUND);
      assertThat(media.at("media/a.jpg")).isEmpty();
      assertThat(media.at("posts.json")).isEmpty();
      assertThat(broken).isEmpty();
    }
  }

  @Test
  void theRootMayLieBelowOtherFolders() throws IOException {
    MediaFiles media = in(zip(Map.of("instagram-ottilie-2024/media/posts/a.jpg", PHOTO)));
    assertThat(media.at("media/posts/a.jpg")).isPresent();
    assertThat(media.at("instagram-ottilie-2024/media/posts/a.jpg")).isPresent();
  }

  @Test
  void aPartOfANameIsNotTheName() throws IOException {
    MediaFiles media = in(zip(Map.of("media/xa.jpg", PHOTO, "media-2/a.jpg", PHOTO)));
    assertThat(media.at("media/a.jpg")).isEmpty();
    assertThat(media.at("edia/xa.jpg")).isEmpty();
    assertThat(media.at("2/a.jpg")).isEmpty();
  }

  @Test
  void ofSeveralThatFitNoneIsGiven() throws IOException {
    MediaFiles media =
        in(
            zip(
                Map.of(
                    "one/media/a.jpg", PHOTO, "two/media/a.jpg", PHOTO, "two/media/b.jpg", PHOTO)));
    assertThat(media.at("media/a.jpg")).isEmpty();
    assertThat(media.at("one/media/a.jpg")).isPresent();
    assertThat(media.at("media/b.jpg")).isPresent();
    media = in(zip(Map.of("media/a.jpg", PHOTO, "two/media/a.jpg", PHOTO)));
    assertThat(media.at("media/a.jpg")).isEmpty();
  }

  @Test
  void anExportMayBeSeveralArchives() throws IOException {
    Path one = zip(Map.of("media/a.wav", SOUND, "media/b.wav", SOUND));
    Path two = zip(Map.of("media/a.wav", Made.flac(), "media/b.wav", SOUND, "media/c.wav", SOUND));
    MediaFiles media = MediaFiles.in(List.of(one, two), MediaFiles.USUAL, broken::add);
    assertThat(media.at("media/a.wav")).as("two media, one address").isEmpty();
    assertThat(media.at("media/b.wav")).as("the same medium twice").isPresent();
    assertThat(media.at("media/c.wav")).isPresent();
  }

  @Test
  void whatIsNoAddressInTheExportIsNotFound() throws IOException {
    MediaFiles media = in(zip(Map.of("media/a.jpg", PHOTO)));
    for (String uri : List.of("", "/", "..", "media/../media/a.jpg", "https://host/media/a.jpg")) {
      assertThat(media.at(uri)).as(uri).isEmpty();
    }
  }

  @Test
  void anOddMediumIsReportedAndThereAllTheSame() throws IOException {
    MediaFiles media = in(zip(Map.of("media/a.jpg", Bytes.latin("gone"), "media/b.jpg", PHOTO)));
    assertThat(media.at("media/a.jpg").orElseThrow().bytes()).hasValue(4);
    assertThat(media.at("media/b.jpg").orElseThrow().width()).hasValue(40);
    assertThat(broken).hasSize(1);
    assertThat(broken.getFirst().where()).endsWith("!media/a.jpg");
  }

  @Test
  void whatMacOsKeepsBesideAFileIsNoMedium() throws IOException {
    assertThat(in(zip(Map.of("__MACOSX/media/._a.jpg", PHOTO))).size()).isZero();
  }

  @Test
  void onlySoManyAreKept() throws IOException {
    Path zip = zip(Map.of("a.jpg", PHOTO, "b.jpg", PHOTO, "c.jpg", PHOTO, "d.jpg", PHOTO));
    MediaFiles media = MediaFiles.in(List.of(zip), MediaFiles.USUAL, 2, broken::add);
    assertThat(media.size()).isEqualTo(2);
    assertThat(broken).hasSize(1);
    assertThat(broken.getFirst().problem()).contains("at most 2 media");
  }

  @Test
  void aDamagedArchiveIsReported() throws IOException {
    Path zip = zip(Map.of("a.jpg", PHOTO));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(in(zip).size()).isZero();
    assertThat(broken).hasSize(1);
  }

  private MediaFiles in(Path path) throws IOException {
    return MediaFiles.in(List.of(path), MediaFiles.USUAL, broken::add);
  }

  private Path folder(Map<String, byte[]> files) throws IOException {
    Path folder = Files.createTempDirectory(dir, "folder");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
    }
    return folder;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path zip = Files.createTempFile(dir, "archive", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return zip;
  }

  private Path tar(Map<String, byte[]> files) throws IOException {
    Path tar = Files.createTempFile(dir, "archive", ".tar.gz");
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(
            new GZIPOutputStream(Files.newOutputStream(tar)), StandardCharsets.UTF_8.name())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return tar;
  }
}
