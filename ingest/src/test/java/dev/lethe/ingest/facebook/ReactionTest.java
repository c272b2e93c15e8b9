package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionTest {

  private static final String OLDER =
      "{'timestamp':1700000000,'title':'Ada likes Bo\\u2019s post.',"
          + "'data':[{'reaction':{'reaction':'%s','actor':'Ada'}}]}";
  private static final String NEWER =
      "{'timestamp':%d,'media':[],'fbid':'%s','label_values':[{'label':'%s','value':'%s'},"
          + "{'label':'URL','value':'https://facebook.example/p/1','href':'https://facebook.example/p/1'},"
          + "{'label':'Name','value':'Bo Lind'}]}";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "LIKE, Reaction, Like",
    "LOVE, Reaktion, Love",
    "HAHA, Réaction, Haha",
    "SORRY, Reaction, Sad",
    "ANGER, Reaction, Angry",
    "SUPPORT, Reaction, Care"
  })
  void bothDialectsNameAReactionTheSame(String older, String label, String newer)
      throws IOException {
    assertThat(ids(OLDER.formatted(older), NEWER.formatted(1_700_000_000, "7", label, newer)))
        .hasSize(2)
        .containsOnly(ids(OLDER.formatted(older)).getFirst());
  }

  @Test
  void anotherSecondOrAnotherReactionIsAnother() throws IOException {
    assertThat(
            ids(
                NEWER.formatted(1_700_000_000, "7", "Reaction", "Like"),
                NEWER.formatted(1_700_000_001, "8", "Reaction", "Like"),
                NEWER.formatted(1_700_000_000, "9", "Reaction", "Love")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aReactionWhoseWordIsNotKnownIsToldApartByItsNumber() throws IOException {
    assertThat(
            ids(
                NEWER.formatted(1_700_000_000, "7", "Reaktion", "Gefällt mir"),
                NEWER.formatted(1_700_000_000, "8", "Reaktion", "Gefällt mir")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNameThatIsAReactionTooDoesNotMakeTwoReactionsOne() throws IOException {
    String named = NEWER.replace("Bo Lind", "Love");
    assertThat(
            ids(
                named.formatted(1_700_000_000, "7", "Reaction", "Like"),
                named.formatted(1_700_000_000, "8", "Reaction", "Wow")))
        .doesNotHaveDuplicates();
  }

  private List<String> ids(String... records) throws IOException {
    Told heard =
        Heard.file(
            Heard.STATED, dir, "likes_and_reactions.json", "[" + String.join(",", records) + "]");
    assertThat(heard.broken()).isEmpty();
    return heard.documents().stream().map(Document::id).toList();
  }
}
