package dev.lethe.bench;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Watch;

/// Counts the tokens that a build learns.
final class Count implements Watch {

  final LongAdder learned = new LongAdder();

  @Override
  public void planned(long tokens) {}

  @Override
  public void learned(int shard, long tokens) {
    learned.add(tokens);
  }

  @Override
  public void found(int shard, Link link) {}

  @Override
  public void ran(int shard, Link link) {}
}
