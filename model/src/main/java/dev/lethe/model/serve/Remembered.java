package dev.lethe.model.serve;

import module java.base;

import dev.lethe.core.release.LanguageModel.Caller;
import dev.lethe.model.generate.Memory;
import dev.lethe.model.generate.Voice;
import org.jspecify.annotations.Nullable;

/// Keys and values of conversations that are not under way, so that the next turn of one need not
/// read it all again. Each caller's are for that caller alone: from how soon an answer comes nobody
/// can tell what another has said. They belong to one composition and are thrown away with it; the
/// oldest go when there is no room.
final class Remembered {

  /// A conversation and what is remembered of it.
  private static final class Entry {
    final Caller caller;
    final int[] tokens;
    final Memory memory;

    Entry(Caller caller, int[] tokens, Memory memory) {
      this.caller = caller;
      this.tokens = tokens;
      this.memory = memory;
    }
  }

  private final long most;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private @Nullable Voice owner;
  private long bytes;

  /// @param most how many bytes all of it may take
  Remembered(long most) {
    this.most = most;
  }

  /// Remembers a conversation of this composition.
  ///
  /// @param tokens those that the memory has seen
  synchronized void put(Voice voice, Caller caller, int[] tokens, Memory memory) {
    if (voice != owner || memory.bytes() > most) {
      return;
    }
    entries.addFirst(new Entry(caller, tokens, memory));
    bytes += memory.bytes();
    while (bytes > most) {
      bytes -= entries.removeLast().memory.bytes();
    }
  }

  /// The longest beginning of these tokens that is remembered of a caller, without the last token,
  /// whose logits are wanted; an empty memory if there is none.
  synchronized Memory longest(Voice voice, Caller caller, int[] tokens) {
    Memory empty = new Memory(voice.network().config());
    if (voice != owner) {
      return empty;
    }
    Entry best = null;
    int length = 0;
    for (Entry each : entries) {
      int common = each.caller.equals(caller) ? common(each.tokens, tokens) : 0;
      if (common > length) {
        length = common;
        best = each;
      }
    }
    return best == null ? empty : taken(best, length);
  }

  /// A conversation that goes on is moved; of one that goes elsewhere the beginning is copied.
  private Memory taken(Entry entry, int length) {
    if (length < entry.tokens.length) {
      return entry.memory.first(length);
    }
    entries.remove(entry);
    bytes -= entry.memory.bytes();
    return entry.memory;
  }

  /// Forgets everything; from now on this composition's conversations are remembered.
  synchronized void belongTo(@Nullable Voice voice) {
    entries.clear();
    bytes = 0;
    owner = voice;
  }

  private static int common(int[] remembered, int[] tokens) {
    int mismatch =
        Arrays.mismatch(
            remembered,
            0,
            remembered.length,
            tokens,
            0,
            Math.min(remembered.length, tokens.length));
    int common = mismatch < 0 ? Math.min(remembered.length, tokens.length) : mismatch;
    return Math.min(common, tokens.length - 1);
  }
}
