package dev.lethe.core.chain;

/// Watches a build. It is told what happens and can change nothing.
public interface Watch {

  /// A watch that looks away.
  Watch NONE =
      new Watch() {
        @Override
        public void planned(long tokens) {}

        @Override
        public void learned(int shard, long tokens) {}

        @Override
        public void found(int shard, Link link) {}

        @Override
        public void ran(int shard, Link link) {}
      };

  /// How many tokens all slices of the build have.
  void planned(long tokens);

  /// So many more tokens were learned in this shard.
  void learned(int shard, long tokens);

  /// A link was found in the store.
  void found(int shard, Link link);

  /// A link was learned.
  void ran(int shard, Link link);
}
