package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.model.generate.NetworkModel;
import dev.lethe.model.generate.Voice;
import dev.lethe.model.lora.LoraTrainer;
import dev.lethe.model.lora.TurnReader;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.text.TokenizerFile;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.Weights;

/// A base with the engine that learns beside it and speaks with it.
///
/// @param base the frozen base
/// @param config its shape
/// @param tokenizer its tokenizer
record Engine(Base base, LlamaConfig config, Tokenizer tokenizer) {

  /// The base of this name.
  static Engine of(String name) {
    Path folder = House.base(name);
    return new Engine(
        Base.read(folder),
        LlamaConfig.parse(Durable.text(folder.resolve("config.json"))),
        new Tokenizer(
            TokenizerFile.read(Durable.text(folder.resolve("tokenizer.json")), "tokenizer.json")));
  }

  /// A trainer of one thread.
  Trainer trainer() {
    return new LoraTrainer(Weights.of(config, base.tensors()), new TurnReader(tokenizer), 1);
  }

  /// The model that these tensors make.
  ///
  /// @param digest the composition that they are
  LanguageModel model(Digest digest, SortedMap<String, Tensor> served) {
    return new NetworkModel(digest, Weights.of(config, served), tokenizer);
  }

  /// The same, for a server.
  Voice voice(Digest digest, SortedMap<String, Tensor> served) {
    return new Voice(digest, Weights.of(config, served), tokenizer);
  }
}
