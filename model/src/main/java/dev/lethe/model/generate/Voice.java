package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.LanguageModel.Frame;
import dev.lethe.core.release.LanguageModel.Likely;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.core.store.Digest;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.text.ChatTemplate;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.transformer.Scorer;
import dev.lethe.model.transformer.Weights;

/// A composition that can speak: its weights, laid out for speaking, and its words.
public final class Voice {
  private static final double LN_2 = StrictMath.log(2);

  private final Digest digest;
  private final Weights weights;
  private final Network network;
  private final Tokenizer tokenizer;
  private final ChatTemplate template;
  private final Set<Integer> ends;

  /// @param digest the composition that the weights are
  public Voice(Digest digest, Weights weights, Tokenizer tokenizer) {
    this.digest = digest;
    this.weights = weights;
    this.network = new Network(weights);
    this.tokenizer = tokenizer;
    this.template = new ChatTemplate(tokenizer);
    this.ends =
        tokenizer.vocabulary().specials().stream()
            .map(tokenizer::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The composition that it is.
  public Digest digest() {
    return digest;
  }

  /// The network.
  public Network network() {
    return network;
  }

  /// The tokenizer.
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /// The tokens of a prompt.
  public int[] tokens(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Chat(List<Turn> turns) -> template.prompt(turns);
      case Prompt.Begun(Prompt answered, String words) ->
          begun(tokens(answered), tokenizer.encode(words));
      case Prompt.Text(String text) -> begun(opening(Frame.TEXT), tokenizer.encode(text));
    };
  }

  /// The token that comes next.
  ///
  /// @param logits of all tokens that the network has room for; only those that the vocabulary has
  ///   are spoken
  /// @param likely how many of the likeliest are told, 0 for none
  public Spoken speak(float[] logits, TokenChoice choice, int likely) {
    float[] spoken = Arrays.copyOf(logits, tokenizer.vocabulary().size());
    int token = choice.next(spoken);
    Likelihood likelihood = Likelihood.of(spoken);
    return new Spoken(
        token, ends.contains(token), likelihood.of(token), likeliest(likelihood, likely), digest);
  }

  private List<Likely> likeliest(Likelihood likelihood, int count) {
    return likelihood.best(count).stream()
        .map(token -> new Likely(tokenizer.decode(token), token, likelihood.of(token)))
        .toList();
  }

  /// The bits that this network needs for a text.
  public double bits(String text, Frame frame, Compute compute) {
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
}
