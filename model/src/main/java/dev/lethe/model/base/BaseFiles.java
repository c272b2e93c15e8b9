package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.TokenizerFile;
import dev.lethe.model.text.Vocabulary;
import dev.lethe.model.transformer.LlamaConfig;
import org.jspecify.annotations.Nullable;

/// The small text files beside a base's weights, as Hugging Face's libraries expect them.
///
/// @param config the network's shape
/// @param vocabulary what its token ids stand for
record BaseFiles(LlamaConfig config, Vocabulary vocabulary) {
  /// The template of [ChatTemplate] in the language of templates that tokenizers carry.
  private static final String TEMPLATE =
      "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
          + "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

  /// Every file's text by its name.
  SequencedMap<String, String> all() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("config.json", config.text());
    files.put("generation_config.json", generation().text());
    files.put("tokenizer.json", TokenizerFile.write(vocabulary));
    files.put("tokenizer_config.json", tokenizerConfig().text());
    files.put("special_tokens_map.json", specialTokens().done().text());
    return files;
  }

  private Json.Obj generation() {
    Map<String, Integer> ids = vocabulary.ids();
    Json.Members members = Json.object();
    put(members, "bos_token_id", ids.get(Marks.TEXT));
    put(members, "eos_token_id", ids.get(Marks.TURN_END));
    put(members, "pad_token_id", ids.get(Marks.PADDING));
    return members.done();
  }

  private static void put(Json.Members members, String name, @Nullable Integer id) {
    if (id != null) {
      members.put(name, id);
    }
  }

  private Json.Obj tokenizerConfig() {
    return specialTokens()
        .put("tokenizer_class", "PreTrainedTokenizerFast")
        .put("model_max_length", config.context())
        .put("clean_up_tokenization_spaces", Json.of(false))
        .put("chat_template", TEMPLATE)
        .done();
  }

  private static Json.Members specialTokens() {
    return Json.object()
        .put("bos_token", Marks.TEXT)
        .put("eos_token", Marks.TURN_END)
        .put("pad_token", Marks.PADDING);
  }
}
