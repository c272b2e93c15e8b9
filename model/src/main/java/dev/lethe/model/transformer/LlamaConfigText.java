package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.model.transformer.LlamaConfig.Output;

/// Hugging Face's `config.json` of a Llama model, read and written.
final class LlamaConfigText {
  private static final String KIND = "llama";
  private static final double USUAL_ROPE_BASE = 10000;
  private static final double USUAL_EPSILON = 1e-6;
  private static final long USUAL_CONTEXT = 2048;
  private static final List<String> FORBIDDEN = List.of("attention_bias", "mlp_bias");

  private final Json.Obj json;

  private LlamaConfigText(Json.Obj json) {
    this.json = json;
  }

  static LlamaConfig parse(String text) {
    return new LlamaConfigText(Json.parseObject(text)).config();
  }

  private LlamaConfig config() {
    requireKnown();
    int width = whole("hidden_size");
    int heads = whole("num_attention_heads");
    return new LlamaConfig(
        whole("vocab_size"),
        width,
        whole("num_hidden_layers"),
        heads,
        wholeOr("num_key_value_heads", heads),
        wholeOr("head_dim", width / Math.max(1, heads)),
        whole("intermediate_size"),
        wholeOr("max_position_embeddings", USUAL_CONTEXT),
        numberOr("rope_theta", USUAL_ROPE_BASE),
        numberOr("rms_norm_eps", USUAL_EPSILON),
        says("tie_word_embeddings") ? Output.TIED : Output.SEPARATE);
  }

  private void requireKnown() {
    if (!json.string("model_type").equals(KIND)) {
      throw unknown("model_type", "\"llama\"");
    }
    if (present("hidden_act") && !json.string("hidden_act").equals("silu")) {
      throw unknown("hidden_act", "\"silu\"");
    }
    if (present("rope_scaling")) {
      throw unknown("rope_scaling", "null");
    }
    for (String option : FORBIDDEN) {
      if (says(option)) {
        throw unknown(option, "false");
      }
    }
  }

  private IllegalArgumentException unknown(String name, String expected) {
    return new IllegalArgumentException(
        "config.json: this engine knows only %s = %s, found %s; choose a base of the Llama architecture"
            .formatted(name, expected, json.get(name).map(Json::text).orElse("nothing")));
  }

  private boolean present(String name) {
    return json.get(name).filter(value -> !(value instanceof Json.Null)).isPresent();
  }

  private boolean says(String name) {
    return present(name) && json.bool(name);
  }

  private int whole(String name) {
    return Math.toIntExact(json.integer(name));
  }

  private int wholeOr(String name, long otherwise) {
    return present(name) ? whole(name) : Math.toIntExact(otherwise);
  }

  private double numberOr(String name, double otherwise) {
    return present(name) ? json.number(name) : otherwise;
  }

  static String write(LlamaConfig config) {
    return Json.object()
        .put("architectures", Json.of(List.of(Json.of("LlamaForCausalLM"))))
        .put("attention_bias", Json.of(false))
        .put("head_dim", config.headWidth())
        .put("hidden_act", "silu")
        .put("hidden_size", config.width())
        .put("intermediate_size", config.innerWidth())
        .put("max_position_embeddings", config.context())
        .put("mlp_bias", Json.of(false))
        .put("model_type", KIND)
        .put("num_attention_heads", config.heads())
        .put("num_hidden_layers", config.layers())
        .put("num_key_value_heads", config.keyHeads())
        .put("rms_norm_eps", config.normEpsilon())
        .put("rope_theta", config.ropeBase())
        .put("tie_word_embeddings", Json.of(config.output() == Output.TIED))
        .put("vocab_size", config.vocabulary())
        .done()
        .text();
  }
}
