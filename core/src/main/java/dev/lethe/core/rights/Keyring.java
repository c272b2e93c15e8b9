package dev.lethe.core.rights;

import module java.base;

import dev.lethe.core.store.Durable;
import dev.lethe.core.store.StoreException;

/// The keys of a home, each of one kind with one use: the placement key, the signing key, one
/// shredding key per person, and the master key that wraps those.
public final class Keyring {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path people;
  private final PlacementKey placement;
  private final SigningKey signing;
  private final ShreddingKey master;
  private final Map<Pseudonym, Opened> opened = new ConcurrentHashMap<>();

  /// A key that was opened, and when its file was written: another process may have destroyed it
  /// and made another.
  private record Opened(ShreddingKey key, FileTime written) {}

  private Keyring(Path folder) {
    this.people = Durable.folder(folder.resolve("people"));
    this.placement = new PlacementKey(secret(folder.resolve("placement.key")));
    this.signing = SigningKey.of(Durable.read(folder.resolve("signing.key")));
    this.master = new ShreddingKey(secret(folder.resolve("master.key")));
  }

  /// Makes the keys of a new home.
  ///
  /// @param from the key folder of the home whose placement key is copied, or empty for a new one
  public static Keyring create(Path folder, Optional<Path> from) {
    Durable.folder(folder);
    byte[] placement =
        from.map(each -> secret(each.resolve("placement.key"))).orElseGet(ShreddingKey::fresh);
    keep(folder.resolve("master.key"), hex(ShreddingKey.fresh()));
    keep(folder.resolve("signing.key"), SigningKey.fresh());
    keep(folder.resolve("placement.key"), hex(placement));
    return new Keyring(folder);
  }

  /// The keys of a home that has some.
  public static Keyring open(Path folder) {
    return new Keyring(folder);
  }

  /// The key under which people get places and names.
  public PlacementKey placement() {
    return placement;
  }

  /// The key that signs the ledger's head.
  public SigningKey signing() {
    return signing;
  }

  /// The person's own key, made and kept if there is none yet.
  public ShreddingKey of(Pseudonym person) {
    return find(person).orElseGet(() -> make(person));
  }

  /// The person's own key, or empty if there is none or it was destroyed.
  public Optional<ShreddingKey> find(Pseudonym person) {
    Path file = file(person);
    Optional<FileTime> written = written(file);
    if (written.isEmpty()) {
      opened.remove(person);
      return Optional.empty();
    }
    Opened known = opened.get(person);
    if (known == null || !known.written().equals(written.get())) {
      ShreddingKey key = new ShreddingKey(master.open(Durable.read(file), context(person)));
      known = new Opened(key, written.get());
      opened.put(person, known);
    }
    return Optional.of(known.key());
  }

  private static Optional<FileTime> written(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("could not look at the key " + file + ": " + e.getMessage(), e);
    }
  }

  /// Seals what somebody wrote to the house, so that a data base may keep it without being able to
  /// read it.
  ///
  /// @param context what it is, such as the kind of letter
  public byte[] seal(byte[] bytes, String context) {
    return master.seal(bytes, "lethe.dev/written@v1 " + context);
  }

  /// What was sealed; an error if it was changed or is something else.
  public byte[] open(byte[] sealed, String context) {
    return master.open(sealed, "lethe.dev/written@v1 " + context);
  }

  /// Destroys the person's key: whatever is sealed under it is noise from now on.
  public void destroy(Pseudonym person) {
    opened.remove(person);
    Durable.delete(file(person));
  }

  private ShreddingKey make(Pseudonym person) {
    byte[] secret = ShreddingKey.fresh();
    keep(file(person), master.seal(secret, context(person)));
    return find(person).orElseThrow();
  }

  private Path file(Pseudonym person) {
    return people.resolve(person.hex() + ".key");
  }

  private static String context(Pseudonym person) {
    return "lethe.dev/shredding-key@v1 " + person.hex();
  }

  private static byte[] hex(byte[] secret) {
    return (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] secret(Path file) {
    if (!Files.exists(file)) {
      throw new StoreException(
          "expected a key at %s, but there is none; is this a home made by `lethe init`?"
              .formatted(file));
    }
    String text = Durable.text(file).strip();
    if (!text.matches("[0-9a-f]{64}")) {
      throw new StoreException(
          "%s: expected a key of 64 hexadecimal digits, but found %d characters"
              .formatted(file, text.length()));
    }
    return HexFormat.of().parseHex(text);
  }

  private static void keep(Path file, byte[] bytes) {
    Durable.write(file, bytes);
    try {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    } catch (UnsupportedOperationException _) {
      // A file system without POSIX permissions guards the folder in its own way.
    } catch (IOException e) {
      throw new StoreException("could not protect the key " + file + ": " + e.getMessage(), e);
    }
  }
}
