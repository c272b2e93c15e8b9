package dev.lethe.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final Limits SMALL = new Limits(1000, 3000, 5, 20, 2000);

  @TempDir Path dir;
  private Recorder heard;

  @BeforeEach
  void listen() {
    heard = new Recorder();
  }

  @Test
  void actorsComeFirstWhereverTheyLie() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("media/cat.png", "pixels");
    files.put("activities.json", "said");
    files.put("actors.json", "who");
    files.put("more/actor.json", "she");
    for (Path source : List.of(folder(files), zip(files), tar(files))) {
      listen();
      new Sources(Limits.USUAL).open(source, heard);
      assertThat(heard.texts).containsExactly("who", "she", "said");
      assertThat(heard.problems).isEmpty();
    }
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    Path inner = zip(Map.of("a.json", "x"));
    Path outer = dir.resolve("outer.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(Files.readAllBytes(inner));
    }
    new Sources(Limits.USUAL).open(outer, heard);
    assertThat(heard.texts).isEmpty();
    assertThat(heard.problems).isEmpty();
  }

  @Test
  void aNameThatLeadsOutOrHidesIsRefusedAndTheRestIsRead() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("../up.json", "bad");
    files.put("/root.json", "bad");
    files.put("a/../../up.json", "bad");
    files.put("C:/windows.json", "bad");
    files.put("back\\slash.json", "bad");
    files.put("nosj\u202E.json", "bad");
    files.put("good.json", "good");
    new Sources(Limits.USUAL).open(zip(files), heard);
    assertThat(heard.texts).containsExactly("good");
    assertThat(heard.problems).hasSize(6).allMatch(problem -> problem.contains("inside"));
    listen();
    new Sources(Limits.USUAL).open(tar(files), heard);
    assertThat(heard.texts).containsExactly("good");
    assertThat(heard.problems).isNotEmpty();
  }

  @Test
  void aNameWithAZeroIsRefused() throws IOException {
    Path zip = zip(Map.of("ab_c.json", "bad", "good.json", "good"));
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == '_' && bytes[i - 1] == 'b' && bytes[i - 2] == 'a') {
        bytes[i] = 0;
      }
    }
    Files.write(zip, bytes);
    new Sources(Limits.USUAL).open(zip, heard);
    assertThat(heard.texts).containsExactly("good");
    assertThat(heard.problems).hasSize(1);
  }

  @Test
  void aFileBeyondItsLimitIsCutAndTheNextIsRead() throws IOException {
    long seed = 11;
    String noise = noise(1500, seed);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.json", noise);
    files.put("b.json", "good");
    for (Path source : List.of(zip(files), tar(files))) {
      listen();
      new Sources(SMALL).open(source, heard);
      assertThat(heard.texts).as("seed %d", seed).containsExactly("good");
      assertThat(heard.problems).hasSize(1).allMatch(problem -> problem.contains("in one file"));
    }
  }

  @Test
  void anArchiveBeyondItsTotalIsLeftThere() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("a.json", "b.json", "c.json", "d.json")) {
      files.put(name, noise(900, name.hashCode()));
    }
    new Sources(SMALL).open(zip(files), heard);
    assertThat(heard.texts).hasSize(3);
    assertThat(heard.problems).hasSize(1).allMatch(problem -> problem.contains("unpacked"));
  }

  @Test
  void aBombIsFoundByItsRatio() throws IOException {
    Limits limits = new Limits(1 << 28, 1 << 29, 5, 20, 2000);
    Map<String, String> files = Map.of("a.json", " ".repeat(1 << 20));
    for (Path source : List.of(zip(files), tar(files))) {
      listen();
      new Sources(limits).open(source, heard);
      assertThat(heard.texts).isEmpty();
      assertThat(heard.problems).hasSize(1).allMatch(problem -> problem.contains("bomb"));
    }
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 8; i++) {
      files.put(i + ".json", "x");
    }
    for (Path source : List.of(folder(files), zip(files), tar(files))) {
      listen();
      new Sources(SMALL).open(source, heard);
      assertThat(heard.texts).hasSizeLessThanOrEqualTo(5);
      assertThat(heard.problems).hasSize(1).allMatch(problem -> problem.contains("files"));
    }
  }

  @Test
  void aTruncatedArchiveGivesWhatItStillHolds() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.json", "good");
    files.put("b.json", noise(200_000, 3));
    Path tar = tar(files);
    byte[] bytes = Files.readAllBytes(tar);
    Files.write(tar, Arrays.copyOf(bytes, bytes.length / 2));
    new Sources(Limits.USUAL).open(tar, heard);
    assertThat(heard.texts).containsExactly("good");
    assertThat(heard.problems).hasSize(1);
    Path zip = zip(files);
    bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
    listen();
    new Sources(Limits.USUAL).open(zip, heard);
    assertThat(heard.problems).hasSize(1);
  }

  @Test
  void aDamagedFileInAZipDoesNotStopTheNext() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.json", noise(5000, 5));
    files.put("b.json", "good");
    Path zip = zip(files);
    byte[] bytes = Files.readAllBytes(zip);
    Arrays.fill(bytes, 100, 200, (byte) 0xff);
    Files.write(zip, bytes);
    new Sources(Limits.USUAL).open(zip, heard);
    assertThat(heard.texts).containsExactly("good");
    assertThat(heard.problems).hasSize(1);
  }

  @Test
  void damagedArchivesNeverThrow() throws IOException {
    Map<String, String> files = Map.of("a.json", noise(300, 1), "actor.json", "x");
    long seed = 42;
    RandomGenerator random = new SplittableRandom(seed);
    for (Path source : List.of(zip(files), tar(files))) {
      byte[] sound = Files.readAllBytes(source);
      for (int i = 0; i < 300; i++) {
        byte[] bytes = sound.clone();
        for (int j = 0; j <= i % 7; j++) {
          bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
        }
        Files.write(source, bytes);
        new Sources(Limits.USUAL).open(source, heard);
      }
    }
    assertThat(heard.problems).as("seed %d", seed).isNotEmpty();
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret.json"), "secret");
    Path folder = folder(Map.of("a.json", "good"));
    Files.createSymbolicLink(folder.resolve("b.json"), secret);
    new Sources(Limits.USUAL).open(folder, heard);
    assertThat(heard.texts).containsExactly("good");
    assertThat(heard.problems).hasSize(1).allMatch(problem -> problem.contains("link"));
  }

  private Path folder(Map<String, String> files) throws IOException {
    Path folder = Files.createTempDirectory(dir, "folder");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolve(".."));
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  private Path zip(Map<String, String> files) throws IOException {
    Path zip = Files.createTempFile(dir, "archive", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private Path tar(Map<String, String> files) throws IOException {
    Path tar = Files.createTempFile(dir, "archive", ".tar.gz");
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(
            new GZIPOutputStream(Files.newOutputStream(tar)), StandardCharsets.UTF_8.name())) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
      }
    }
    return tar;
  }

  private static String noise(int length, long seed) {
    return new SplittableRandom(seed)
        .ints(length, ' ', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Wants JSON, and keeps what it gets as text.
  private static final class Recorder implements Opened {
    private final List<String> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public boolean wants(String name) {
      return name.endsWith(".json");
    }

    @Override
    public void file(String where, String name, InputStream bytes) throws IOException {
      texts.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void broken(String where, String problem) {
      problems.add(problem);
    }
  }
}
