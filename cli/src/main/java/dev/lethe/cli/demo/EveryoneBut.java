package dev.lethe.cli.demo;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;

/// A feed in which one account's lines never were. What others say of it stays.
///
/// @param source the feed
/// @param account the account that is left out
record EveryoneBut(Source source, Account account) implements Source {

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    source.read(
        paths,
        new Sink() {
          @Override
          public void item(Item item) {
            if (!item.account().equals(account)) {
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
