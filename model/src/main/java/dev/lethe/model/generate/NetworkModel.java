package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.store.Digest;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.transformer.Weights;

/// A network as a partner in conversation. Several conversations may go on at once; each runs on
/// its caller's thread.
public final class NetworkModel implements LanguageModel {
  private final Voice voice;

  /// @param digest the composition that the weights are
  /// @param tokenizer of a vocabulary that has the [Marks][dev.lethe.model.text.Marks] for texts
  ///   and turns
  public NetworkModel(Digest digest, Weights weights, Tokenizer tokenizer) {
    this.voice = new Voice(digest, weights, tokenizer);
  }

  @Override
  public Answer answer(Caller caller, Prompt prompt, Sampling sampling, Listener listener) {
    int[] tokens = voice.tokens(prompt);
    if (tokens.length >= window()) {
      throw new PromptTooLong(tokens.length, window());
    }
    Decoder decoder = new Decoder(voice.network());
    TokenChoice choice = TokenChoice.of(sampling.choice());
    Hearing hearing = new Hearing(voice.tokenizer(), sampling, listener);
    float[] logits = decoder.accept(tokens);
    while (!hearing.isOver()) {
      Spoken spoken = voice.speak(logits, choice, sampling.likely());
      hearing.hear(spoken);
      if (tokens.length + hearing.count() == window()) {
        hearing.full();
      }
      if (!hearing.isOver()) {
        logits = decoder.accept(spoken.token());
      }
    }
    return hearing.answer(tokens.length, voice.digest());
  }

  @Override
  public double bits(String text, Frame frame) {
    return voice.bits(text, frame, Compute.on(1));
  }

  @Override
  public int length(Prompt prompt) {
    return voice.tokens(prompt).length;
  }

  @Override
  public int window() {
    return voice.network().config().context();
  }
}
