package dev.lethe.model.lora;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.corpus.Slice;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Sequence;

/// How a slice becomes batches, as a function of the slice and the recipe alone.
///
/// The lessons of one person lie one after the other in sequences of at most the recipe's context;
/// a sequence never holds words of two people. A lesson that fits into a sequence is not torn; a
/// longer one starts a sequence of its own and goes on in the next, which repeats its last token.
/// Sequences fill batches in the order of the slice, and a batch is full when it has the recipe's
/// tokens.
final class Packing {
  private final Recipe recipe;
  private final Lesson.Reader reader;

  Packing(Recipe recipe, Lesson.Reader reader) {
    this.recipe = recipe;
    this.reader = reader;
  }

  /// The batches of a slice, in the order in which they are learned.
  List<Batch> batches(Slice slice) {
    var batches = new ArrayList<Batch>();
    var open = new ArrayList<Sequence>();
    int rows = 0;
    for (Sequence sequence : sequences(slice)) {
      open.add(sequence);
      rows += sequence.length();
      if (rows >= recipe.batchTokens()) {
        batches.add(new Batch(open));
        open.clear();
        rows = 0;
      }
    }
    if (!open.isEmpty()) {
      batches.add(new Batch(open));
    }
    return batches;
  }

  /// All people's sequences that have something to learn.
  List<Sequence> sequences(Slice slice) {
    return slice.members().stream()
        .flatMap(member -> sequences(member.texts()).stream())
        .filter(sequence -> sequence.counted() > 0)
        .toList();
  }

  private List<Sequence> sequences(List<String> texts) {
    var packed = new Person(recipe.context() + 1);
    texts.forEach(text -> packed.add(reader.read(text, recipe.template())));
    packed.close();
    return packed.sequences;
  }

  /// One person's sequences in the making; a sequence of n places is made of n + 1 tokens.
  private static final class Person {
    private final List<Sequence> sequences = new ArrayList<>();
    private final int[] tokens;
    private final BitSet learned = new BitSet();
    private int length;

    Person(int capacity) {
      tokens = new int[capacity];
    }

    void add(Lesson lesson) {
      if (length + lesson.tokens().length > tokens.length) {
        close();
      }
      for (int i = 0; i < lesson.tokens().length; i++) {
        if (length == tokens.length) {
          close();
          append(lesson, i - 1);
        }
        append(lesson, i);
      }
    }

    private void append(Lesson lesson, int i) {
      learned.set(length, lesson.learned().get(i));
      tokens[length++] = lesson.tokens()[i];
    }

    void close() {
      if (length > 1) {
        sequences.add(Sequence.of(Arrays.copyOf(tokens, length), learned));
      }
      length = 0;
    }
  }
}
