package dev.lethe.ingest.media;

import module java.base;

/// A few bytes as numbers and names at known places. Places are counted in bytes from 0.
record Fields(ByteBuffer bytes) {

  static Fields bigEndian(byte[] bytes) {
    return new Fields(ByteBuffer.wrap(bytes));
  }

  static Fields littleEndian(byte[] bytes) {
    return new Fields(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  /// How many bytes there are.
  int length() {
    return bytes.limit();
  }

  int unsigned8(int at) throws Malformed {
    return bytes.get(within(at, 1)) & 0xff;
  }

  int unsigned16(int at) throws Malformed {
    return bytes.getShort(within(at, 2)) & 0xffff;
  }

  long unsigned32(int at) throws Malformed {
    return bytes.getInt(within(at, 4)) & 0xffff_ffffL;
  }

  int signed32(int at) throws Malformed {
    return bytes.getInt(within(at, 4));
  }

  /// Negative from 2^63 on.
  long bits64(int at) throws Malformed {
    return bytes.getLong(within(at, 8));
  }

  /// An unsigned number of 0 to 8 bytes, big-endian; of 0 bytes it is 0.
  long number(int at, int size) throws Malformed {
    within(at, size);
    long number = 0;
    for (int i = 0; i < size; i++) {
      number = (number << 8) | unsigned8(at + i);
    }
    return number;
  }

  /// The letters of a name of `length` bytes in Latin-1.
  String name(int at, int length) throws Malformed {
    byte[] name = new byte[length];
    bytes.get(within(at, length), name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private int within(int at, int size) throws Malformed {
    if (at < 0 || size < 0 || at > length() - size) {
      throw new Malformed("expected a part of a certain length, but found a shorter one");
    }
    return at;
  }
}
