package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.chain.Safetensors;
import dev.lethe.core.chain.Safetensors.Precision;
import dev.lethe.model.text.TokenizerFile;
import dev.lethe.model.text.Vocabulary;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.Weights;

/// A base: a frozen language model and its vocabulary, in a folder as Hugging Face lays it out.
///
/// @param weights the network's weights and shape
/// @param vocabulary what its token ids stand for
public record Base(Weights weights, Vocabulary vocabulary) {
  public Base {
    if (vocabulary.size() > weights.config().vocabulary()) {
      throw new IllegalArgumentException(
          "expected a vocabulary of at most %d tokens, as the network has, found %d"
              .formatted(weights.config().vocabulary(), vocabulary.size()));
    }
  }

  /// Reads a folder with `config.json`, `tokenizer.json` and `model.safetensors`.
  public static Base read(Path folder) throws IOException {
    Path tensors = folder.resolve("model.safetensors");
    LlamaConfig config = LlamaConfig.parse(Files.readString(folder.resolve("config.json")));
    Path tokenizer = folder.resolve("tokenizer.json");
    return new Base(
        Weights.of(config, Safetensors.read(Files.readAllBytes(tensors), tensors.toString())),
        TokenizerFile.read(Files.readString(tokenizer), tokenizer.toString()));
  }

  /// Writes the folder; it appears under its name only when it is complete, and must not exist
  /// before.
  public void write(Path folder, Precision precision) throws IOException {
    Path absolute = folder.toAbsolutePath();
    Path parent = Objects.requireNonNull(absolute.getParent(), "the root is no base's folder");
    Path unfinished = parent.resolve(".%s.unfinished".formatted(absolute.getFileName()));
    Files.createDirectories(unfinished);
    for (Map.Entry<String, byte[]> file : files(precision).entrySet()) {
      Files.write(unfinished.resolve(file.getKey()), file.getValue());
    }
    Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE);
  }

  private SequencedMap<String, byte[]> files(Precision precision) {
    BaseFiles texts = new BaseFiles(weights.config(), vocabulary);
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    texts.all().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    files.put("model.safetensors", Safetensors.write(weights.tensors(), precision));
    return files;
  }
}
