package dev.lethe.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MastodonTest {

  private static final String ACTOR = "https://harbour.example/users/mira";
  private static final String STATUS =
      "{'uri':'"
          + ACTOR
          + "/statuses/%d','visibility':'public','content':'<p>%s</p>','language':'en',"
          + "'created_at':'2024-03-01T08:00:00.123Z','account':{'acct':'mira','uri':'"
          + ACTOR
          + "','created_at':'2022-04-01T00:00:00.000Z'}}";

  @TempDir Path dir;

  @Test
  void anArchiveIsReadAsActivityStreams() throws Exception {
    Path folder = archive();
    Path zip = zip(folder);
    for (Path path : List.of(folder, zip, folder.resolve("outbox.json"))) {
      Told told = Told.by(new Mastodon(), path);
      assertThat(told).isEqualTo(Told.by(new ActivityStreams(), path));
      assertThat(told.items()).isNotEmpty();
    }
  }

  @Test
  void anArchiveAndTheApiTellOfTheSamePersonAndTheSamePosts() throws Exception {
    String api =
        "{'uri':'"
            + ACTOR
            + "/statuses/1','visibility':'public','language':'en',"
            + "'content':'<p>The ferry is late again.</p>','created_at':'2024-03-01T08:00:00.900Z',"
            + "'account':{'acct':'mira','uri':'"
            + ACTOR
            + "'}}";
    String outbox =
        "{'@context':'https://www.w3.org/ns/activitystreams','type':'OrderedCollection',"
            + "'orderedItems':[{'type':'Create','actor':'"
            + ACTOR
            + "','to':['as:Public'],'object':{'type':'Note','id':'"
            + ACTOR
            + "/statuses/1','attributedTo':'"
            + ACTOR
            + "','to':['as:Public'],'published':'2024-03-01T08:00:00Z','contentMap':"
            + "{'en':'<p>The ferry is late again.</p>'}}}]}";
    Told fromApi = Told.of(new Mastodon(), dir, api);
    Told fromArchive = Told.document(new Mastodon(), dir, "outbox.json", outbox);
    assertThat(fromApi.document()).isEqualTo(fromArchive.document());
    assertThat(fromApi.profile().account()).isEqualTo(Account.actor(ACTOR));
  }

  @Test
  void listsOfAllShapesAreRead() throws IOException {
    String one = STATUS.formatted(1, "a");
    String two = STATUS.formatted(2, "b");
    for (String json :
        List.of(
            "[%s,%s]",
            "{'statuses':[%s,%s],'hashtags':[]}",
            "{'ancestors':[%s],'descendants':[%s]}",
            "[[%s],{'statuses':[%s]}]")) {
      String text = json.formatted(one, two);
      for (Told told :
          List.of(
              Told.document(new Mastodon(), dir, "api.json", text),
              Told.of(new Mastodon(), dir, text),
              Told.of(new Mastodon(), dir, one, two))) {
        assertThat(told.broken()).isEmpty();
        assertThat(told.documents()).extracting(Document::text).containsExactly("a", "b");
      }
    }
  }

  @Test
  void notificationsSayNothing() throws IOException {
    String notification =
        "{'id':'5','type':'mention','created_at':'2024-03-01T08:00:00Z','account':{'acct':'bo'},"
            + "'status':"
            + STATUS.formatted(1, "a")
            + "}";
    Told told = Told.of(new Mastodon(), dir, notification);
    assertThat(told.items()).isEmpty();
    assertThat(told.broken()).isEmpty();
  }

  @Test
  void theSameTwiceAndInAnotherOrderIsTheSame() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(STATUS.formatted(i % 15, "words " + i));
    }
    lines.add("{'acct':'mira','noindex':true,'uri':'" + ACTOR + "'}");
    lines.add("{'broken':1}");
    Told once = Told.of(new Mastodon(), dir, lines.toArray(String[]::new));
    assertThat(landed(once, once)).isEqualTo(landed(once));
    Random random = new Random(7);
    for (int trial = 0; trial < 10; trial++) {
      Collections.shuffle(lines, random);
      Told again = Told.of(new Mastodon(), dir, lines.toArray(String[]::new));
      assertThat(again.items()).containsExactlyInAnyOrderElementsOf(once.items());
      assertThat(landed(again)).as("seed 7, trial %d", trial).isEqualTo(landed(once));
    }
  }

  @Test
  void whatCannotBeReadNeverStopsTheRest() throws IOException {
    Told told =
        Told.of(
            new Mastodon(),
            dir,
            "[".repeat(1_000_000),
            "{'content':'" + "x".repeat(5_000_000) + "'}",
            "{'content':1,'content':2}",
            "not json",
            "7",
            "null",
            STATUS.formatted(1, "a"));
    assertThat(told.documents()).hasSize(1);
    assertThat(told.broken()).hasSize(6);
  }

  @Test
  void aPathThatIsNoSourceSaysWhatOneIs() throws IOException {
    assertThatThrownBy(() -> Told.by(new Mastodon(), dir.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("a Mastodon source is");
    Files.writeString(dir.resolve("readme.txt"), "hello");
    assertThat(Told.by(new Mastodon(), dir).problem()).contains("a Mastodon source is");
  }

  private static List<Item> landed(Told... tolds) {
    Landed landed = new Landed(Account.actor(ACTOR));
    for (Told told : tolds) {
      told.items().forEach(landed::take);
    }
    return landed.items();
  }

  private Path archive() throws Exception {
    Path folder = Files.createTempDirectory(dir, "archive");
    for (String file : List.of("outbox.json", "likes.json", "bookmarks.json", "actor.json")) {
      try (InputStream in = ActivityStreams.class.getResourceAsStream("archive/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
    return folder;
  }

  private Path zip(Path folder) throws IOException {
    Path zip = dir.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry("archive/" + file.getFileName()));
        Files.copy(file, out);
      }
    }
    return zip;
  }
}
