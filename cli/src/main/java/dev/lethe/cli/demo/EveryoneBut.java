package dev.lethe.cli.demo;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;

/// A feed in which some accounts' lines never were. What others say of them stays.
///
/// @param source the feed
/// @param left the accounts that are left out
record EveryoneBut(Source source, Set<Account> left) implements Source {

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    source.read(
        paths,
        new Sink() {
          @Override
          public void item(Item item) {
            if (!left.contains(item.account())) {
              sink.item(item);
            }
          }

          @Override
          public void broken(Broken broken) {
            sink.broken(broken);
          }
        });
  }
}
