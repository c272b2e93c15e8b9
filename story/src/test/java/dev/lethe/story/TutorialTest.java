package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/tutorial` is true: its files are written, its commands run in order, and each block of
/// text is found in what the commands before it said.
class TutorialTest {

  private static final Path PAGE = Path.of("../docs/tutorial/README.md");
  private static final String MIRA = "https://harbour.example/users/mira";

  @TempDir private Path folder;

  /// A block between fences.
  private record Block(String kind, List<String> lines) {}

  @BeforeEach
  void theProgramIsATinyOne() {
    TinyHouse.folder();
  }

  @Test
  void everyCommandOfTheTutorialDoesWhatItSays() throws IOException {
    archive();
    String said = "";
    int commands = 0;
    for (Block block : blocks()) {
      switch (block.kind()) {
        case "json" -> Files.write(folder.resolve("feed.jsonl"), block.lines());
        case "policy" -> Files.write(folder.resolve("policy.txt"), block.lines());
        case "sh" -> {
          StringBuilder all = new StringBuilder();
          block.lines().forEach(line -> all.append(run(line)));
          said = squeezed(all.toString());
          commands += block.lines().size();
        }
        case "text" ->
            assertThat(said).contains(block.lines().stream().map(TutorialTest::squeezed).toList());
        default -> throw new AssertionError("unknown kind of block: " + block.kind());
      }
    }
    assertThat(commands).isEqualTo(15);
  }

  private String run(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? here(word.group(2)) : word.group(1));
    }
    assertThat(words.removeFirst()).isEqualTo("./lethe");
    words.addAll(List.of("--home", folder.resolve("home").toString()));
    if (words.getFirst().equals("init")) {
      words.addAll(List.of("--db", Server.url()));
    }
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.exit()).as("%s: %s%s", line, said.out(), said.err()).isZero();
    return said.out();
  }

  /// A file of the tutorial where it lies in this test.
  private String here(String word) {
    return word.endsWith(".zip") || word.endsWith(".jsonl") || word.endsWith(".txt")
        ? folder.resolve(word).toString()
        : word;
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (String line : Durable.text(PAGE).lines().toList()) {
      boolean open = !blocks.isEmpty() && !blocks.getLast().kind().endsWith(".");
      if (line.startsWith("```")) {
        if (open) {
          Block done = blocks.removeLast();
          blocks.add(new Block(done.kind() + ".", done.lines()));
        } else {
          blocks.add(new Block(line.substring(3), new ArrayList<>()));
        }
      } else if (open) {
        blocks.getLast().lines().add(line);
      }
    }
    return blocks.stream()
        .map(block -> new Block(block.kind().replace(".", ""), block.lines()))
        .toList();
  }

  /// Mira's archive, as Mastodon packs it.
  private void archive() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("archive.zip")))) {
      add(zip, "actor.json", actor());
      add(zip, "outbox.json", outbox());
      add(zip, "likes.json", collection("likes.json", List.of()));
      add(zip, "bookmarks.json", collection("bookmarks.json", List.of()));
    }
  }

  private static void add(ZipOutputStream zip, String name, Json json) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(json.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static Json actor() {
    return Json.object()
        .put("@context", "https://www.w3.org/ns/activitystreams")
        .put("id", MIRA)
        .put("type", "Person")
        .put("preferredUsername", "mira")
        .put("url", "https://harbour.example/@mira")
        .put("indexable", Json.of(true))
        .put("discoverable", Json.of(true))
        .put("outbox", "outbox.json")
        .put("likes", "likes.json")
        .done();
  }

  private static Json outbox() {
    String everyone = "https://www.w3.org/ns/activitystreams#Public";
    return collection(
        "outbox.json",
        List.of(
            post(1, everyone, "<p>Fog until noon, then nothing but blue.</p>"),
            post(2, everyone, "<p>The ferry has a new bell, and it is flat.</p>"),
            post(3, MIRA + "/followers", "<p>Only for those who know me.</p>")));
  }

  private static Json collection(String id, List<Json> items) {
    return Json.object()
        .put("@context", "https://www.w3.org/ns/activitystreams")
        .put("id", id)
        .put("type", "OrderedCollection")
        .put("totalItems", items.size())
        .put("orderedItems", Json.of(items))
        .done();
  }

  private static Json post(int number, String to, String content) {
    String id = MIRA + "/statuses/" + number;
    String published = "2026-01-0%dT08:00:00Z".formatted(number);
    Json note =
        Json.object()
            .put("id", id)
            .put("type", "Note")
            .put("published", published)
            .put("attributedTo", MIRA)
            .put("to", Json.of(List.of(Json.of(to))))
            .put("cc", Json.of(List.of()))
            .put("content", content)
            .done();
    return Json.object()
        .put("id", id + "/activity")
        .put("type", "Create")
        .put("actor", MIRA)
        .put("published", published)
        .put("to", Json.of(List.of(Json.of(to))))
        .put("object", note)
        .done();
  }
}
