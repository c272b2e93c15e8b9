package dev.lethe.core.ledger;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;

/// The append-only log of what happened: a file of entries, a line each, and its signed head. Its
/// order, and no clock, says what came first.
public final class Ledger {

  private final Path entries;
  private final Path head;
  private final Function<byte[], byte[]> signer;
  private final MerkleTree tree = new MerkleTree();

  /// @param signer signs the head
  public Ledger(Path folder, Function<byte[], byte[]> signer) {
    Durable.folder(folder);
    this.entries = folder.resolve("entries.jsonl");
    this.head = folder.resolve("head");
    this.signer = signer;
    whole().forEach(line -> tree.add(line.getBytes(StandardCharsets.UTF_8)));
  }

  /// How many entries there are.
  public synchronized long size() {
    return tree.size();
  }

  /// Adds an entry and returns its position, from 0; the entry is durable when this returns.
  public synchronized long append(Entry entry) {
    long position = tree.size();
    byte[] line = entry.line().getBytes(StandardCharsets.UTF_8);
    Durable.append(entries, (entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
    tree.add(line);
    Durable.write(head, head().text());
    return position;
  }

  /// The signed head.
  public synchronized TreeHead head() {
    Digest root = tree.root();
    byte[] text = TreeHead.text(tree.size(), root).getBytes(StandardCharsets.UTF_8);
    return new TreeHead(tree.size(), root, Base64.getEncoder().encodeToString(signer.apply(text)));
  }

  /// The whole lines; what a crash left of a line that was never acknowledged is cut off.
  private List<String> whole() {
    if (!Files.exists(entries)) {
      return List.of();
    }
    String text = Durable.text(entries);
    int end = text.lastIndexOf('\n') + 1;
    if (end < text.length()) {
      Durable.write(entries, text.substring(0, end));
    }
    return text.substring(0, end).lines().toList();
  }
}
