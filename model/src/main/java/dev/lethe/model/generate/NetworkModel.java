package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.Sampling;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.text.ChatTemplate;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.TextStream;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.transformer.Scorer;
import dev.lethe.model.transformer.Weights;

/// A network as a partner in conversation. Several conversations may go on at once; each runs on
/// its caller's thread.
public final class NetworkModel implements LanguageModel {
  private static final double LN_2 = StrictMath.log(2);

  private final Weights weights;
  private final Tokenizer tokenizer;
  private final ChatTemplate template;
  private final Set<Integer> stops;
  private final Compute compute = Compute.on(1);

  /// @param tokenizer of a vocabulary that has the [Marks] for texts and turns
  public NetworkModel(Weights weights, Tokenizer tokenizer) {
    this.weights = weights;
    this.tokenizer = tokenizer;
    this.template = new ChatTemplate(tokenizer);
    this.stops =
        tokenizer.vocabulary().specials().stream()
            .map(tokenizer::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Answer answer(List<Turn> turns, Sampling sampling, Consumer<String> heard) {
    Decoder decoder = new Decoder(weights, compute);
    TokenChoice choice = TokenChoice.of(sampling.choice());
    TextStream stream = tokenizer.stream();
    List<Integer> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    float[] logits = decoder.accept(prompt(turns, sampling.maxTokens()));
    while (tokens.size() < sampling.maxTokens()) {
      int next = choice.next(spoken(logits));
      if (stops.contains(next)) {
        break;
      }
      tokens.add(next);
      say(stream.accept(next), text, heard);
      if (decoder.room() == 0) {
        break;
      }
      logits = decoder.accept(next);
    }
    say(stream.finish(), text, heard);
    return new Answer(text.toString(), tokens);
  }

  @Override
  public double bits(String text, Frame frame) {
    int[] tokens = tokenizer.encode(text);
    int[] opening = opening(frame);
    int part = weights.config().context() + 1 - opening.length;
    Scorer scorer = new Scorer(weights, compute);
    double nats = 0;
    for (int from = 0; from < tokens.length; from += part) {
      int[] words = Arrays.copyOfRange(tokens, from, Math.min(from + part, tokens.length));
      double[] scores = scorer.logProbabilities(begun(opening, words));
      for (int i = opening.length - 1; i < scores.length; i++) {
        nats -= scores[i];
      }
    }
    return nats / LN_2;
  }

  /// The logits of the tokens that the vocabulary has; a network may have room for more.
  private float[] spoken(float[] logits) {
    return Arrays.copyOf(logits, tokenizer.vocabulary().size());
  }

  private static void say(String piece, StringBuilder text, Consumer<String> heard) {
    if (!piece.isEmpty()) {
      text.append(piece);
      heard.accept(piece);
    }
  }

  private int[] opening(Frame frame) {
    return switch (frame) {
      case TEXT -> new int[] {tokenizer.id(Marks.TEXT)};
      case TURN -> template.prompt(List.of());
    };
  }

  private static int[] begun(int[] opening, int[] words) {
    int[] begun = Arrays.copyOf(opening, opening.length + words.length);
    System.arraycopy(words, 0, begun, opening.length, words.length);
    return begun;
  }

  private int[] prompt(List<Turn> turns, int maxTokens) {
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("expected a turn to answer, found none");
    }
    int context = weights.config().context();
    return new Remembered(template, context - Math.min(maxTokens, context / 2)).prompt(turns);
  }
}
