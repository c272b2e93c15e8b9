package dev.lethe.cli.demo;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Watch;

/// Tells the story on a terminal: headings, sentences, and a bar while chains are learned. It
/// counts what it sees.
final class Story implements Watch {

  private static final int BAR = 40;
  private static final int STEPS_SHOWN = 20;

  private final PrintWriter out;
  private int chapter;
  private long planned;
  private long done;
  private long learned;
  private int shown;
  private final List<String> run = new ArrayList<>();
  private final List<String> found = new ArrayList<>();

  Story(PrintWriter out) {
    this.out = out;
  }

  /// Begins a chapter.
  void chapter(String title) {
    chapter++;
    out.printf("%n%d. %s%n%n", chapter, title);
    out.flush();
  }

  /// Says something; every line is indented.
  void say(String text) {
    text.lines().forEach(line -> out.println("   " + line));
    out.flush();
  }

  @Override
  public synchronized void planned(long tokens) {
    planned = tokens;
    done = 0;
    learned = 0;
    shown = 0;
    run.clear();
    found.clear();
    out.print("   learning [");
    out.flush();
  }

  @Override
  public synchronized void learned(int shard, long tokens) {
    learned += tokens;
    advance(tokens);
  }

  @Override
  public synchronized void found(int shard, Link link) {
    found.add(shard + "/" + link.index());
    advance(link.tokens());
  }

  @Override
  public synchronized void ran(int shard, Link link) {
    run.add(shard + "/" + link.index());
  }

  /// Ends the bar and says what was run and what was found.
  synchronized void learnedAll() {
    out.print("=".repeat(Math.max(0, BAR - shown)) + "]\n");
    out.printf(
        Locale.ROOT,
        "   %d links run, %d found in the store; %,d of %,d tokens learned%n",
        run.size(),
        found.size(),
        learned,
        planned);
    out.flush();
  }

  /// The links that were run and found, as shard/slice.
  synchronized String links() {
    return "run:   %s%nfound: %s".formatted(some(run), some(found));
  }

  private static String some(List<String> links) {
    if (links.isEmpty()) {
      return "none";
    }
    String shown = String.join(" ", links.stream().sorted().limit(STEPS_SHOWN).toList());
    return links.size() > STEPS_SHOWN ? shown + " …" : shown;
  }

  private void advance(long tokens) {
    done += tokens;
    int reached = planned == 0 ? BAR : (int) Math.min(BAR, done * BAR / planned);
    if (reached > shown) {
      out.print("=".repeat(reached - shown));
      out.flush();
      shown = reached;
    }
  }
}
