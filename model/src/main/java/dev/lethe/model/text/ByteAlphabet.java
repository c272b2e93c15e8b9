package dev.lethe.model.text;

import module java.base;

/// The 256 visible characters by which a byte-level vocabulary writes the 256 bytes.
///
/// GPT-2's convention (Radford et al., 2019, `encoder.py`): a byte that prints in Latin-1 is
/// written as itself, the others, in ascending order, as the code points from U+0100 on. A space is
/// `Ġ`, a line feed `Ċ`.
final class ByteAlphabet {
  private static final char[] CHARACTERS = characters();
  private static final Map<Character, Byte> BYTES = bytes();

  private ByteAlphabet() {}

  /// The character of a byte; `value` is in 0..255.
  static char character(int value) {
    return CHARACTERS[value];
  }

  /// The bytes that a token of the vocabulary stands for.
  static byte[] bytes(String token) {
    byte[] bytes = new byte[token.length()];
    for (int i = 0; i < bytes.length; i++) {
      Byte value = BYTES.get(token.charAt(i));
      if (value == null) {
        throw new IllegalArgumentException(
            "expected a token written in the byte alphabet, found '%s' with U+%04X at character %d"
                .formatted(token, (int) token.charAt(i), i));
      }
      bytes[i] = value;
    }
    return bytes;
  }

  private static char[] characters() {
    char[] characters = new char[256];
    char next = 0x100;
    for (int value = 0; value < 256; value++) {
      characters[value] = prints(value) ? (char) value : next++;
    }
    return characters;
  }

  private static Map<Character, Byte> bytes() {
    Map<Character, Byte> bytes = new HashMap<>();
    for (int value = 0; value < 256; value++) {
      bytes.put(CHARACTERS[value], (byte) value);
    }
    return Map.copyOf(bytes);
  }

  /// Latin-1 without control characters, both spaces and the soft hyphen.
  private static boolean prints(int value) {
    return (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
  }
}
