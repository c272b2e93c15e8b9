package dev.lethe.core.rights;

import module java.base;

/// The home's placement key: the secret under which people get their places and all things about
/// people get their names. Two homes with the same key put the same person in the same place.
public final class PlacementKey {

  /// What a code is for; each purpose gives other codes, so that none can be mistaken for another.
  public enum Purpose {
    /// A person's place, from the anchor.
    PLACE,
    /// An account's name in registry, ledger and files.
    ACCOUNT,
    /// A handle's name in the registry.
    HANDLE,
    /// A verified address's name in the registry.
    ADDRESS,
    /// A slice's name, from its texts.
    SLICE,
    /// An objection's name in the ledger, from its random reference.
    OBJECTION,
    /// The code that proves a profile, from a hold's reference.
    CODE,
    /// A link's name, from recipe, parent and slice.
    LINK
  }

  private final SecretKey key;

  /// @param secret the key, 32 bytes
  public PlacementKey(byte[] secret) {
    if (secret.length != 32) {
      throw new IllegalArgumentException("a key has 32 bytes, but this one has " + secret.length);
    }
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /// The keyed name of an account.
  public Pseudonym of(Account account) {
    return new Pseudonym(HexFormat.of().formatHex(code(Purpose.ACCOUNT, account.toString())));
  }

  /// The keyed name of a handle such as `@alice@host`, in any case.
  public Pseudonym ofHandle(String handle) {
    return new Pseudonym(
        HexFormat.of().formatHex(code(Purpose.HANDLE, handle.toLowerCase(Locale.ROOT))));
  }

  /// The keyed name of a verified address, in any case.
  public Pseudonym ofAddress(String address) {
    return new Pseudonym(
        HexFormat.of().formatHex(code(Purpose.ADDRESS, address.strip().toLowerCase(Locale.ROOT))));
  }

  /// The code of this text for this purpose, 32 bytes.
  public byte[] code(Purpose purpose, String text) {
    return code(purpose, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The code of these bytes for this purpose, 32 bytes.
  public byte[] code(Purpose purpose, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(
          ("lethe.dev/" + purpose.name().toLowerCase(Locale.ROOT) + "\0")
              .getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
