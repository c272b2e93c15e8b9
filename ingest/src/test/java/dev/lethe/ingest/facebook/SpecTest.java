package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of `docs/spec/facebook.md`, and its table.
class SpecTest {

  private static final Path PAGE = Path.of("../docs/spec/facebook.md");

  @TempDir Path dir;

  @Test
  void theExampleOfThePageIsTrue() throws IOException {
    Assumptions.assumeTrue(Files.exists(PAGE), "skipped: the page is not beside the module");
    String page = Files.readString(PAGE);
    String[] parts = page.split("```", -1);
    Files.writeString(dir.resolve("your_posts_1.json"), parts[1]);
    Files.writeString(dir.resolve("comments.json"), parts[3]);
    Told heard = Heard.in(Heard.STATED, dir);
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents()).hasSize(3);
    assertThat(heard.documents())
        .allSatisfy(document ->
            assertThat(page)
                .containsPattern(
                    "\\| `%s` \\| %s[^|]*\\| %s \\| %s \\|"
                        .formatted(
                            document.id(),
                            document.kind(),
                            document.audience(),
                            Pattern.quote(document.text()))));
    assertThat(Heard.in(Heard.PUBLIC, dir).broken()).hasSize(2);
    assertThat(Heard.in(Statement.NOTHING, dir).items()).isEmpty();
  }
}
