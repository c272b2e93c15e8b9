package dev.lethe.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueskyTest {

  private static final String POST =
      "{'$type':'app.bsky.feed.post','text':'%s','createdAt':'2024-03-01T08:00:00Z'}";
  private static final String LISTED =
      "{'uri':'at://did:plc:ada/app.bsky.feed.post/%d','cid':'c','value':" + POST + "}";

  @TempDir Path dir;
  @TempDir Path other;

  @Test
  void listsOfAllShapesAreRead() throws IOException {
    String one = LISTED.formatted(1, "a");
    String two = LISTED.formatted(2, "b");
    for (String json :
        List.of("[%s,%s]", "{'records':[%s,%s],'cursor':'x'}", "{'posts':[%s],'likes':[%s]}")) {
      String text = json.formatted(one, two);
      for (Told told :
          List.of(
              Told.document(new Bluesky(), dir, "page.json", text),
              Told.of(new Bluesky(), dir, text),
              Told.of(new Bluesky(), dir, one, two))) {
        assertThat(told.broken()).isEmpty();
        assertThat(told.documents()).extracting(Document::text).containsExactly("a", "b");
      }
    }
  }

  @Test
  void anUnpackedRepositoryIsReadByItsPaths() throws IOException {
    Path repository = dir.resolve("did:plc:ada");
    write(repository.resolve("app.bsky.feed.post/3k.json"), POST.formatted("a"));
    write(
        repository.resolve("app.bsky.actor.profile/self.json"),
        "{'$type':'app.bsky.actor.profile'}");
    write(repository.resolve("_commit.json"), "{'did':'did:plc:ada','rev':'r'}");
    for (Path path : List.of(dir, zip(repository))) {
      Told told = Told.by(new Bluesky(), path);
      assertThat(told.broken()).isEmpty();
      assertThat(told.profile().account().id()).isEqualTo("did:plc:ada");
      assertThat(told.document().id()).isEqualTo("at://did:plc:ada/app.bsky.feed.post/3k");
    }
  }

  @Test
  void theSameTwiceAndInAnotherOrderIsTheSame() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(LISTED.formatted(i % 15, "words " + i));
    }
    lines.add("{'did':'did:plc:ada','kind':'account','account':{'active':false}}");
    lines.add("{'did':'did:plc:ada','handle':'ada.example','description':'x'}");
    lines.add(
        "{'did':'did:plc:ada','kind':'commit','commit':{'operation':'delete','rkey':'3',"
            + "'collection':'app.bsky.feed.post'}}");
    lines.add("{'broken':1}");
    Told once = Told.of(new Bluesky(), dir, lines.toArray(String[]::new));
    assertThat(landed(once, once)).isEqualTo(landed(once));
    Random random = new Random(11);
    for (int trial = 0; trial < 10; trial++) {
      Collections.shuffle(lines, random);
      Told again = Told.of(new Bluesky(), dir, lines.toArray(String[]::new));
      assertThat(again.items()).containsExactlyInAnyOrderElementsOf(once.items());
      assertThat(landed(again)).as("seed 11, trial %d", trial).isEqualTo(landed(once));
    }
  }

  @Test
  void whatCannotBeReadNeverStopsTheRest() throws IOException {
    Told told =
        Told.of(
            new Bluesky(),
            dir,
            "[".repeat(1_000_000),
            "{'a':".repeat(200_000),
            "{'text':'" + "x".repeat(5_000_000) + "'}",
            "{'uri':1,'uri':2}",
            "not json",
            "7",
            "'at://did:plc:ada/app.bsky.feed.post/1'",
            "{'did':'did:plc:" + "a".repeat(3000) + "','handle':'ada.example'}",
            LISTED.formatted(1, "a"));
    assertThat(told.documents()).hasSize(1);
    assertThat(told.broken()).hasSize(8);
  }

  @Test
  void threadsAreNoDeeperThanJsonMayBe() throws IOException {
    String open = "{'post':" + LISTED.formatted(1, "a") + ",'replies':[";
    int deep = 100;
    Told told = Told.of(new Bluesky(), dir, open.repeat(deep) + "]}".repeat(deep));
    assertThat(told.problem()).contains("levels of objects and arrays");
  }

  @Test
  void aPathThatIsNoSourceSaysWhatOneIs() throws IOException {
    assertThatThrownBy(() -> Told.by(new Bluesky(), dir.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("a Bluesky source is");
    Files.writeString(dir.resolve("repository.car"), "x");
    assertThat(Told.by(new Bluesky(), dir).problem()).contains("a Bluesky source is");
  }

  private static List<Item> landed(Told... tolds) {
    Landed landed = new Landed(new Account("bluesky", "did:plc:ada"));
    for (Told told : tolds) {
      told.items().forEach(landed::take);
    }
    return landed.items();
  }

  private static void write(Path file, String json) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, json.replace('\'', '"'));
  }

  private Path zip(Path repository) throws IOException {
    Path zip = other.resolve("repository.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(repository)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(dir.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }
}
