package dev.lethe.core.ledger;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Gate;

/// The append-only log of what happened: a file of entries, a line each, and its signed head. Its
/// order, and no clock, says what came first. Several processes may append: each reads what others
/// added before it adds its own.
public final class Ledger {

  private final Path entries;
  private final Path head;
  private final Function<byte[], byte[]> signer;
  private final Gate gate;
  private final MerkleTree tree = new MerkleTree();
  private long read; // bytes of whole lines that the tree holds

  /// @param signer signs the head
  public Ledger(Path folder, Function<byte[], byte[]> signer) {
    Durable.folder(folder);
    this.entries = folder.resolve("entries.jsonl");
    this.head = folder.resolve("head");
    this.signer = signer;
    this.gate = new Gate(folder.resolve("lock"));
    gate.pass(this::mend);
    catchUp();
  }

  /// How many entries there are.
  public synchronized long size() {
    catchUp();
    return tree.size();
  }

  /// Adds an entry and returns its position, from 0; the entry is durable when this returns.
  public synchronized long append(Entry entry) {
    return gate.pass(() -> {
      mend();
      catchUp();
      long position = tree.size();
      byte[] line = (entry.line() + "\n").getBytes(StandardCharsets.UTF_8);
      Durable.append(entries, line);
      catchUp();
      Durable.write(head, signed().text());
      return position;
    });
  }

  /// The signed head.
  public synchronized TreeHead head() {
    catchUp();
    return signed();
  }

  private TreeHead signed() {
    Digest root = tree.root();
    byte[] text = TreeHead.text(tree.size(), root).getBytes(StandardCharsets.UTF_8);
    return new TreeHead(tree.size(), root, Base64.getEncoder().encodeToString(signer.apply(text)));
  }

  /// Takes in the whole lines that were added since.
  private void catchUp() {
    byte[] more = Durable.tail(entries, read);
    int from = 0;
    for (int i = 0; i < more.length; i++) {
      if (more[i] == '\n') {
        tree.add(Arrays.copyOfRange(more, from, i));
        from = i + 1;
      }
    }
    read += from;
  }

  /// Cuts off what a crash left of a line that was never acknowledged. Nobody is writing now.
  private void mend() {
    byte[] more = Durable.tail(entries, read);
    int end = more.length;
    while (end > 0 && more[end - 1] != '\n') {
      end--;
    }
    if (end < more.length) {
      Durable.truncate(entries, read + end);
    }
  }
}
