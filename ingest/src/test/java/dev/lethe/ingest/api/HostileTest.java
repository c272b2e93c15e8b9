package dev.lethe.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.bluesky.Bluesky;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.mastodon.Mastodon;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever somebody puts into one item of a feed, its neighbours arrive.
class HostileTest {

  private static final int MEGABYTE = 1 << 20;
  private static final Duration LONG = Duration.ofSeconds(30);

  /// A feed of any source.
  ///
  /// @param item an item as JSON, in which `%1$d` is its number and `%2$s` its words as JSON
  record Kind(String name, Source source, String file, String item) {

    String item(int number, String words) {
      return item.replace('\'', '"').formatted(number, words);
    }

    /// A list of three items, of which the middle one has these words.
    String list(String words) {
      return holding(item(1, "\"the first\""), item(2, words), item(3, "\"the last\""));
    }

    String holding(String... items) {
      String list = "[" + String.join(",", items) + "]";
      return file.equals("outbox.json")
          ? "{\"type\":\"OrderedCollection\",\"orderedItems\":" + list + "}"
          : list;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Kind> KINDS =
      List.of(
          new Kind(
              "facebook",
              new Facebook(stated("facebook")),
              "your_posts_1.json",
              "{'timestamp':170000000%1$d,'data':[{'post':%2$s}]}"),
          new Kind(
              "instagram",
              new Instagram(stated("instagram")),
              "posts_1.json",
              "{'media':[{'uri':'%1$d.jpg','creation_timestamp':170000000%1$d,'title':%2$s}]}"),
          new Kind(
              "activitystreams",
              new ActivityStreams(),
              "outbox.json",
              "{'type':'Note','id':'https://a.example/n/%1$d','published':'2026-01-01T00:00:00Z',"
                  + "'attributedTo':'https://a.example/u/ann','to':'as:Public','content':%2$s}"),
          new Kind(
              "mastodon",
              new Mastodon(),
              "statuses.json",
              "{'id':'%1$d','uri':'https://a.example/users/ann/statuses/%1$d','content':%2$s,"
                  + "'created_at':'2026-01-01T00:00:00Z','visibility':'public','account':{'id':'7',"
                  + "'acct':'ann','username':'ann','uri':'https://a.example/users/ann',"
                  + "'url':'https://a.example/@ann','created_at':'2022-04-01T00:00:00.000Z'}}"),
          new Kind(
              "bluesky",
              new Bluesky(),
              "posts.json",
              "{'uri':'at://did:plc:ann/app.bsky.feed.post/3k%1$d','cid':'','value':{'$type':"
                  + "'app.bsky.feed.post','createdAt':'2026-01-01T00:00:00Z','text':%2$s}}"));

  /// Words that are a string; the item may be read or refused.
  static final List<String> STRINGS =
      List.of(
          "🐟".repeat(MEGABYTE / 4),
          "x".repeat(MEGABYTE),
          "@".repeat(MEGABYTE),
          "<".repeat(MEGABYTE),
          "&".repeat(MEGABYTE),
          "<b>".repeat(MEGABYTE / 3),
          "<a href=x>".repeat(MEGABYTE / 10),
          "&#".repeat(MEGABYTE / 2),
          "@a".repeat(MEGABYTE / 2),
          "\\ud83d".repeat(MEGABYTE / 6),
          "\\udc1f\\ud83d".repeat(MEGABYTE / 12),
          "\\u0000".repeat(MEGABYTE / 6),
          "\\u202e".repeat(MEGABYTE / 6),
          "\\ufeff\\uffff".repeat(MEGABYTE / 12),
          "\\u0301".repeat(MEGABYTE / 6));

  /// Words that break a rule; the item is named as broken.
  static final List<String> BREAKING =
      List.of(
          "\"" + "🐟".repeat(MEGABYTE / 4) + "\"",
          "[".repeat(100_000) + "]".repeat(100_000),
          "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
          "9".repeat(10_000),
          "-0." + "1".repeat(10_000) + "e9999",
          "NaN",
          "-Infinity",
          "{\"a\":1,\"a\":2}",
          "{\"" + "n".repeat(10_000) + "\":{\"a\":NaN}}",
          "\"" + "x".repeat(4 * MEGABYTE - 10) + "\",\"more\":\"" + "x".repeat(100) + "\"");

  @TempDir Path dir;

  static Stream<Arguments> strings() {
    return cross(STRINGS.stream().map(words -> "\"" + words + "\""));
  }

  static Stream<Arguments> breaking() {
    return cross(BREAKING.stream());
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("strings")
  void whateverStandsInAStringItsNeighboursArrive(Kind kind, String words) throws IOException {
    Told told = told(kind, kind.list(words).getBytes(StandardCharsets.UTF_8));
    assertThat(texts(told)).contains("the first", "the last");
    assertThat(told.documents().size() + told.broken().size()).as("items told of").isEqualTo(3);
    assertThat(texts(told)).as("words").noneMatch(HostileTest::holdsWhatIsDropped);
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("breaking")
  void whatBreaksARuleIsNamedAndItsNeighboursArrive(Kind kind, String words) throws IOException {
    Told told = told(kind, kind.list(words).getBytes(StandardCharsets.UTF_8));
    assertThat(texts(told)).contains("the first", "the last");
    assertThat(told.broken()).isNotEmpty().allSatisfy(HostileTest::isClear);
    assertThat(told.broken()).extracting(Source.Broken::where).allMatch(w -> w.contains("item 2"));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void anotherEncodingIsNamedAndAByteOrderMarkIsNone(Kind kind) throws IOException {
    String list = kind.list("\"dry\"");
    for (Charset utf16 : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      assertThat(told(kind, ("\uFEFF" + list).getBytes(utf16)).problem()).contains("UTF-16");
    }
    assertThat(texts(told(kind, ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8))))
        .containsExactly("the first", "dry", "the last");
    Told latin = told(kind, kind.list("\"caf\u00E9\"").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(texts(latin)).containsExactly("the first", "the last");
    assertThat(latin.broken()).singleElement().satisfies(HostileTest::isClear);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void namesInAnArchiveThatLeadOutOrHideAreNamedAndTheRestIsRead(Kind kind) throws IOException {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put("a/" + kind.file(), one(kind, 1, "the first"));
    List<String> unsafe =
        List.of("../", "a/../../", "/etc/", "C:\\", "a/\u202E", "a/\u200F", "a\\..\\");
    unsafe.forEach(prefix -> files.put(prefix + kind.file(), one(kind, 2, "hidden")));
    files.put("A/" + kind.file(), one(kind, 3, "the last"));
    for (Path archive : List.of(zip(files), tar(files))) {
      Told told = assertTimeoutPreemptively(LONG, () -> Told.by(kind.source(), archive));
      assertThat(texts(told)).containsOnlyOnceElementsOf(List.of("the first", "the last"));
      assertThat(texts(told)).doesNotContain("hidden");
      assertThat(told.broken()).hasSize(unsafe.size()).allSatisfy(HostileTest::isClear);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aBombIsNamedAndWhatCameBeforeAndAfterItsArchiveIsRead(Kind kind) throws IOException {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put("a/" + kind.file(), one(kind, 1, "the first"));
    byte[] bomb = new byte[48 * MEGABYTE];
    Arrays.fill(bomb, (byte) ' ');
    files.put("b/" + kind.file(), bomb);
    Path after = Files.write(dir.resolve(kind.file()), one(kind, 3, "the last"));
    for (Path archive : List.of(zip(files), tar(files))) {
      Told told = assertTimeoutPreemptively(LONG, () -> Told.by(kind.source(), archive, after));
      assertThat(told.documents()).extracting(Document::id).hasSize(2).doesNotHaveDuplicates();
      if (!kind.name().equals("instagram")) { // what was not read might have said it is private
        assertThat(texts(told)).contains("the first", "the last");
      }
      assertThat(told.broken()).isNotEmpty().allSatisfy(HostileTest::isClear);
    }
  }

  private Told told(Kind kind, byte[] file) throws IOException {
    Path path = Files.write(dir.resolve(kind.file()), file);
    return assertTimeoutPreemptively(LONG, () -> Told.by(kind.source(), path));
  }

  private static List<String> texts(Told told) {
    return told.documents().stream().map(Document::text).toList();
  }

  private static boolean holdsWhatIsDropped(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || c == 0x202E || (c >= 0xD800 && c < 0xE000));
  }

  private static void isClear(Source.Broken broken) {
    assertThat(broken.problem()).contains("expected", ", but ").hasSizeLessThan(1000);
    assertThat(broken.where()).isNotBlank().hasSizeLessThan(1100);
  }

  private static byte[] one(Kind kind, int number, String words) {
    return kind.holding(kind.item(number, "\"" + words + "\"")).getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path path = dir.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return path;
  }

  private Path tar(Map<String, byte[]> files) throws IOException {
    Path path = dir.resolve("archive.tar.gz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8.name())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return path;
  }

  private static Stream<Arguments> cross(Stream<String> words) {
    List<String> all = words.toList();
    return KINDS.stream().flatMap(kind -> all.stream().map(each -> Arguments.of(kind, each)));
  }

  private static Statement stated(String platform) {
    return new Statement(Optional.of(new Account(platform, "100009990001")), Audience.PUBLIC);
  }
}
