package dev.lethe.ingest.media;

import module java.base;

/// Files put together from bytes, for tests.
final class Bytes {

  private Bytes() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// These numbers, each below 256, as bytes.
  static byte[] of(int... bytes) {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      out[i] = (byte) bytes[i];
    }
    return out;
  }

  static byte[] big(int size, long number) {
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) {
      out[i] = (byte) (number >> (8 * (size - 1 - i)));
    }
    return out;
  }

  static byte[] little(int size, long number) {
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) {
      out[i] = (byte) (number >> (8 * i));
    }
    return out;
  }

  /// A box of ISO base media.
  static byte[] box(String type, byte[]... contents) {
    byte[] inside = join(contents);
    return join(big(4, 8L + inside.length), latin(type), inside);
  }

  /// A chunk of RIFF.
  static byte[] chunk(String name, byte[]... contents) {
    byte[] inside = join(contents);
    return join(latin(name), little(4, inside.length), inside, new byte[inside.length % 2]);
  }

  static byte[] riff(String kind, byte[]... chunks) {
    return chunk("RIFF", latin(kind), join(chunks));
  }

  /// An element of EBML.
  static byte[] element(long id, byte[]... contents) {
    byte[] inside = join(contents);
    int length = (71 - Long.numberOfLeadingZeros(id)) / 8;
    return join(big(length, id), big(4, 0x1000_0000L + inside.length), inside);
  }

  /// A stream of a pattern, as long as wanted, which needs no memory.
  static InputStream endless(byte[] head, byte[] pattern, long length) {
    InputStream repeated =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at == length ? -1 : pattern[(int) (at++ % pattern.length)] & 0xff;
          }

          @Override
          public int read(byte[] into, int from, int count) {
            if (at == length) {
              return -1;
            }
            int read = (int) Math.min(count, length - at);
            for (int i = 0; i < read; i++) {
              into[from + i] = pattern[(int) ((at + i) % pattern.length)];
            }
            at += read;
            return read;
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(head), repeated);
  }

  /// A stream that cannot be read.
  static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the disk is gone");
      }

      @Override
      public int read(byte[] into, int from, int count) throws IOException {
        return read();
      }
    };
  }
}
