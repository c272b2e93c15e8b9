package dev.lethe.model.serve;

import module java.base;

import dev.lethe.core.release.LanguageModel.Caller;
import dev.lethe.core.release.Sampling;
import dev.lethe.model.generate.Spoken;
import dev.lethe.model.generate.Voice;
import org.jspecify.annotations.Nullable;

/// One answer between the engine's thread, which speaks, and its caller's, which hears. Tokens that
/// were spoken but not heard when another composition takes over are thrown away, and spoken again
/// by it: so its caller hears nothing of the old one any more.
final class Request {

  /// So many tokens may be spoken before they are heard; a slow listener pauses only itself.
  private static final int AHEAD = 32;

  private final Caller caller;
  private final int[] prompt;
  private final Sampling sampling;
  private final Deque<Spoken> spoken = new ArrayDeque<>();
  private final List<Integer> heard = new ArrayList<>();
  private @Nullable Voice voice; // the only one that may be heard
  private @Nullable RuntimeException failure;
  private boolean hearing;
  private long count; // of tokens heard to their end
  private boolean over;

  /// @param voice the composition that may be heard, or null if none may at present
  Request(Caller caller, int[] prompt, Sampling sampling, @Nullable Voice voice) {
    this.caller = caller;
    this.prompt = prompt;
    this.sampling = sampling;
    this.voice = voice;
  }

  Caller caller() {
    return caller;
  }

  Sampling sampling() {
    return sampling;
  }

  /// The prompt and what was heard: what a composition that takes over goes on from.
  synchronized int[] tokens() {
    int[] tokens = Arrays.copyOf(prompt, prompt.length + heard.size());
    for (int i = 0; i < heard.size(); i++) {
      tokens[prompt.length + i] = heard.get(i);
    }
    return tokens;
  }

  /// An engine begins with it, or begins anew: what was not heard is thrown away.
  ///
  /// @return how many tokens were heard
  synchronized int begin() {
    spoken.clear();
    notifyAll();
    return heard.size();
  }

  /// A token was spoken by a composition; it is thrown away if it may not be heard any more.
  synchronized void speak(Spoken token, Voice by) {
    if (by == voice) {
      spoken.add(token);
      notifyAll();
    }
  }

  /// Whether there is room for another token to be spoken.
  synchronized boolean isHeard() {
    return spoken.size() < AHEAD;
  }

  /// Nothing more is wanted or possible.
  synchronized void end() {
    over = true;
    notifyAll();
  }

  /// The answer cannot go on.
  synchronized void fail(RuntimeException why) {
    failure = failure == null ? why : failure;
    end();
  }

  synchronized boolean isOver() {
    return over;
  }

  /// Waits for the next token to hear; while it is heard, `heard` is yet to be called.
  synchronized Spoken next() throws InterruptedException {
    while (true) {
      if (failure != null) {
        throw failure;
      }
      Spoken token = spoken.poll();
      if (token != null) {
        hearing = true;
        if (!token.ends()) {
          heard.add(token.token());
        }
        return token;
      }
      wait();
    }
  }

  /// The last token was heard.
  synchronized void heard() {
    hearing = false;
    count++;
    notifyAll();
  }

  /// From now on this composition alone may be heard, or none. What was not heard of another is
  /// thrown away, and the token that is being heard is waited for, but not longer than a slow
  /// listener is waited for.
  synchronized void hush(@Nullable Voice now, long deadline) throws InterruptedException {
    if (voice != now) {
      voice = now;
      spoken.clear();
    }
    long begun = count;
    while (hearing && count == begun && !over) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
