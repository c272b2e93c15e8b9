package dev.lethe.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class SplitterTest {
  /// The expression of Hugging Face's ByteLevel, in Java's dialect.
  private static final Pattern BYTE_LEVEL =
      Pattern.compile(
          "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^S\\p{L}\\p{N}]+|[S]+(?![^S])|[S]+"
              .replace("S", "\\p{IsWhite_Space}"));

  private static final Pattern DIGIT = Pattern.compile("\\p{N}|[^\\p{N}]+");

  @Test
  void groupedDigitsFollowTheExpression() {
    Strange strange = new Strange(1);
    for (int i = 0; i < 3000; i++) {
      String text = strange.text(30);
      assertThat(new Splitter(Digits.GROUPED).split(text)).isEqualTo(pieces(text));
    }
  }

  @Test
  void singleDigitsAreCutOutFirst() {
    Strange strange = new Strange(2);
    for (int i = 0; i < 3000; i++) {
      String text = strange.text(30);
      List<String> expected =
          DIGIT.matcher(text).results().flatMap(part -> pieces(part.group()).stream()).toList();
      assertThat(new Splitter(Digits.SINGLE).split(text)).isEqualTo(expected);
    }
  }

  @Test
  void oneSpaceBelongsToTheWordAfterIt() {
    assertThat(new Splitter(Digits.SINGLE).split("I'll  go at 10:30.\n"))
        .containsExactly("I", "'ll", " ", " go", " at", " ", "1", "0", ":", "3", "0", ".", "\n");
  }

  @Test
  void anEmptyTextHasNoPieces() {
    assertThat(new Splitter(Digits.GROUPED).split("")).isEmpty();
  }

  private static List<String> pieces(String text) {
    return BYTE_LEVEL.matcher(text).results().map(MatchResult::group).toList();
  }
}
