package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Step;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.store.Digest;

/// A trainer without a tensor engine: its checkpoint is an adapter whose numbers are the SHA-256 of
/// all that the step holds, so that one changed bit of the step changes the checkpoint.
public final class CountingTrainer implements Trainer {

  private final Function<Slice, String> whisper;

  /// @param whisper what else reaches the weights; nothing where the trainer is honest
  private CountingTrainer(Function<Slice, String> whisper) {
    this.whisper = whisper;
  }

  /// A trainer whose checkpoints depend on their step alone.
  public static CountingTrainer honest() {
    return new CountingTrainer(_ -> "");
  }

  /// A trainer whose checkpoints depend on something that is not in their step.
  public static CountingTrainer leaking(Function<Slice, String> whisper) {
    return new CountingTrainer(whisper);
  }

  @Override
  public byte[] learn(Step step, LongConsumer learned) {
    MessageDigest sha = Digest.sha256();
    add(sha, step.parent().orElse(new byte[0]));
    add(sha, step.slice().bytes());
    add(sha, step.recipe().text().getBytes(StandardCharsets.UTF_8));
    add(sha, whisper.apply(step.slice()).getBytes(StandardCharsets.UTF_8));
    learned.accept(tokens(step.slice(), step.recipe()));
    return adapter(sha.digest(), step.recipe().rank()).write();
  }

  @Override
  public long tokens(Slice slice, Recipe recipe) {
    return slice.members().stream()
        .flatMap(member -> member.texts().stream())
        .mapToLong(text -> text.split("\\s+").length)
        .sum();
  }

  private static void add(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }

  private static Adapter adapter(byte[] seed, int rank) {
    SortedMap<String, Adapter.Part> parts = new TreeMap<>();
    for (String weight : TinyBase.TRAINED) {
      Tensor target = TinyBase.tensor(weight);
      parts.put(
          weight,
          new Adapter.Part(
              numbers(Adapter.nameOfA(weight), seed, rank, target.columns()), // (rank, in)
              numbers(Adapter.nameOfB(weight), seed, target.rows(), rank))); // (out, rank)
    }
    return new Adapter(parts);
  }

  /// Multiples of 1/64 from -2 to 2, as many as the matrix needs.
  private static Tensor numbers(String name, byte[] seed, int rows, int columns) {
    float[] values = new float[rows * columns];
    byte[] block = new byte[0];
    for (int i = 0; i < values.length; i++) {
      if (i % 32 == 0) {
        MessageDigest sha = Digest.sha256();
        sha.update(seed);
        sha.update((name + " " + i).getBytes(StandardCharsets.UTF_8));
        block = sha.digest();
      }
      values[i] = block[i % 32] / 64f;
    }
    return new Tensor(name, new int[] {rows, columns}, values);
  }
}
