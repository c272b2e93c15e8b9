package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig.Output;

/// The names and shapes of a model's tensors, as Hugging Face writes them.
public final class TensorNames {
  public static final String EMBEDDING = "model.embed_tokens.weight"; // [vocabulary, width]
  public static final String LAST_NORM = "model.norm.weight"; // [width]
  public static final String OUTPUT = "lm_head.weight"; // [vocabulary, width]

  private TensorNames() {}

  /// One of the seven linear parts of a layer.
  public enum Part {
    QUERY("self_attn.q_proj"),
    KEY("self_attn.k_proj"),
    VALUE("self_attn.v_proj"),
    ATTENDED("self_attn.o_proj"),
    GATE("mlp.gate_proj"),
    UP("mlp.up_proj"),
    DOWN("mlp.down_proj");

    private final String suffix;

    Part(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }

    /// The name of this part in layer `layer` (from 0), without `.weight`.
    public String in(int layer) {
      return "model.layers.%s.%s".formatted(layer, suffix);
    }

    /// Floats that go in.
    public int inputs(LlamaConfig config) {
      return switch (this) {
        case QUERY, KEY, VALUE, GATE, UP -> config.width();
        case ATTENDED -> config.queryWidth();
        case DOWN -> config.innerWidth();
      };
    }

    /// Floats that come out.
    public int outputs(LlamaConfig config) {
      return switch (this) {
        case QUERY -> config.queryWidth();
        case KEY, VALUE -> config.keyWidth();
        case GATE, UP -> config.innerWidth();
        case ATTENDED, DOWN -> config.width();
      };
    }
  }

  /// The name of the matrix of a linear part of layer `layer` (from 0).
  public static String weight(Part part, int layer) {
    return part.in(layer) + ".weight";
  }

  /// The name of the norm before the attention of layer `layer` (from 0).
  public static String attentionNorm(int layer) {
    return "model.layers.%s.input_layernorm.weight".formatted(layer);
  }

  /// The name of the norm before the feed-forward part of layer `layer` (from 0).
  public static String innerNorm(int layer) {
    return "model.layers.%s.post_attention_layernorm.weight".formatted(layer);
  }

  /// The shapes of all tensors of a model by name, in the order in which they are used.
  public static SequencedMap<String, int[]> shapes(LlamaConfig config) {
    var shapes = new LinkedHashMap<String, int[]>();
    shapes.put(EMBEDDING, new int[] {config.vocabulary(), config.width()});
    for (int layer = 0; layer < config.layers(); layer++) {
      shapes.put(attentionNorm(layer), new int[] {config.width()});
      shapes.put(innerNorm(layer), new int[] {config.width()});
      for (Part part : Part.values()) {
        shapes.put(weight(part, layer), new int[] {part.outputs(config), part.inputs(config)});
      }
    }
    shapes.put(LAST_NORM, new int[] {config.width()});
    if (config.output() == Output.SEPARATE) {
      shapes.put(OUTPUT, new int[] {config.vocabulary(), config.width()});
    }
    return shapes;
  }
}
