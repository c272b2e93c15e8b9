package dev.lethe.model.serve;

import module java.base;

import dev.lethe.model.generate.Memory;
import dev.lethe.model.generate.Network.Part;
import dev.lethe.model.generate.Spoken;
import dev.lethe.model.generate.TokenChoice;
import dev.lethe.model.generate.Voice;

/// The answers that one engine thread has under way. Each step of the network takes one token of
/// every answer in, and a share of the prompts that are still to be read; answers join and leave
/// between steps (continuous batching; Yu et al., "Orca", 2022).
final class Lane {

  private final Settings settings;
  private final Remembered remembered;
  private final Counts counts;
  private final List<Running> running = new ArrayList<>();

  /// An answer under way in this lane.
  private static final class Running {
    final Request request;
    final Voice voice;
    final TokenChoice choice;
    int[] tokens; // all that the network is to take in
    final Memory memory; // what it has taken in

    Running(Request request, Voice voice, TokenChoice choice, int[] tokens, Memory memory) {
      this.request = request;
      this.voice = voice;
      this.choice = choice;
      this.tokens = tokens;
      this.memory = memory;
    }

    int left() {
      return tokens.length - memory.length();
    }
  }

  Lane(Settings settings, Remembered remembered, Counts counts) {
    this.settings = settings;
    this.remembered = remembered;
    this.counts = counts;
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  boolean hasRoom() {
    return running.size() < settings.running();
  }

  int size() {
    return running.size();
  }

  /// Begins an answer with this composition.
  void begin(Request request, Voice voice) {
    int heard = request.begin();
    int[] tokens = request.tokens();
    Memory memory = remembered.longest(voice, request.caller(), tokens);
    counts.reused(memory.length());
    running.add(
        new Running(
            request, voice, TokenChoice.after(request.sampling().choice(), heard), tokens, memory));
  }

  /// Lets another composition go on with every answer.
  void takeOver(Voice voice) {
    List<Running> old = List.copyOf(running);
    running.clear();
    old.forEach(each -> begin(each.request, voice));
  }

  /// Ends every answer.
  void fail(RuntimeException why) {
    running.forEach(each -> each.request.fail(why));
    running.clear();
  }

  /// One step; returns whether there was anything to do.
  boolean step() {
    running.removeIf(this::isDone);
    List<Running> taking = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int budget = settings.chunk();
    for (Running each : running) {
      int left = each.left();
      int share = left == 1 ? 1 : Math.min(left, budget);
      if (share > 0 && each.request.isHeard()) {
        taking.add(each);
        int from = each.memory.length();
        parts.add(new Part(each.memory, Arrays.copyOfRange(each.tokens, from, from + share)));
        budget -= left == 1 ? 0 : share;
      }
    }
    if (!parts.isEmpty()) {
      Voice voice = taking.getFirst().voice;
      List<float[]> logits = voice.network().accept(parts);
      for (int i = 0; i < taking.size(); i++) {
        if (taking.get(i).left() == 0) {
          speak(taking.get(i), logits.get(i));
        }
      }
    }
    return !parts.isEmpty();
  }

  private void speak(Running each, float[] logits) {
    Spoken spoken = each.voice.speak(logits, each.choice, each.request.sampling().likely());
    each.tokens = Arrays.copyOf(each.tokens, each.tokens.length + 1);
    each.tokens[each.tokens.length - 1] = spoken.token();
    counts.spoken();
    each.request.speak(spoken, each.voice);
    if (spoken.ends() || each.memory.room() == 0) {
      remember(each);
      // What was spoken last is heard yet; then its caller ends it.
      each.tokens = Arrays.copyOf(each.tokens, each.memory.length());
    }
  }

  private boolean isDone(Running each) {
    boolean done = each.request.isOver();
    if (done && each.left() > 0) {
      remember(each);
    }
    return done;
  }

  private void remember(Running each) {
    remembered.put(
        each.voice,
        each.request.caller(),
        Arrays.copyOf(each.tokens, each.memory.length()),
        each.memory);
  }
}
