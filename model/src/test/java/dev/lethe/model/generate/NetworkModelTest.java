package dev.lethe.model.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Finish;
import dev.lethe.core.release.LanguageModel.Frame;
import dev.lethe.core.release.LanguageModel.Listener;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Sampling.Choice;
import dev.lethe.core.store.Digest;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.text.BpeTraining;
import dev.lethe.model.text.ChatTemplate;
import dev.lethe.model.text.Digits;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Scorer;
import dev.lethe.model.transformer.TensorNames;
import dev.lethe.model.transformer.Weights;
import org.junit.jupiter.api.Test;

class NetworkModelTest {
  private static final Digest MODEL = Digest.of("a composition");
  private static final Listener DEAF = _ -> Next.MORE;

  private final Tokenizer tokenizer = tokenizer();
  private final Weights weights = Weights.random(shape(), 20);
  private final NetworkModel model = new NetworkModel(MODEL, weights, tokenizer);

  @Test
  void whatIsHeardIsTheAnswer() {
    StringBuilder heard = new StringBuilder();
    Answer answer = model.answer(question("Hello?"), random(1, 30), Listener.to(heard::append));
    assertThat(heard.toString()).isEqualTo(answer.text());
    int[] ids = answer.tokens().stream().mapToInt(Integer::intValue).toArray();
    assertThat(tokenizer.decode(ids)).isEqualTo(answer.text());
    assertThat(ids.length).isBetween(1, 30);
  }

  @Test
  void theSameQuestionGetsTheSameAnswerWhateverElseRuns() {
    Answer alone = model.answer(question("Who?"), random(2, 20), DEAF);
    List<Answer> together =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i -> model.answer(question(i < 3 ? "Who?" : "What " + i), random(2, 20), DEAF))
            .toList();
    assertThat(together.subList(0, 3)).containsOnly(alone);
  }

  @Test
  void aMarkEndsTheAnswer() {
    Weights silent = Weights.random(shape(), 21);
    Arrays.fill(silent.values(TensorNames.LAST_NORM), 0f); // all logits 0, so the first mark wins
    Sampling greedy = new Sampling(new Choice.Greedy(), 5);
    assertThat(new NetworkModel(MODEL, silent, tokenizer).answer(question("?"), greedy, DEAF))
        .isEqualTo(new Answer("", List.of(), model.length(question("?")), Finish.STOP, MODEL));
  }

  @Test
  void aPromptThatLeavesNoRoomIsAnError() {
    String endless = "river and town ".repeat(5000);
    assertThatThrownBy(() -> model.answer(question(endless), random(4, 8), DEAF))
        .isInstanceOf(PromptTooLong.class)
        .hasMessageContaining("prompt and answer may have 64 together");
  }

  @Test
  void anAnswerEndsWhereTheContextDoes() {
    Prompt prompt = question("Who?");
    Answer answer = model.answer(prompt, talkative(each -> each.tokens().size() > 40, 500), DEAF);
    assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
    assertThat(answer.prompted()).isEqualTo(model.length(prompt));
    assertThat(answer.prompted() + answer.tokens().size()).isEqualTo(model.window());
  }

  @Test
  void aConversationWithoutTurnsIsAnError() {
    assertThatThrownBy(() -> new Prompt.Chat(List.of()))
        .hasMessage("a conversation has at least one turn, but had none");
  }

  @Test
  void whatEndsAnAnswerIsNotHeardNotEvenItsBeginning() {
    Sampling free = talkative(answer -> answer.text().length() > 12, 20);
    String whole = model.answer(question("Who?"), free, DEAF).text();
    String stop = whole.substring(7, 10);
    Sampling sampling = new Sampling(free.choice(), 20, List.of("never", stop), 0);
    StringBuilder heard = new StringBuilder();
    Answer answer = model.answer(question("Who?"), sampling, Listener.to(heard::append));
    assertThat(answer.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
    assertThat(heard.toString()).isEqualTo(answer.text());
    assertThat(answer.finish()).isEqualTo(Finish.STOP);
  }

  @Test
  void whatMightHaveEndedAnAnswerIsHeardAtItsEnd() {
    Sampling free = talkative(answer -> answer.text().length() > 12, 20);
    String whole = model.answer(question("Who?"), free, DEAF).text();
    String near = whole.substring(whole.length() - 1) + "?!";
    Sampling sampling = new Sampling(free.choice(), 20, List.of(near), 0);
    StringBuilder heard = new StringBuilder();
    model.answer(question("Who?"), sampling, Listener.to(heard::append));
    assertThat(heard.toString()).isEqualTo(whole);
  }

  @Test
  void aListenerMayLeave() {
    AtomicInteger heard = new AtomicInteger();
    Answer answer =
        model.answer(
            question("Who?"),
            talkative(each -> each.tokens().size() > 12, 20),
            _ -> heard.incrementAndGet() == 3 ? Next.LEAVE : Next.MORE);
    assertThat(answer.finish()).isEqualTo(Finish.LEFT);
    assertThat(answer.tokens()).hasSize(3);
  }

  @Test
  void theLikeliestTokensAreToldWithTheirProbabilities() {
    Sampling sampling = new Sampling(new Choice.Greedy(), 5, List.of(), 3);
    List<Piece> pieces = new ArrayList<>();
    model.answer(
        question("Who?"),
        sampling,
        piece -> {
          pieces.add(piece);
          return Next.MORE;
        });
    assertThat(pieces)
        .filteredOn(piece -> piece.token() >= 0)
        .isNotEmpty()
        .allSatisfy(piece -> {
          assertThat(piece.likely()).hasSize(3);
          assertThat(piece.likely().getFirst().token()).isEqualTo(piece.token());
          assertThat(piece.likely().getFirst().logProbability()).isEqualTo(piece.logProbability());
          assertThat(piece.logProbability()).isNegative();
          assertThat(piece.model()).isEqualTo(MODEL);
        });
  }

  @Test
  void theBitsOfATextAreThoseOfItsPartsThatFit() {
    String text = "The river runs through the town. ".repeat(20);
    int[] tokens = tokenizer.encode(text);
    double nats = 0;
    for (int from = 0; from < tokens.length; from += 64) {
      List<Integer> begun = new ArrayList<>(List.of(tokenizer.id(Marks.TEXT)));
      Arrays.stream(tokens).skip(from).limit(64).forEach(begun::add);
      int[] part = begun.stream().mapToInt(Integer::intValue).toArray();
      for (double each : new Scorer(weights, Compute.on(1)).logProbabilities(part)) {
        nats -= each;
      }
    }
    assertThat(model.bits(text, Frame.TEXT)).isCloseTo(nats / Math.log(2), within(1e-6));
    assertThat(tokens.length).isGreaterThan(64);
  }

  @Test
  void noTextHasNoBits() {
    assertThat(model.bits("", Frame.TEXT)).isZero();
    assertThat(model.bits("", Frame.TURN)).isZero();
    assertThat(model.bits("a", Frame.TEXT)).isPositive();
  }

  @Test
  void theBitsOfATurnAreThoseOfItsWordsAfterItsOpening() {
    String text = "The river.";
    int[] turn =
        new ChatTemplate(tokenizer).conversation(List.of(new Turn(Speaker.ASSISTANT, text)));
    int opening = new ChatTemplate(tokenizer).prompt(List.of()).length;
    int words = tokenizer.encode(text).length;
    double[] scores = new Scorer(weights, Compute.on(1)).logProbabilities(turn);
    double nats = -Arrays.stream(scores, opening - 1, opening - 1 + words).sum();
    assertThat(model.bits(text, Frame.TURN)).isCloseTo(nats / Math.log(2), within(1e-6));
  }

  @Test
  void aTurnBeyondTheContextIsMeasuredToItsEnd() {
    String text = "The river runs through the town. ".repeat(20).strip();
    double once = model.bits("The river runs through the town.", Frame.TURN);
    assertThat(model.bits(text, Frame.TURN)).isGreaterThan(5 * once);
  }

  private static Prompt question(String text) {
    return Prompt.asking(text);
  }

  /// The first choice of words by which the answer is long enough.
  private Sampling talkative(Predicate<Answer> enough, int most) {
    return LongStream.range(0, 1_000)
        .mapToObj(seed -> random(seed, most))
        .filter(each -> enough.test(model.answer(question("Who?"), each, DEAF)))
        .findFirst()
        .orElseThrow();
  }

  private static Sampling random(long seed, int most) {
    return new Sampling(new Choice.Random(seed, 1, 1000, 1), most);
  }

  private static Tokenizer tokenizer() {
    BpeTraining training = new BpeTraining(Digits.SINGLE, 300, Marks.all());
    training.add("The river runs through the town, and the town runs along the river.");
    return new Tokenizer(training.learn());
  }

  private static LlamaConfig shape() {
    return new LlamaConfig(300, 32, 2, 4, 2, 8, 48, 64, 10_000, 1e-5, Output.TIED);
  }
}
