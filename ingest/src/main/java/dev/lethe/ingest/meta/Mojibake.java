package dev.lethe.ingest.meta;

import module java.base;

import dev.lethe.ingest.json.Value;

/// Repairs the texts of Meta's exports, in which each byte of a UTF-8 text is written as a
/// character of its own (`\u00c3\u00a9` for é).
public final class Mojibake {

  private static final int LAST_ASCII = 0x7F;
  private static final int LAST_LATIN_1 = 0xFF;

  private Mojibake() {}

  /// The text as it was written: repaired if every character is a byte and the bytes are UTF-8,
  /// else as it is.
  public static String repaired(String text) {
    int all = 0; // every bit that any character has
    for (int i = 0; i < text.length(); i++) {
      all |= text.charAt(i);
    }
    return all <= LAST_ASCII || all > LAST_LATIN_1 ? text : decoded(text);
  }

  /// Whether nothing in this value, names included, has anything to repair: all of it is ASCII.
  public static boolean isAscii(Value value) {
    return switch (value) {
      case Value.Text(String text) -> isAscii(text);
      case Value.Many(List<Value> values) -> isAscii(values);
      case Value.Members(SequencedMap<String, Value> members) -> {
        for (String name : members.keySet()) {
          if (!isAscii(name)) {
            yield false;
          }
        }
        yield isAscii(members.values());
      }
      case Value.Digits _, Value.Truth _, Value.Nothing _ -> true;
    };
  }

  private static boolean isAscii(Collection<Value> values) {
    for (Value value : values) {
      if (!isAscii(value)) {
        return false;
      }
    }
    return true;
  }

  /// Whether this text has nothing to repair.
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(String text) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException _) {
      return text;
    }
  }
}
