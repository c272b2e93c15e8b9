package dev.lethe.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsWrittenReadsBackTheSame(long seed) {
    Json value = value(new SplittableRandom(seed), 4);
    assertThat(Json.parse(value.text()).text()).isEqualTo(value.text());
  }

  @Test
  void membersAreSortedByCodeUnitsAndNothingIsSpaced() {
    assertThat(Json.parse(" { \"b\" : [ 1 , 2 ] , \"\\u00e9\" : null, \"B\": true } ").text())
        .isEqualTo("{\"B\":true,\"b\":[1,2],\"é\":null}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "-0, 0",
    "0.50, 0.5",
    "1e3, 1000",
    "25E-1, 2.5",
    "9007199254740993, 9007199254740993",
    "0.0002, 0.0002"
  })
  void numbersHaveOneForm(String written, String canonical) {
    assertThat(Json.parse(written).text()).isEqualTo(canonical);
  }

  @Test
  void controlCharactersAndQuotesAreEscapedAndNothingElse() {
    assertThat(Json.of("\u0000\b\t\n\f\r\u001f\"\\/é猫🙂\u2028").text())
        .isEqualTo("\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\/é猫🙂\u2028\"");
  }

  @Test
  void everyEscapeIsRead() {
    assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude42\""))
        .isEqualTo(new Json.Str("\"\\/\b\f\n\r\tA🙂"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "[1,]",
        "[,1]",
        "{a:1}",
        "{'a':1}",
        "[1 2]",
        "1 2",
        "nul",
        "nulll",
        "True",
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        "-01",
        ".5",
        "1.",
        "1e",
        "1e+",
        "0x10",
        "--1",
        "-",
        "\"\\x41\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u００４１\"",
        "\"\\u٠٠٤١\"",
        "\"\t\"",
        "\"\n\"",
        "\"\\\"",
        "/* */ 1",
        "[1]]",
        "{}}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "1e9999",
        "\uFEFF1"
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackEnds() {
    assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("levels of nesting");
    assertThatThrownBy(() -> Json.parse("{\"a\":".repeat(1_000_000)))
        .isInstanceOf(JsonException.class);
    assertThat(Json.parse("[".repeat(150) + "]".repeat(150)).text()).hasSize(300);
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() {
    assertThatThrownBy(() -> Json.parse("9".repeat(1_000_000))).isInstanceOf(JsonException.class);
  }

  @Test
  void anErrorSaysWhatWasExpectedWhatWasFoundAndWhere() {
    assertThatThrownBy(() -> Json.parse("{\"a\";1}"))
        .hasMessage("expected ':', but found ';' at character 5 of the JSON text");
  }

  @Test
  void aMemberOfAnotherTypeIsNamed() {
    Json.Obj object = Json.parseObject("{\"a\":1.5,\"b\":1e300}");
    assertThatThrownBy(() -> object.string("a")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> object.string("c")).hasMessageContaining("\"c\", but found nothing");
    assertThatThrownBy(() -> object.integer("a"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("a whole number under \"a\"");
    assertThatThrownBy(() -> object.integer("b")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parseObject("[]")).isInstanceOf(JsonException.class);
  }

  @Test
  void aNameIsGivenOnceAndNumbersAreFinite() {
    assertThatThrownBy(() -> Json.object().put("a", 1).put("a", 2))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.of(Double.NaN)).isInstanceOf(JsonException.class);
  }

  private static Json value(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> new Json.Null();
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> Json.of(random.nextLong());
      case 3 -> Json.of(random.nextGaussian());
      case 4 -> Json.of(string(random));
      case 5 ->
          Json.of(
              IntStream.range(0, random.nextInt(4))
                  .mapToObj(_ -> value(random, depth - 1))
                  .toList());
      default -> {
        Json.Members members = Json.object();
        for (int i = random.nextInt(4); i > 0; i--) {
          members.put(i + string(random), value(random, depth - 1));
        }
        yield members.done();
      }
    };
  }

  private static String string(RandomGenerator random) {
    StringBuilder string = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      string.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> random.nextInt(0x20, 0x7F);
            case 2 -> random.nextInt(0xA0, 0xD800);
            default -> random.nextInt(0x10000, 0x110000);
          });
    }
    return string.toString();
  }
}
