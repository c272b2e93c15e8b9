package dev.lethe.model.serve;

import module java.base;

import dev.lethe.core.release.Busy;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Silenced;
import dev.lethe.core.store.Digest;
import dev.lethe.model.generate.Hearing;
import dev.lethe.model.generate.Spoken;
import dev.lethe.model.generate.Voice;
import dev.lethe.model.tensor.Compute;
import org.jspecify.annotations.Nullable;

/// A model that many talk with at once. Answers share the steps of a few engine threads, but none
/// changes another: the same prompt gets the same answer, whatever else runs.
///
/// Another composition may take over at any time. When `swap` returns, nothing of the one before is
/// heard any more; answers under way go on with the new one, from what was heard.
public final class Serving implements LanguageModel, AutoCloseable {

  /// How long a listener is waited for that is hearing a token when another composition takes over.
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /// How long a lane rests when each of its listeners is behind, in nanoseconds.
  private static final long ALL_ARE_SLOW = 1_000_000;

  private final Settings settings;
  private final Remembered remembered;
  private final Counts counts = new Counts();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Turns waiting = new Turns();
  private final Set<Request> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger running = new AtomicInteger();
  private final List<Thread> threads;
  private @Nullable Voice voice;
  private String silence = "no model is loaded yet";
  private boolean paused;
  private boolean closed;

  /// A server that is silent until a composition takes over.
  public Serving(Settings settings) {
    this.settings = settings;
    this.remembered = new Remembered(settings.remembered());
    this.threads =
        IntStream.range(0, settings.threads())
            .mapToObj(i -> Thread.ofPlatform().daemon().name("lethe-serve-" + i).start(this::run))
            .toList();
  }

  /// Lets this composition answer from now on, also what is under way. When it returns, nothing of
  /// the one before is heard any more, but for a token that a listener who is slower than a quarter
  /// of a second was hearing already.
  public synchronized void swap(Voice next) {
    long start = System.nanoTime();
    take(next, "");
    hush(next);
    counts.swapped(Duration.ofNanos(System.nanoTime() - start));
  }

  /// Is quiet until a composition takes over; answers under way wait for it. When it returns,
  /// nothing is heard any more, with the same exception as for `swap`.
  public synchronized void pause() {
    lock.lock();
    try {
      paused = true;
    } finally {
      lock.unlock();
    }
    hush(null);
  }

  /// Answers no more until a composition takes over; answers under way end with `Silenced`. When it
  /// returns, nothing is heard any more.
  public synchronized void silence(String why) {
    take(null, why);
    hush(null);
  }

  private void take(@Nullable Voice next, String why) {
    lock.lock();
    try {
      if (voice != null && next != null && !goesOn(voice, next)) {
        open.forEach(request -> request.fail(new Silenced("another base took over; ask again")));
      }
      voice = next;
      silence = why;
      paused = false;
      remembered.belongTo(next);
      work.signalAll();
      if (next == null) {
        open.forEach(request -> request.fail(new Silenced(why)));
        waiting.clear();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Whether one composition can go on where another was: they have the same words and room.
  private static boolean goesOn(Voice one, Voice other) {
    return one.network().config().context() == other.network().config().context()
        && one.tokenizer().vocabulary().equals(other.tokenizer().vocabulary());
  }

  private void hush(@Nullable Voice now) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Request request : open) {
        request.hush(now, deadline);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model took over", e);
    }
  }

  @Override
  public Answer answer(Caller caller, Prompt prompt, Sampling sampling, Listener listener) {
    Voice first = loaded();
    int[] tokens = first.tokens(prompt);
    int window = first.network().config().context();
    if (tokens.length >= window) {
      throw new PromptTooLong(tokens.length, window);
    }
    long start = System.nanoTime();
    Request request = enter(caller, tokens, sampling);
    try {
      Answer answer =
          hear(request, new Hearing(first.tokenizer(), sampling, listener), tokens.length);
      counts.answered(System.nanoTime() - start);
      return answer;
    } finally {
      leave(request);
    }
  }

  private Answer hear(Request request, Hearing hearing, int prompted) {
    int window = window();
    Digest digest = loaded().digest();
    while (!hearing.isOver()) {
      try {
        Spoken spoken = request.next();
        try {
          hearing.hear(spoken);
        } finally {
          request.heard();
        }
        if (prompted + hearing.count() == window) {
          hearing.full();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        hearing.leave();
      }
    }
    return hearing.answer(prompted, digest);
  }

  private Request enter(Caller caller, int[] tokens, Sampling sampling) {
    lock.lock();
    try {
      int most = settings.waiting() + settings.threads() * settings.running();
      if (open.size() >= most) {
        makeRoom(caller);
      }
      Request request = new Request(caller, tokens, sampling, paused ? null : voice);
      open.add(request);
      waiting.add(request);
      work.signal();
      return request;
    } finally {
      lock.unlock();
    }
  }

  /// Where all places are taken, whoever has the most of them gives one to whoever has fewer.
  private void makeRoom(Caller caller) {
    counts.refused();
    long rounds = 1 + waiting.size() / ((long) settings.threads() * settings.running());
    Busy busy = new Busy(counts.mean().multipliedBy(rounds));
    Request request = waiting.giveWay(caller).orElseThrow(() -> busy);
    open.remove(request);
    request.fail(busy);
  }

  private void leave(Request request) {
    request.end();
    lock.lock();
    try {
      open.remove(request);
      waiting.remove(request);
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many tokens a prompt takes.
  @Override
  public int length(Prompt prompt) {
    return loaded().tokens(prompt).length;
  }

  @Override
  public int window() {
    return loaded().network().config().context();
  }

  @Override
  public double bits(String text, Frame frame) {
    return loaded().bits(text, frame, Compute.on(1));
  }

  /// The composition that answers, or empty if none does.
  public Optional<Digest> answering() {
    return Optional.ofNullable(current()).map(Voice::digest);
  }

  /// The composition that answers and is not paused, or empty if there is none.
  public Optional<Digest> speaking() {
    lock.lock();
    try {
      return paused ? Optional.empty() : Optional.ofNullable(voice).map(Voice::digest);
    } finally {
      lock.unlock();
    }
  }

  /// How busy it is.
  public Load load() {
    lock.lock();
    try {
      return counts.load(running.get(), waiting.size());
    } finally {
      lock.unlock();
    }
  }

  private Voice loaded() {
    lock.lock();
    try {
      if (voice == null) {
        throw new Silenced(silence);
      }
      return voice;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Voice current() {
    lock.lock();
    try {
      return voice;
    } finally {
      lock.unlock();
    }
  }

  /// What an engine thread does.
  private void run() {
    Lane lane = new Lane(settings, remembered, counts);
    Voice speaking = null;
    int counted = 0;
    while (true) {
      Voice now = admit(lane);
      if (isClosed()) {
        lane.fail(new Silenced("the server is closing"));
        return;
      }
      try {
        if (now != null && now != speaking) {
          lane.takeOver(now);
        } else if (now == null) {
          lane.fail(new Silenced("the model was silenced"));
        }
        speaking = now;
        boolean busy = lane.step();
        running.addAndGet(lane.size() - counted);
        counted = lane.size();
        if (!busy && !lane.isEmpty()) {
          LockSupport.parkNanos(ALL_ARE_SLOW);
        }
      } catch (RuntimeException e) {
        lane.fail(new IllegalStateException("the model failed: " + e.getMessage(), e));
      }
    }
  }

  /// Waits until there is something to do, takes in whom there is room for, and returns the
  /// composition that speaks now.
  private @Nullable Voice admit(Lane lane) {
    lock.lock();
    try {
      while (!closed && (isPaused() || (lane.isEmpty() && (waiting.isEmpty() || voice == null)))) {
        work.awaitUninterruptibly();
      }
      while (voice != null && lane.hasRoom() && !waiting.isEmpty() && share(lane)) {
        lane.begin(waiting.next(), voice);
      }
      return voice;
    } finally {
      lock.unlock();
    }
  }

  private boolean isPaused() {
    return paused && voice != null;
  }

  /// Whether this lane has no more than its share of all answers.
  private boolean share(Lane lane) {
    return lane.size() < Math.ceilDiv(open.size(), settings.threads());
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /// Ends every answer and the engine's threads.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
    silence("the server is closing");
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
