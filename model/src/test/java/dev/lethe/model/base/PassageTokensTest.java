package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.model.text.BpeTraining;
import dev.lethe.model.text.ChatTemplate;
import dev.lethe.model.text.Digits;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.Tokenizer;
import org.junit.jupiter.api.Test;

class PassageTokensTest {
  private final Tokenizer tokenizer =
      new Tokenizer(new BpeTraining(Digits.SINGLE, 260, Marks.all()).learn());
  private final PassageTokens cutter = new PassageTokens(tokenizer, 64);

  @Test
  void theWindowsOfATextAreTheText() {
    String text = "The river runs through the town. ".repeat(20);
    StringBuilder joined = new StringBuilder();
    for (int[] window : cutter.sequences(new Passage.Prose("work", text))) {
      assertThat(window[0]).isEqualTo(tokenizer.id(Marks.TEXT));
      assertThat(window.length).isBetween(2, 65);
      joined.append(tokenizer.decode(window));
    }
    assertThat(joined.toString()).isEqualTo(text);
  }

  @Test
  void aConversationIsCutBeforeAQuestion() {
    List<Turn> turns =
        IntStream.range(0, 9)
            .mapToObj(i -> new Turn(i % 2 == 0 ? Speaker.USER : Speaker.ASSISTANT, "turn " + i))
            .toList();
    List<int[]> parts = cutter.sequences(new Passage.Chat("work", turns));
    ChatTemplate template = new ChatTemplate(tokenizer);
    List<int[]> expected =
        IntStream.of(0, 2, 4, 6)
            .mapToObj(from -> template.conversation(turns.subList(from, from == 6 ? 9 : from + 2)))
            .toList();
    assertThat(parts).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void aPairThatIsTooLongIsCutAtItsEnd() {
    List<Turn> turns =
        List.of(new Turn(Speaker.USER, "Why?"), new Turn(Speaker.ASSISTANT, "so ".repeat(50)));
    assertThat(cutter.sequences(new Passage.Chat("work", turns)))
        .singleElement()
        .satisfies(part -> assertThat(part).hasSize(65));
  }
}
