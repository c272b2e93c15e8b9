package dev.lethe.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.store.Json;
import dev.lethe.core.store.JsonLine;
import org.junit.jupiter.api.Test;

class LandedLineTest {

  private static final Account AUTHOR = new Account("facebook", "100\"\\7");
  private static final Instant NOON = Instant.parse("2025-05-27T12:00:00Z");

  @Test
  void aDocumentIsWrittenAsItsTreeWouldBeAndReadBack() {
    for (Wish wish : Wish.values()) {
      for (Optional<String> language : List.of(Optional.of("de"), Optional.<String>empty())) {
        Document document =
            new Document(
                AUTHOR,
                "post 1",
                Kind.POST,
                Audience.PUBLIC,
                NOON,
                wish == Wish.NONE ? NOON : NOON.plusNanos(1),
                language,
                wish,
                language.map(_ -> NOON.plusNanos(2)),
                List.of(),
                "Grüße \"aus\" \\ der\n\u0001 Stadt 🏞");
        String line = LandedLine.write(new Item.Said(document));
        assertThat(Json.parse(line).text()).isEqualTo(line);
        assertThat(LandedLine.read(line)).isEqualTo(new Item.Said(document));
      }
    }
  }

  @Test
  void membersOutOfOrderAreRefused() {
    JsonLine line = new JsonLine(new StringBuilder()).put("b", "1");
    assertThatThrownBy(() -> line.put("a", "2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a came after b");
  }
}
