package dev.lethe.model.text;

import module java.base;

/// Text that appears token by token: a character whose bytes lie in several tokens comes out with
/// the last of them.
public final class TextStream {
  private final Tokenizer tokenizer;
  private final CharsetDecoder decoder = Utf8.decoder();
  private byte[] pending = {}; // the beginning of a character, at most three bytes

  TextStream(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /// The text that is complete with this token; may be empty.
  public String accept(int id) {
    ByteBuffer input = ByteBuffer.wrap(joined(tokenizer.bytes(id)));
    CharBuffer output = CharBuffer.allocate(input.remaining() + 1);
    decoder.decode(input, output, false);
    pending = Arrays.copyOfRange(input.array(), input.position(), input.limit());
    return output.flip().toString();
  }

  /// What is left at the end: U+FFFD for a character that was never completed, else nothing. The
  /// stream may then start anew.
  public String finish() {
    CharBuffer output = CharBuffer.allocate(pending.length + 1);
    decoder.decode(ByteBuffer.wrap(pending), output, true);
    decoder.flush(output);
    decoder.reset();
    pending = new byte[0];
    return output.flip().toString();
  }

  private byte[] joined(byte[] bytes) {
    byte[] joined = Arrays.copyOf(pending, pending.length + bytes.length);
    System.arraycopy(bytes, 0, joined, pending.length, bytes.length);
    return joined;
  }
}
