package dev.lethe.model.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.release.Busy;
import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Caller;
import dev.lethe.core.release.LanguageModel.Finish;
import dev.lethe.core.release.LanguageModel.Listener;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Sampling.Choice;
import dev.lethe.core.release.Silenced;
import dev.lethe.core.store.Digest;
import dev.lethe.model.generate.NetworkModel;
import dev.lethe.model.generate.Voice;
import dev.lethe.model.text.BpeTraining;
import dev.lethe.model.text.Digits;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ServingTest {

  private static final Digest NONE = Digest.of("none");
  private static final Listener DEAF = _ -> Next.MORE;
  private static final Settings SMALL = new Settings(2, 8, 64, 7, 1 << 20);

  private final Tokenizer tokenizer = tokenizer();
  private final Voice one = voice(1);
  private final Voice two = voice(2);

  @Test
  void theSameQuestionGetsTheSameAnswerWhateverElseRuns() throws Exception {
    NetworkModel alone = new NetworkModel(digest(1), weights(1), tokenizer);
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      Map<Integer, Answer> answers = together(64, i -> serving.answer(ask(i), sampling(i), DEAF));
      answers.forEach((i, answer) ->
          assertThat(answer).as("%d", i).isEqualTo(alone.answer(ask(i), sampling(i), DEAF)));
      assertThat(answers).hasSize(64);
      assertThat(serving.load().running() + serving.load().waiting()).isZero();
    }
  }

  @Test
  void aConversationThatGoesOnIsNotReadAgain() {
    NetworkModel alone = new NetworkModel(digest(1), weights(1), tokenizer);
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      List<Turn> turns = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        turns.add(new Turn(Speaker.USER, "and " + i + "?"));
        Prompt prompt = new Prompt.Chat(turns);
        Answer answer = serving.answer(prompt, sampling(i), DEAF);
        assertThat(answer).isEqualTo(alone.answer(prompt, sampling(i), DEAF));
        turns.add(new Turn(Speaker.ASSISTANT, "the town"));
      }
      assertThat(serving.load().reused()).isPositive();
    }
  }

  @Test
  void whatOneCallerSaidMakesNoAnswerToAnotherComeSooner() {
    Prompt prompt = Prompt.asking("I am ill, and nobody knows. What shall I do?");
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      Answer first = serving.answer(new Caller("ada"), prompt, greedy(5), DEAF);
      assertThat(serving.answer(new Caller("bo"), prompt, greedy(5), DEAF)).isEqualTo(first);
      assertThat(serving.load().reused()).isZero();
      assertThat(serving.answer(new Caller("ada"), prompt, greedy(5), DEAF)).isEqualTo(first);
      assertThat(serving.load().reused()).isPositive();
    }
  }

  @Test
  void whoHasMostPlacesGivesOneToWhoHasNone() throws Exception {
    Caller greedy = new Caller("greedy");
    try (Serving serving = new Serving(new Settings(1, 1, 4, 8, 0))) {
      serving.swap(one);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      Listener slow = slow(begun, go);
      List<String> order = Collections.synchronizedList(new ArrayList<>());
      try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Answer>> all = new ArrayList<>();
        all.add(many.submit(() -> serving.answer(greedy, ask(1), greedy(3), slow)));
        begun.await();
        for (int i = 0; i < 4; i++) {
          all.add(
              many.submit(() -> serving.answer(greedy, ask(2), greedy(3), first(order, "greedy"))));
          awaitWaiting(serving, i + 1);
        }
        Future<Answer> modest =
            many.submit(() ->
                serving.answer(new Caller("modest"), ask(2), greedy(3), first(order, "modest")));
        while (serving.load().refused() == 0) {
          Thread.sleep(1);
        }
        assertThatThrownBy(() -> all.getLast().get()).hasCauseInstanceOf(Busy.class);
        go.countDown();
        assertThat(modest.get().tokens()).isNotEmpty();
        for (Future<Answer> each : all.subList(0, 4)) {
          assertThat(each.get().tokens()).isNotEmpty();
        }
      }
      assertThat(order).hasSize(4).last().isEqualTo("greedy");
      assertThat(order.indexOf("modest")).isLessThan(2);
    }
  }

  private static void awaitWaiting(Serving serving, int count) throws InterruptedException {
    while (serving.load().waiting() < count) {
      Thread.sleep(1);
    }
  }

  /// A listener that writes down its name when it hears the first token.
  private static Listener first(List<String> order, String name) {
    AtomicBoolean heard = new AtomicBoolean();
    return _ -> {
      if (!heard.getAndSet(true)) {
        order.add(name);
      }
      return Next.MORE;
    };
  }

  @Test
  void whenACompositionTakesOverNothingOfTheOldOneIsHeardAnyMore() throws Exception {
    AtomicReference<Digest> allowed = new AtomicReference<>(digest(1));
    AtomicReference<Digest> former = new AtomicReference<>(NONE);
    AtomicInteger stale = new AtomicInteger();
    Listener listener =
        piece -> {
          if (piece.model().equals(former.get())) {
            stale.incrementAndGet();
          }
          return Next.MORE;
        };
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      AtomicBoolean done = new AtomicBoolean();
      Thread swapping =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !done.get(); i++) {
                  Voice next = i % 2 == 0 ? two : one;
                  former.set(NONE);
                  serving.swap(next);
                  former.set(allowed.getAndSet(next.digest()));
                  LockSupport.parkNanos(3_000_000);
                }
              });
      Map<Integer, Answer> answers =
          together(64, i -> serving.answer(ask(i), sampling(i), listener));
      done.set(true);
      swapping.join();
      assertThat(answers).hasSize(64);
      assertThat(stale).hasValue(0);
      assertThat(serving.load().swaps()).isGreaterThan(2);
    }
  }

  @Test
  void anAnswerGoesOnFromWhatWasHeard() {
    NetworkModel first = new NetworkModel(digest(1), weights(1), tokenizer);
    List<Integer> before = first.answer(ask(3), greedy(20), DEAF).tokens().subList(0, 4);
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      List<Piece> pieces = new ArrayList<>();
      CountDownLatch swapped = new CountDownLatch(1);
      Answer answer =
          serving.answer(
              ask(3),
              greedy(20),
              piece -> {
                pieces.add(piece);
                if (pieces.size() == 4) {
                  Thread.ofPlatform()
                      .start(() -> {
                        serving.swap(two);
                        swapped.countDown();
                      });
                  await(swapped);
                }
                return Next.MORE;
              });
      assertThat(answer.tokens().subList(0, 4)).isEqualTo(before);
      assertThat(pieces.subList(0, 4)).allMatch(piece -> piece.model().equals(digest(1)));
      assertThat(pieces.subList(4, pieces.size()))
          .isNotEmpty()
          .allMatch(piece -> piece.model().equals(digest(2)));
      assertThat(answer.model()).isEqualTo(digest(2));
    }
  }

  @Test
  void whoComesWhenAllIsFullIsToldToComeAgain() throws Exception {
    try (Serving serving = new Serving(new Settings(1, 1, 1, 8, 0))) {
      serving.swap(one);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      Listener slow = slow(begun, go);
      try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Answer> speaking = many.submit(() -> serving.answer(ask(1), sampling(1), slow));
        begun.await();
        Future<Answer> waiting = many.submit(() -> serving.answer(ask(2), sampling(2), DEAF));
        while (serving.load().waiting() == 0) {
          Thread.sleep(1);
        }
        assertThatThrownBy(() -> serving.answer(ask(3), sampling(3), DEAF))
            .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.pause()).isPositive());
        go.countDown();
        assertThat(speaking.get().text()).isNotNull();
        assertThat(waiting.get().text()).isNotNull();
        assertThat(serving.load().refused()).isEqualTo(1);
      }
    }
  }

  @Test
  void aSlowListenerPausesOnlyItself() throws Exception {
    try (Serving serving = new Serving(new Settings(1, 4, 4, 8, 0))) {
      serving.swap(one);
      CountDownLatch go = new CountDownLatch(1);
      try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Answer> slow =
            many.submit(() ->
                serving.answer(
                    ask(1),
                    sampling(1),
                    _ -> {
                      await(go);
                      return Next.MORE;
                    }));
        Answer quick = serving.answer(ask(2), sampling(2), DEAF);
        assertThat(quick.tokens()).isNotEmpty();
        assertThat(slow.isDone()).isFalse();
        go.countDown();
        assertThat(slow.get().tokens()).isNotEmpty();
      }
    }
  }

  @Test
  void whoLeavesMakesRoom() throws Exception {
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      Answer left = serving.answer(ask(1), greedy(30), _ -> Next.LEAVE);
      assertThat(left.finish()).isEqualTo(Finish.LEFT);
      assertThat(left.tokens()).hasSize(1);
      Thread caller =
          Thread.ofVirtual()
              .start(() ->
                  serving.answer(
                      ask(2),
                      greedy(30),
                      _ -> {
                        Thread.currentThread().interrupt();
                        return Next.MORE;
                      }));
      caller.join();
      while (serving.load().running() > 0) {
        Thread.sleep(1);
      }
      assertThat(serving.load().waiting()).isZero();
    }
  }

  @Test
  void aSilencedModelSaysNothingUntilAnotherTakesOver() throws Exception {
    try (Serving serving = new Serving(SMALL)) {
      assertThatThrownBy(() -> serving.answer(ask(1), greedy(5), DEAF))
          .isInstanceOf(Silenced.class)
          .hasMessageContaining("no model is loaded");
      serving.swap(one);
      try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<Answer> answer =
            many.submit(() ->
                serving.answer(
                    ask(1),
                    greedy(30),
                    _ -> {
                      begun.countDown();
                      LockSupport.parkNanos(5_000_000);
                      return Next.MORE;
                    }));
        begun.await();
        serving.silence("a court ordered it");
        assertThatThrownBy(answer::get).hasRootCauseInstanceOf(Silenced.class);
      }
      assertThat(serving.answering()).isEmpty();
      assertThatThrownBy(() -> serving.length(ask(1))).hasMessage("a court ordered it");
      serving.swap(two);
      assertThat(serving.answer(ask(1), greedy(5), DEAF).model()).isEqualTo(digest(2));
    }
  }

  @Test
  void aPausedModelIsQuietAndAnswersGoOnWithTheNextComposition() throws Exception {
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      AtomicBoolean quiet = new AtomicBoolean();
      AtomicInteger heard = new AtomicInteger();
      LongAdder disturbed = new LongAdder();
      Listener listener =
          piece -> {
            heard.incrementAndGet();
            if (quiet.get() && piece.model().equals(digest(1))) {
              disturbed.increment();
            }
            LockSupport.parkNanos(1_000_000);
            return Next.MORE;
          };
      try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          int number = i;
          answers.add(many.submit(() -> serving.answer(ask(number), greedy(60), listener)));
        }
        while (heard.get() < 20) {
          Thread.sleep(1);
        }
        serving.pause();
        quiet.set(true);
        int before = heard.get();
        assertThat(serving.speaking()).isEmpty();
        answers.add(many.submit(() -> serving.answer(ask(9), greedy(10), listener)));
        Thread.sleep(100);
        assertThat(heard).hasValue(before);
        serving.swap(two);
        for (Future<Answer> each : answers) {
          assertThat(each.get().model()).isEqualTo(digest(2));
        }
        assertThat(disturbed.sum()).isZero();
        assertThat(serving.speaking()).contains(digest(2));
      }
    }
  }

  @Test
  void aPromptThatLeavesNoRoomIsRefused() {
    try (Serving serving = new Serving(SMALL)) {
      serving.swap(one);
      assertThatThrownBy(() -> serving.answer(Prompt.asking("town ".repeat(500)), greedy(5), DEAF))
          .isInstanceOf(PromptTooLong.class);
    }
  }

  /// Answers of as many callers at once, by their numbers.
  private static Map<Integer, Answer> together(int count, IntFunction<Answer> ask)
      throws Exception {
    Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(many.submit(() -> answers.put(number, ask.apply(number))));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    return answers;
  }

  /// A listener that tells that it began, and hears on when it is let go.
  private static Listener slow(CountDownLatch begun, CountDownLatch go) {
    return _ -> {
      begun.countDown();
      await(go);
      return Next.MORE;
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Prompt ask(int number) {
    return number % 3 == 0
        ? new Prompt.Text("The river " + number)
        : Prompt.asking("Who is " + "number ".repeat(number % 7) + number + "?");
  }

  private static Sampling sampling(int number) {
    return number % 2 == 0
        ? greedy(5 + number % 30)
        : new Sampling(new Choice.Random(number, 1, 1000, 1), 5 + number % 30);
  }

  private static Sampling greedy(int most) {
    return new Sampling(new Choice.Greedy(), most);
  }

  private Voice voice(long seed) {
    return new Voice(digest(seed), weights(seed), tokenizer);
  }

  private static Digest digest(long seed) {
    return Digest.of("composition " + seed);
  }

  private Weights weights(long seed) {
    int words = tokenizer.vocabulary().size();
    return Weights.random(
        new LlamaConfig(words, 24, 2, 4, 2, 6, 30, 128, 10_000, 1e-5, Output.TIED), seed);
  }

  private static Tokenizer tokenizer() {
    BpeTraining training = new BpeTraining(Digits.SINGLE, 300, Marks.all());
    training.add("The river runs through the town, and the town runs along the river.");
    return new Tokenizer(training.learn());
  }
}
