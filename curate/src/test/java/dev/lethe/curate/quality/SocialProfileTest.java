package dev.lethe.curate.quality;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialProfileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "thanks!",
        "lol 😂😂😂",
        "haha",
        "@someone thank you",
        "no no no",
        "so so good",
        "I have 3 cats, 2 dogs and 1 fish",
        "From 10 to 12 on 5th of May",
        "Great game tonight! #football #goal https://example.org/a",
        "こんにちは、元気ですか",
        "नमस्ते दोस्तों, आप कैसे हैं",
        "I just got home",
        "It cost 5 € or 6 $, I don't remember",
        "Mail me at [email] please",
        "We published the paper via the journal",
        "20 km today, 3 h in the sun, and then we ate all the ice cream that was left in town"
      })
  void aPostOfAFewWordsIsFine(String post) {
    assertThat(SocialProfile.judge(post)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "🎉🎉", "@someone", "@someone @someone!", "[email], [phone]", "..."})
  void whatHasNoWordsIsEmpty(String post) {
    assertThat(reason(post)).contains(Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "High water 07:41 (3.3 m) and 20:16 (3.2 m), low 01:19 (1.5 m), 13:58 (1.4 m)",
        "Tides for Saturday, the higher one in the evening. Automatic post.",
        "https://example.org/a",
        "#one #two",
        "aaaaaaaaaaaaaaaa",
        "hahahahahahahahaha",
        "wooooooooooooooooooow",
        "go go go go go go",
        "buy buy buy buy buy now",
        "link https://a.example https://b.example https://c.example",
        "#a #b #c #d word",
        "wow ... !!! ??? ###",
        "x ====================== x",
        "I just published “My week” https://example.org/a",
        "https://example.org/a I just published it",
        "I liked a @someone video https://example.org/v",
        "Just posted a photo @ the lake",
        "My thoughts on herons https://example.org/a via IFTTT",
        "My thoughts on herons (via IFTTT)",
        "one person followed me and 2 people unfollowed me",
        "Temp 12.3°C Humidity 45% Pressure 1013 hPa Wind 3.2 km/h",
        "Temperature: 12.3 °C, humidity: 45 %, wind: 3.2 m/s",
        "a\na\na\na\nb\nc\nd"
      })
  void whatOneCannotLearnFromStaysOut(String post) {
    assertThat(reason(post)).contains(Reason.QUALITY);
  }

  private static Optional<Reason> reason(String post) {
    return SocialProfile.judge(post).map(Dropped::reason);
  }
}
