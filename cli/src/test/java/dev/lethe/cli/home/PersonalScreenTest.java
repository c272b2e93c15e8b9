package dev.lethe.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.release.Screen;
import dev.lethe.core.release.Screening;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalScreenTest {

  private static final List<String> PIECES =
      List.of(
          "we walked along the river and talked about the weather",
          "write to ada.lovelace@mail.example",
          "my number is +49 30 901820",
          "IBAN DE89 3704 0044 0532 0130 00",
          "card 4111 1111 1111 1111",
          "the key is sk-proj-abcdefghijklmnopqrstuvwxyz0123456789abcd",
          "the server 198.51.100.7 is down",
          "it rained, and nobody minded at all.");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  /// However a text comes, in whatever parts, what is told in the end is the whole text screened,
  /// and nothing was told on the way that the screen takes out.
  @ParameterizedTest
  @MethodSource("seeds")
  void nothingPersonalIsToldInParts(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(4) == 0 ? "\n" : ". ");
    }
    Screen screen = new PersonalScreen();
    Screening screening = new Screening(screen);
    StringBuilder told = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int to = Math.min(text.length(), at + 1 + random.nextInt(12));
      told.append(screening.add(text.substring(at, to)));
      at = to;
    }
    told.append(screening.end());
    assertThat(told.toString()).isEqualTo(screen.clean(text.toString()));
    assertThat(told.toString())
        .doesNotContain("lovelace", "901820", "3704", "4111", "sk-proj", "198.51");
  }
}
