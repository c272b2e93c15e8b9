package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {

  private static final String POST =
      "[{'media':[{'uri':'a.jpg','creation_timestamp':1704067200,'title':'dry'}]}]";
  private static final String PERSON =
      "{'profile_user':[{'string_map_data':{'Username':{'value':'mira'},"
          + "'Private account':{'value':'True'}}}]}";
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path dir;

  @Test
  void aZipSaysWhatTheFolderSaysWhereverTheFilesLie() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("instagram-mira/your_instagram_activity/media/posts_1.json", POST);
    files.put("instagram-mira/messages/inbox/otto/message_1.json", "{'messages':[]}");
    Told zip = Heard.in(Heard.PUBLIC, zip("export.zip", files));
    assertThat(zip.document().text()).isEqualTo("dry");
    assertThat(zip.items()).isEqualTo(Heard.file(dir, "posts_1.json", POST).items());
  }

  @Test
  void aPhotoThatIsNoneIsReportedOnceAndItsPostStays() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("instagram-mira/your_instagram_activity/media/posts_1.json", POST);
    files.put("instagram-mira/media/posts/a.jpg", "pixels");
    files.put("instagram-mira/messages/inbox/otto/photos/b.jpg", "pixels");
    Told zip = Heard.in(Heard.PUBLIC, zip("export.zip", files));
    assertThat(zip.documents()).extracting(Document::text).containsExactly("dry");
    assertThat(zip.documents().getFirst().media().getFirst().bytes()).hasValue(6);
    assertThat(zip.broken()).singleElement().asString().contains("a.jpg", "expected a photo");
  }

  @Test
  void aPartOfAnExportMayHoldNothingButMedia() throws IOException {
    Path posts = zip("part1.zip", Map.of("media/posts_1.json", POST));
    Path media = zip("part2.zip", Map.of("a.jpg", "pixels"));
    Told told = Heard.in(Heard.PUBLIC, posts, media);
    assertThat(told.documents().getFirst().media().getFirst().bytes()).hasValue(6);
    assertThat(told.broken()).singleElement().asString().contains("a.jpg", "a photo as the name");
  }

  @Test
  void whatOnePartSaysOfThePersonHoldsForAll() throws IOException {
    Path posts = zip("part1.zip", Map.of("a/posts_1.json", POST));
    Path person = zip("part2.zip", Map.of("a/personal_information.json", PERSON));
    Told forth = Heard.in(Heard.PUBLIC, posts, person);
    Told back = Heard.in(Heard.PUBLIC, person, posts);
    assertThat(forth.documents())
        .singleElement()
        .satisfies(post -> assertThat(post.audience()).isEqualTo(Audience.FOLLOWERS));
    assertThat(back.items()).containsExactlyInAnyOrderElementsOf(forth.items());
    assertThat(back.broken()).isEmpty();
  }

  @Test
  void aNameThatLeadsOutOfAZipIsRefusedAndTheRestIsRead() throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("../posts_2.json", POST);
    files.put("a/../../personal_information.json", PERSON);
    files.put("a/posts_1.json", POST);
    Told heard = Heard.in(Heard.PUBLIC, zip("up.zip", files));
    assertThat(heard.documents()).extracting(Document::id).containsExactly("post 1704067200 a.jpg");
    assertThat(heard.broken())
        .hasSize(2)
        .allMatch(broken -> broken.problem().contains("inside the archive"));
    assertThat(heard.documents().getFirst().audience())
        .as("the refused file might have said that the account is private")
        .isEqualTo(Audience.UNKNOWN);
  }

  @Test
  void aDamagedZipIsReportedOnce() throws IOException {
    Path zip = zip("damaged.zip", Map.of("a/posts_1.json", POST));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));
    Told heard = Heard.in(Heard.PUBLIC, zip);
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken()).extracting("where").contains(zip.toString());
    assertThat(new HashSet<>(heard.broken())).hasSameSizeAs(heard.broken());
  }

  @Test
  void anArchiveThatIsCutMayHaveSaidThatTheAccountIsPrivate() throws IOException {
    Path tar = dir.resolve("export.tar.gz");
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
      put(out, "posts_1.json", POST.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      put(out, "a.jpg", noise);
      put(
          out,
          "personal_information.json",
          PERSON.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Heard.in(Heard.PUBLIC, tar).documents())
        .extracting(Document::audience)
        .containsExactly(Audience.FOLLOWERS);
    byte[] bytes = Files.readAllBytes(tar);
    Files.write(tar, Arrays.copyOf(bytes, bytes.length / 2));
    Told cut = Heard.in(Heard.PUBLIC, tar);
    assertThat(cut.documents()).extracting(Document::audience).containsExactly(Audience.UNKNOWN);
    assertThat(cut.broken()).hasSize(1);
  }

  private static void put(TarArchiveOutputStream out, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 400, 100_000})
  void deepJsonIsReportedAndWhatStandsBeforeItIsRead(int depth) throws IOException {
    String deep = "[".repeat(depth) + "]".repeat(depth);
    String json = POST.replaceFirst("]$", ",{'title':" + deep + ",'creation_timestamp':5}]");
    Told heard = assertTimeoutPreemptively(LONG, () -> Heard.file(dir, "posts_1.json", json));
    assertThat(heard.texts(Kind.POST)).containsExactly("dry");
    assertThat(heard.broken()).hasSize(1);
    Told api =
        assertTimeoutPreemptively(
            LONG, () -> Heard.file(dir, "media.json", "{'data':" + deep + "}"));
    assertThat(api.broken()).isNotEmpty();
  }

  @Test
  void aLotOfOneEmojiIsRead() throws IOException {
    String emoji = "😀".repeat(1 << 16);
    String written = "\\u00f0\\u009f\\u0098\\u0080".repeat(1 << 15);
    for (String title : List.of(emoji, written)) {
      String json =
          "[{'media':[{'uri':'a.jpg','creation_timestamp':5,'title':'%s'}]}]".formatted(title);
      Told heard = assertTimeoutPreemptively(LONG, () -> Heard.file(dir, "posts_1.json", json));
      assertThat(heard.document().text()).startsWith("😀😀").hasSizeGreaterThan(60_000);
    }
    String person =
        "{'profile_user':[{'string_map_data':{'Username':{'value':'m'},'Bio':{'value':'%1$s'},"
            .concat("'Date of birth':{'value':'%1$s'},'%2$s':{'value':'x'}}}]}")
            .formatted(emoji, "a\u0301".repeat(2000));
    assertThat(
            assertTimeoutPreemptively(
                    LONG, () -> Heard.file(dir, "personal_information.json", person))
                .profiles())
        .hasSize(1);
  }

  @Test
  void aRecordOfVeryManyEntriesIsRefused() throws IOException {
    String entries =
        IntStream.range(0, 50_000)
            .mapToObj("'Label %d':{'value':'true'}"::formatted)
            .collect(Collectors.joining(","));
    Told heard =
        assertTimeoutPreemptively(
            LONG,
            () ->
                Heard.file(
                    dir,
                    "personal_information.json",
                    "{'profile_user':[{'string_map_data':{%s}}]}".formatted(entries)));
    assertThat(heard.problem()).contains("at most 1000 entries");
  }

  @Test
  void aPostOfVeryManyMediaIsRefused() throws IOException {
    String media = "{},".repeat(200_000) + "{}";
    Told heard =
        assertTimeoutPreemptively(
            LONG,
            () ->
                Heard.file(
                    dir,
                    "posts_1.json",
                    "[{'media':[" + media + "],'title':'x','creation_timestamp':5}]"));
    assertThat(heard.problem()).contains("at most 1000 media, but found 200001");
  }

  @Test
  void aFileBeyondAllBoundsIsReadRecordByRecord() throws IOException {
    Path folder = Files.createTempDirectory(dir, "large");
    int posts = 3000;
    String words = "words ".repeat(300);
    try (Writer out = Files.newBufferedWriter(folder.resolve("posts_1.json"))) {
      out.write("[");
      for (int i = 0; i < posts; i++) {
        out.write(
            "%s{\"title\":\"%s\",\"creation_timestamp\":%d}"
                .formatted(i == 0 ? "" : ",", words, i + 1));
      }
      out.write("]");
    }
    assertThat(Files.size(folder.resolve("posts_1.json"))).isGreaterThan(5_000_000);
    assertThat(Heard.in(Heard.PUBLIC, folder).documents()).hasSize(posts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~              | the file is empty
          [               | the rest of the file was not read
          {'ig_stories':[ | the rest of the file was not read
          [] []           | found more behind it
          {}              | neither
          {'version':1}   | neither
          'words'         | expected an object
          nonsense        | expected JSON
          """)
  void aFileThatIsNoneIsReported(String json, String problem) throws IOException {
    assertThat(Heard.file(dir, "posts_1.json", json).problem()).contains(problem);
  }

  @Test
  void anEmptyListIsNothing() throws IOException {
    Told heard = Heard.file(dir, "stories.json", "{'ig_stories':[]}");
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken()).isEmpty();
  }

  @Test
  void theRecordsBeforeABreakAreRead() throws IOException {
    Told heard = Heard.file(dir, "posts_1.json", POST.replaceFirst("]$", ",{'media':"));
    assertThat(heard.texts(Kind.POST)).containsExactly("dry");
    assertThat(heard.broken()).hasSize(1);
  }

  @Test
  void whatIsNoExportIsReported() throws IOException {
    Path folder = Files.createTempDirectory(dir, "other");
    Files.writeString(folder.resolve("message_1.json"), "{}");
    assertThat(Heard.in(Heard.PUBLIC, folder).problem()).contains("expected files to read");
    assertThatThrownBy(() -> Heard.in(Heard.PUBLIC, dir.resolve("absent")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void anAccountOfAnotherPlatformIsRefused() {
    Statement facebook = new Statement(Optional.of(new Account("facebook", "1")), Audience.PUBLIC);
    assertThatThrownBy(() -> new Instagram(facebook))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("instagram:ID");
  }

  private Path zip(String name, Map<String, String> files) throws IOException {
    Path zip = dir.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
