package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Keyring;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.ShreddingKey;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.StoreException;

/// Where text lands: one encrypted file per account, under a key of its own. A file is a row of
/// sealed pieces, each preceded by its length in four bytes; one piece holds landed items, a line
/// each, and no more of them than fit into memory beside others. A piece that was cut off by a
/// crash was never acknowledged and is ignored.
public final class Landing {

  private static final String SUFFIX = ".landed";

  /// From this many characters on a piece takes no further line. Large pieces are not sealed
  /// faster.
  private static final int FULL = 1 << 16;

  private final Path folder;
  private final Keyring keys;

  public Landing(Path folder, Keyring keys) {
    this.folder = Durable.folder(folder);
    this.keys = keys;
  }

  /// Adds items about one account; they are durable when this returns. Mentions in their words are
  /// made neutral before they touch the disk, and words not everyone may read are not kept.
  public void add(Account account, List<Item> items) {
    Pseudonym person = keys.placement().of(account);
    Path file = file(person);
    dropTornTail(file);
    Durable.append(file, sealed(person, items.stream().map(Landing::kept).toList()));
  }

  /// What landed about this account, or empty if nothing did or it was destroyed.
  public Optional<Landed> read(Pseudonym person) {
    Path file = file(person);
    Optional<ShreddingKey> key = keys.find(person);
    if (!Files.exists(file) || key.isEmpty()) {
      return Optional.empty();
    }
    Landed landed = null;
    for (byte[] sealed : pieces(Durable.read(file))) {
      String lines = new String(key.get().open(sealed, context(person)), StandardCharsets.UTF_8);
      for (String line : lines.lines().toList()) {
        Item item = LandedLine.read(line);
        landed = landed == null ? new Landed(item.account()) : landed;
        landed.take(item);
      }
    }
    return Optional.ofNullable(landed);
  }

  /// Rewrites an account's file so that only what counts is kept: no older versions, no deleted
  /// words.
  public void compact(Landed landed) {
    Pseudonym person = keys.placement().of(landed.account());
    Durable.write(file(person), sealed(person, landed.items()));
  }

  /// Every account something landed about.
  public SortedSet<Pseudonym> everyone() {
    SortedSet<Pseudonym> everyone = new TreeSet<>();
    for (Path file : Durable.files(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(SUFFIX)) {
        everyone.add(new Pseudonym(name.substring(0, name.length() - SUFFIX.length())));
      }
    }
    return everyone;
  }

  /// Destroys all that landed about this account: the key first, so that a crash leaves only noise.
  public void destroy(Pseudonym person) {
    keys.destroy(person);
    Durable.delete(file(person));
  }

  /// What is kept of an item: mentions are neutral, and words not everyone may read are left out.
  public static Item kept(Item item) {
    return switch (item) {
      case Item.Said(Document document) -> new Item.Said(kept(document));
      case Item.Described described -> described;
      case Item.Attested attested -> attested;
      case Item.Deleted deleted -> deleted;
      case Item.Left left -> left;
    };
  }

  private static Document kept(Document document) {
    boolean open =
        switch (document.audience()) {
          case PUBLIC, UNLISTED -> true;
          case FOLLOWERS, DIRECT, UNKNOWN -> false;
        };
    return document.saying(open ? Mentions.neutral(document.text()) : "");
  }

  private byte[] sealed(Pseudonym person, List<Item> items) {
    ShreddingKey key = keys.of(person);
    ByteArrayOutputStream pieces = new ByteArrayOutputStream(2 * FULL);
    StringBuilder lines = new StringBuilder(FULL + FULL / 2);
    for (Item item : items) {
      LandedLine.write(item, lines);
      lines.append('\n');
      if (lines.length() >= FULL) {
        piece(person, key, lines, pieces);
        lines.setLength(0);
      }
    }
    if (!lines.isEmpty()) {
      piece(person, key, lines, pieces);
    }
    return pieces.toByteArray();
  }

  private static void piece(
      Pseudonym person, ShreddingKey key, StringBuilder lines, ByteArrayOutputStream pieces) {
    byte[] sealed = key.seal(lines.toString().getBytes(StandardCharsets.UTF_8), context(person));
    pieces.writeBytes(ByteBuffer.allocate(4).putInt(sealed.length).array());
    pieces.writeBytes(sealed);
  }

  private static List<byte[]> pieces(byte[] file) {
    List<byte[]> pieces = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file);
    while (in.remaining() >= 4) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        break;
      }
      byte[] sealed = new byte[length];
      in.get(sealed);
      pieces.add(sealed);
    }
    return pieces;
  }

  private void dropTornTail(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = wholeBytes(channel);
      if (whole < channel.size()) {
        channel.truncate(whole);
        channel.force(true);
      }
    } catch (IOException e) {
      throw new StoreException("could not mend " + file + ": " + e.getMessage(), e);
    }
  }

  private static long wholeBytes(FileChannel channel) throws IOException {
    long at = 0;
    ByteBuffer length = ByteBuffer.allocate(4);
    while (at + 4 <= channel.size()) {
      channel.read(length.clear(), at);
      long next = at + 4 + length.getInt(0);
      if (length.getInt(0) < 0 || next > channel.size()) {
        break;
      }
      at = next;
    }
    return at;
  }

  private Path file(Pseudonym person) {
    return folder.resolve(person.hex() + SUFFIX);
  }

  private static String context(Pseudonym person) {
    return "lethe.dev/landed@v1 " + person.hex();
  }
}
