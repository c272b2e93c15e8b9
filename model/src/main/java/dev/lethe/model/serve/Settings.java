package dev.lethe.model.serve;

/// How much a server does at once. Nothing here changes an answer.
///
/// @param threads engine threads, at least 1; one for each core is best
/// @param running answers under way in each thread, at least 1
/// @param waiting how many may wait for their turn, at least 0; who comes then is told to come
///   again
/// @param chunk the most tokens of prompts in one step, at least 1, so that a long prompt does not
///   hold up answers under way
/// @param remembered how many bytes keys and values of finished conversations may take
public record Settings(int threads, int running, int waiting, int chunk, long remembered) {

  public Settings {
    requireAtLeast("threads", 1, threads);
    requireAtLeast("running", 1, running);
    requireAtLeast("waiting", 0, waiting);
    requireAtLeast("chunk", 1, chunk);
    requireAtLeast("remembered", 0, remembered);
  }

  /// What suits this machine.
  public static Settings usual() {
    Runtime machine = Runtime.getRuntime();
    return new Settings(machine.availableProcessors(), 32, 256, 128, machine.maxMemory() / 8);
  }

  private static void requireAtLeast(String name, long least, long found) {
    if (found < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d, but was %d".formatted(name, least, found));
    }
  }
}
