package dev.lethe.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizerFileTest {
  private static final String FILE = TokenizerFile.write(Vocabularies.small(Digits.SINGLE));

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(Digits digits) {
    Vocabulary vocabulary = Vocabularies.small(digits);
    assertThat(TokenizerFile.read(TokenizerFile.write(vocabulary), "here")).isEqualTo(vocabulary);
  }

  @Test
  void mergesMayBeWrittenAsOneString() {
    String old = FILE.replaceAll("(?<=[\\[,])\\[\"([^\"]+)\",\"([^\"]+)\"]", "\"$1 $2\"");
    assertThat(old).isNotEqualTo(FILE).contains("\"Ġ t\"");
    assertThat(TokenizerFile.read(old, "here")).isEqualTo(TokenizerFile.read(FILE, "here"));
  }

  @Test
  void huggingFaceGivesTheSameTokens() throws IOException {
    Json.Obj golden = Json.parseObject(resource("golden-tokens.json"));
    Tokenizer tokenizer = new Tokenizer(TokenizerFile.read(golden.string("tokenizer"), "golden"));
    for (Json each : golden.array("cases")) {
      if (!(each instanceof Json.Obj expected)) {
        throw new AssertionError("a case is an object");
      }
      List<Long> ids =
          Arrays.stream(tokenizer.encodeWithSpecials(expected.string("text")))
              .mapToObj(Long::valueOf)
              .toList();
      assertThat(ids.toString().replace(" ", ""))
          .as(expected.string("text"))
          .isEqualTo(Json.of(expected.array("ids")).text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"BPE\" | \"type\":\"Unigram\" | expected a model of type BPE, found Unigram",
        "\"byte_fallback\":false | \"byte_fallback\":true | \"byte_fallback\": false",
        "\"ignore_merges\":false | \"ignore_merges\":true | \"ignore_merges\": false",
        "\"normalizer\":null | \"normalizer\":{\"type\":\"NFC\"} | expected no \"normalizer\", found {\"type\":\"NFC\"}",
        "\"individual_digits\":true | \"individual_digits\":false | single digits",
        "\"type\":\"Digits\" | \"type\":\"Metaspace\" | expected the pre-tokenizers Digits, ByteLevel, found Metaspace, ByteLevel",
        "\"add_prefix_space\":false | \"add_prefix_space\":true | \"add_prefix_space\": false",
        "\"post_processor\":null | \"post_processor\":{\"type\":\"TemplateProcessing\"} | no post-processor that adds tokens",
      })
  void whatWouldGiveOtherTokensIsAnError(String from, String to, String message) {

    assertThatThrownBy(() -> TokenizerFile.read(FILE.replace(from, to), "some/tokenizer.json"))
        .hasMessageStartingWith("some/tokenizer.json is no tokenizer.json that can be read")
        .hasMessageContaining(message);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TokenizerFileTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
