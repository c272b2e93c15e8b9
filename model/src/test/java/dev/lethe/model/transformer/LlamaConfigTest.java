package dev.lethe.model.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.model.transformer.LlamaConfig.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LlamaConfigTest {
  private static final String SMOLLM2 =
      """
      {"architectures": ["LlamaForCausalLM"], "attention_bias": false, "hidden_act": "silu", "hidden_size": 576,
       "intermediate_size": 1536, "max_position_embeddings": 8192, "mlp_bias": false, "model_type": "llama",
       "num_attention_heads": 9, "num_hidden_layers": 30, "num_key_value_heads": 3, "rms_norm_eps": 1e-05,
       "rope_scaling": null, "rope_theta": 100000, "tie_word_embeddings": true, "vocab_size": 49152}
      """;

  @Test
  void aConfigurationOfHuggingFaceIsUnderstood() {
    assertThat(LlamaConfig.parse(SMOLLM2))
        .isEqualTo(
            new LlamaConfig(49152, 576, 30, 9, 3, 64, 1536, 8192, 100000, 1e-5, Output.TIED));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(Output output) {
    LlamaConfig config = Small.config(output);
    assertThat(LlamaConfig.parse(config.text())).isEqualTo(config);
  }

  @ParameterizedTest
  @CsvSource({
    "\"llama\",\"gpt2\",model_type",
    "\"silu\",\"gelu\",hidden_act",
    "null,'{\"factor\":2}',rope_scaling",
    "'\"attention_bias\": false','\"attention_bias\": true',attention_bias",
    "'\"num_key_value_heads\": 3','\"num_key_value_heads\": 4',num_key_value_heads",
    "1e-05,0,rms_norm_eps",
    "576,0,hidden_size"
  })
  void whatTheEngineDoesNotHaveIsRefusedByName(String before, String after, String named) {
    assertThatThrownBy(() -> LlamaConfig.parse(SMOLLM2.replace(before, after)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }
}
