package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Document;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example that docs/spec/instagram.md opens with.
class SpecTest {

  private static final Path PAGE = Path.of("../docs/spec/instagram.md");

  @TempDir Path dir;

  @Test
  void theExampleOfThePageGivesItsTable() throws IOException {
    String page = Files.readString(PAGE);
    Matcher block = Pattern.compile("```\n(\\S+\\.json)\n(.*?)```", Pattern.DOTALL).matcher(page);
    while (block.find()) {
      Path file = dir.resolve(block.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.group(2));
    }
    Told heard = Heard.in(Heard.PUBLIC, dir);
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.profile().handle()).contains("@ada.lake@instagram.com");
    assertThat(heard.profile().age()).isEqualTo(AgeGroup.ADULT);
    assertThat(rows(heard)).isEqualTo(table(page));
  }

  private static List<String> rows(Told heard) {
    return heard.documents().stream()
        .sorted(Comparator.comparing(Document::id))
        .map(document ->
            "| `%s` | %s | %s | %s"
                .formatted(
                    document.id().replaceAll("([0-9a-f]{12})[0-9a-f]{52}$", "$1…"),
                    document.kind(),
                    document.audience(),
                    document.text().isEmpty() ? "|" : document.text() + " |"))
        .toList();
  }

  /// The rows of the first table.
  private static List<String> table(String page) {
    return page.lines()
        .dropWhile(line -> !line.startsWith("|---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
