package dev.lethe.story;

import module java.base;

/// A way to run that must change the speed and nothing else.
enum Machine {
  ONE_THREAD(1, "--add-modules=jdk.incubator.vector"),
  TWO_THREADS(2, "--add-modules=jdk.incubator.vector"),
  VECTORS_OF_128_BITS(1, "--add-modules=jdk.incubator.vector -Dlethe.vector=128"),
  VECTORS_OF_256_BITS(1, "--add-modules=jdk.incubator.vector -Dlethe.vector=256"),
  VECTORS_OF_512_BITS(1, "--add-modules=jdk.incubator.vector -Dlethe.vector=512"),
  SCALARS(1, "--add-modules=jdk.incubator.vector -Dlethe.vector=scalar"),
  NO_VECTOR_MODULE(2, "");

  private final int threads;
  private final String options;

  Machine(int threads, String options) {
    this.threads = threads;
    this.options = options;
  }

  /// What these trials print on this machine, a line each.
  List<String> run(List<Long> seeds) {
    List<String> jvm = new ArrayList<>(List.of(Server.option()));
    Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty()).forEach(jvm::add);
    List<String> arguments = new ArrayList<>(List.of("" + threads));
    seeds.forEach(seed -> arguments.add("" + seed));
    return Child.run(jvm, Trials.class, arguments).out().lines().toList();
  }
}
