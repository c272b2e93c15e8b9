package dev.lethe.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.bluesky.Bluesky;
import dev.lethe.ingest.mastodon.Mastodon;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples with which the pages of `docs/spec` open say what the tables below them say.
class SpecTest {

  @TempDir Path dir;

  @Test
  void mastodonsExampleIsTrue() throws IOException {
    check(new Mastodon(), "mastodon.md");
  }

  @Test
  void blueskysExampleIsTrue() throws IOException {
    Told told = check(new Bluesky(), "bluesky.md");
    assertThat(told.items())
        .filteredOn(item -> item instanceof Item.Deleted || item instanceof Item.Left)
        .extracting(item -> item.account().toString())
        .containsExactly("bluesky:did:plc:ada", "bluesky:did:plc:bo");
  }

  private Told check(Source source, String page) throws IOException {
    String text = Files.readString(Path.of("../docs/spec").resolve(page));
    int start = text.indexOf("```\n") + 4;
    String example = text.substring(start, text.indexOf("\n```\n", start));
    String lines =
        Arrays.stream(example.split("\n\n", -1))
            .map(object -> object.replace("\n", ""))
            .collect(Collectors.joining("\n"));
    Told told = Told.by(source, Files.writeString(dir.resolve("example.jsonl"), lines));
    assertThat(told.broken()).isEmpty();
    assertThat(told.documents().stream().map(SpecTest::row).toList()).isEqualTo(table(text));
    return told;
  }

  private static List<String> table(String text) {
    return text.lines()
        .dropWhile(line -> !line.startsWith("| id |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static String row(Document document) {
    Document kept = ((Item.Said) Landing.kept(new Item.Said(document))).document();
    String text = kept.text().replace("\n", "⏎");
    return "| `%s` | %s | %s |%s |"
        .formatted(kept.id(), kept.kind(), kept.audience(), text.isEmpty() ? "" : " " + text);
  }
}
